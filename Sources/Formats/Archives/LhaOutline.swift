/// Whether the headers of an LHA archive follow each other to its end, in any of the four forms (levels 0 to 3).
///
/// libarchive refuses archives of some old programs whose headers other readers take: those are not damaged.
enum LhaOutline {
    static func isWhole(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var position = 0
        for count in 0..<100_000 {
            // A zero ends the archive; many programs leave it out.
            if position == bytes.count || bytes.le8(position) == 0 { return count > 0 }
            guard let next = next(bytes, after: position), next > position, next <= bytes.count else { return false }
            position = next
        }
        return false
    }

    private static func next(_ bytes: UnsafeRawBufferPointer, after position: Int) -> Int? {
        guard let method = bytes.slice(position + 2, 5), method[0] == 0x2D, method[4] == 0x2D,
            let packed = bytes.le32(position + 7), let level = bytes.le8(position + 20)
        else { return nil }
        switch level {
        case 0, 1:
            // In level 1 the packed length counts the further headers too.
            guard let length = bytes.le8(position), let told = bytes.le8(position + 1),
                let header = bytes.slice(position + 2, length)
            else { return nil }
            let sum = header.reduce(0) { ($0 + Int($1)) & 0xFF }
            return sum == told ? position + 2 + length + packed : nil
        case 2: return bytes.le16(position).map { position + $0 + packed }
        case 3: return bytes.le32(position + 24).map { position + $0 + packed }
        default: return nil
        }
    }
}
