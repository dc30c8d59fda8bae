/// The record after an entry's data that tells its lengths, where the header could not (APPNOTE 4.3.9).
enum ZipDescriptor {
    /// How many bytes the descriptor at `position` takes, in whichever of its four forms; 0 where it was left out without
    /// harm; nil where there is none that agrees with the directory.
    static func length(
        _ bytes: UnsafeRawBufferPointer, at position: Int, _ entry: ZipEntry, _ local: ZipLocalHeader, before stop: Int
    ) -> Int? {
        let isSigned = bytes.le32(position) == ZipSignature.descriptor
        for start in isSigned ? [4, 0] : [0] {
            let at = position + start
            guard bytes.le32(at) == Int(entry.crc32) else { continue }
            for (width, end) in [(4, start + 12), (8, start + 20)] where position + end <= stop {
                let packed = width == 4 ? bytes.le32(at + 4) : bytes.le64(at + 4)
                let expanded = width == 4 ? bytes.le32(at + 8) : bytes.le64(at + 12)
                if packed == entry.packed, expanded == entry.expanded { return end }
            }
        }
        if isSigned { return nil }
        // Some programs set the flag, but know the lengths and write no descriptor; for nothing none is needed.
        let isKnown =
            local.crc32 == Int(entry.crc32) && local.packed == entry.packed && local.expanded == entry.expanded
        return isKnown ? 0 : nil
    }

    /// Whether stored bytes hold a descriptor that fits what goes before it: a reader that looks for the descriptor stops there.
    static func isForged(_ bytes: UnsafeRawBufferPointer, in range: Range<Int>) -> Bool {
        guard let data = bytes.slice(range), data.count >= 16 else { return false }
        var position = 0
        while position <= data.count - 16 {
            if data[position] == 0x50, data.le32(position) == ZipSignature.descriptor,
                data.le32(position + 8) == position
            {
                return true
            }
            position += 1
        }
        return false
    }
}
