/// Finds byte strings.
enum ByteSearch {
    /// The first place of `needle` in `bytes` from `start` on (Horspool's method).
    static func first(
        _ needle: [UInt8], in bytes: UnsafeRawBufferPointer, from start: Int = 0, to end: Int? = nil
    ) -> Int? {
        let length = needle.count
        let end = min(end ?? bytes.count, bytes.count)
        guard length > 0, start >= 0, start <= end, length <= end - start else { return nil }
        return needle.withUnsafeBufferPointer { needle in
            withUnsafeTemporaryAllocation(of: Int.self, capacity: 256) { skip in
                skip.initialize(repeating: length)
                for index in 0..<(length - 1) { skip[Int(needle[index])] = length - 1 - index }
                var place = start
                while place <= end - length {
                    let last = bytes[place + length - 1]
                    if last == needle[length - 1] {
                        var index = 0
                        while index < length - 1, bytes[place + index] == needle[index] { index += 1 }
                        if index == length - 1 { return place }
                    }
                    place += skip[Int(last)]
                }
                return nil
            }
        }
    }
}
