/// Grey pages one after another in one file, as tesseract reads them in one go: a TIFF of the plainest kind.
enum PageStack {
    /// TIFF 6.0: little-endian, one strip of uncompressed bytes a page, black is zero.
    static func tiff(_ pages: [GreyPage]) -> [UInt8] {
        var bytes: [UInt8] = [0x49, 0x49, 42, 0, 0, 0, 0, 0]
        bytes.reserveCapacity(pages.reduce(8) { $0 + $1.pixels.count + 128 })
        /// Where the place of the next page's directory is to be written.
        var link = 4
        for page in pages {
            let start = bytes.count
            bytes += page.pixels
            if bytes.count % 2 == 1 { bytes.append(0) }
            for (index, byte) in long(bytes.count).enumerated() { bytes[link + index] = byte }
            let entries: [(tag: Int, isLong: Bool, value: Int)] = [
                (256, true, page.width), (257, true, page.height), (258, false, 8), (259, false, 1), (262, false, 1),
                (273, true, start), (277, false, 1), (278, true, page.height), (279, true, page.pixels.count),
            ]
            bytes += short(entries.count)
            for entry in entries {
                bytes += short(entry.tag) + short(entry.isLong ? 4 : 3) + long(1)
                bytes += entry.isLong ? long(entry.value) : short(entry.value) + [0, 0]
            }
            link = bytes.count
            bytes += [0, 0, 0, 0]
        }
        return bytes
    }

    private static func short(_ value: Int) -> [UInt8] {
        [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
    }

    private static func long(_ value: Int) -> [UInt8] { short(value) + short(value >> 16) }
}
