/// Puts the frame of a TIFF file around a fax picture, which is packed the same way in both.
enum PDFFax {
    static func tiff(_ data: [UInt8], _ parameters: [String: PDFObject], width: Int, height: Int) -> [UInt8] {
        let kind = parameters["K"]?.integer ?? 0
        var isBlackOne = false
        if case .bool(true)? = parameters["BlackIs1"] { isBlackOne = true }
        let columns = parameters["Columns"]?.integer ?? 1_728
        // TIFF 6.0: 3 for group 3, 4 for group 4; 0 in a fax is white unless told otherwise.
        let entries: [(tag: Int, type: Int, value: Int)] = [
            (256, 4, columns), (257, 4, height), (258, 3, 1), (259, 3, kind < 0 ? 4 : 3), (262, 3, isBlackOne ? 1 : 0),
            (273, 4, 8), (277, 3, 1), (278, 4, height), (279, 4, data.count), (292, 4, kind > 0 ? 1 : 0),
        ]
        func bytes(_ value: Int, _ count: Int) -> [UInt8] {
            (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
        }
        let start = 8 + data.count + data.count % 2
        var file: [UInt8] = [0x49, 0x49, 42, 0] + bytes(start, 4) + data
        if file.count < start { file.append(0) }
        file += bytes(entries.count, 2)
        for entry in entries {
            file += bytes(entry.tag, 2) + bytes(entry.type, 2) + bytes(1, 4) + bytes(entry.value, 4)
        }
        return file + bytes(0, 4)
    }
}
