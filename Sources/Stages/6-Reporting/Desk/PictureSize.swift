/// The size of a JPEG of our own making.
enum PictureSize {
    /// From its first frame header (ITU-T T.81, B.2.2); nil where there is none.
    static func jpeg(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        guard bytes.count > 4, bytes[0] == 0xFF, bytes[1] == 0xD8 else { return nil }
        var index = 2
        while index + 9 < bytes.count, bytes[index] == 0xFF {
            let marker = bytes[index + 1]
            let length = Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])
            // Every frame header but the tables 0xC4, 0xC8 and 0xCC, which share its range.
            if (0xC0...0xCF).contains(marker), marker & 3 != 0 || marker == 0xC0 {
                return (
                    Int(bytes[index + 7]) << 8 | Int(bytes[index + 8]),
                    Int(bytes[index + 5]) << 8 | Int(bytes[index + 6])
                )
            }
            index += 2 + length
        }
        return nil
    }
}
