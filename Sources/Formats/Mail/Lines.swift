/// Lines that end with CR LF, LF or CR.
enum Lines {
    /// The line at `start`: what it holds, and where the next one begins.
    static func line(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> (content: Range<Int>, next: Int) {
        var index = start
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        return (start..<index, next(bytes, index))
    }

    /// Where the line after the line end at `index` begins.
    static func next(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Int {
        guard index < bytes.count else { return bytes.count }
        return bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? index + 2 : index + 1
    }

    /// Where the line before `start` ends, without its line end.
    static func endBefore(_ bytes: UnsafeRawBufferPointer, _ start: Int, notBefore least: Int) -> Int {
        var end = start
        if end > least, bytes[end - 1] == 0x0A { end -= 1 }
        if end > least, bytes[end - 1] == 0x0D { end -= 1 }
        return end
    }
}
