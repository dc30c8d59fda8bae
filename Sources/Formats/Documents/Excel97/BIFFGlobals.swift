private import Text

/// What holds for a whole workbook: strings, formats, sheets.
struct BIFFGlobals {
    struct Sheet {
        var name: String
        var place: Int
        var isHidden: Bool
        /// A sheet of cells, not of a chart or of macros.
        var isSheet: Bool
    }

    private(set) var strings: [String] = []
    private(set) var sheets: [Sheet] = []
    private(set) var is1904 = false
    private(set) var hasMacroSheets = false
    /// Whether strings have their width told (Excel 97 and later).
    private(set) var isUnicode = true
    private var formats: [Int: String] = [:]
    private var cellFormats: [(format: Int, font: Int)] = []
    private var fonts: [Bool] = []
    private var looks: [CellStylesHandler.Look] = []
    private(set) var codePage = 1252

    init(_ records: BIFFRecords, limits: DocumentLimits) throws(DocumentFailure) {
        var place = 0
        var count = 0
        guard let first = records.record(at: 0), [0x809, 0x409, 0x209].contains(first.kind) else {
            throw .damaged("the workbook does not begin as one")
        }
        isUnicode = records.bytes.short(first.data.lowerBound) >= 0x0600
        while let record = records.record(at: place), count < 1_000_000 {
            place = record.data.upperBound
            count += 1
            if record.kind == 0x0A { break }
            try take(record, records, limits: limits)
        }
        looks = cellFormats.map(makeLook)
    }

    /// How a cell of this format shows a number, and whether its font is bold or large.
    func look(_ index: Int) -> CellStylesHandler.Look {
        looks.indices.contains(index) ? looks[index] : Self.plain
    }

    private static let plain = CellStylesHandler.Look(
        format: NumberFormat(code: nil, identifier: 0), isTitleLike: false)

    private func makeLook(_ cell: (format: Int, font: Int)) -> CellStylesHandler.Look {
        // There is no font number 4: from there on they count one more.
        let font = cell.font > 4 ? cell.font - 1 : cell.font
        return CellStylesHandler.Look(
            format: NumberFormat(code: formats[cell.format], identifier: cell.format, is1904: is1904),
            isTitleLike: fonts.indices.contains(font) && fonts[font])
    }

    /// A string of a record: count in one or two bytes, its width where Excel 97 tells it.
    func string(_ bytes: [UInt8], at place: Int, countBytes: Int) -> String {
        let count = countBytes == 1 ? bytes.short(place) & 0xFF : bytes.short(place)
        if isUnicode {
            let start = place + countBytes
            guard start < bytes.count else { return "" }
            var strings = BIFFStrings(bytes, [start..<bytes.count])
            return strings.plain(count)
        }
        let label = [936: "gbk", 950: "big5", 932: "shift_jis", 949: "euc-kr"][codePage] ?? "windows-1252"
        return TextDecoding.decodeLossy(Array(bytes.piece(place + countBytes, count)), label: label)
    }

    private mutating func take(
        _ record: BIFFRecords.Record, _ records: BIFFRecords, limits: DocumentLimits
    ) throws(DocumentFailure) {
        let data = Array(records.bytes[record.data])
        switch record.kind {
        case 0x2F: throw .encrypted
        case 0x22: is1904 = data.short(0) == 1
        case 0x42: codePage = data.short(0)
        case 0x85:
            guard sheets.count < 500, data.count > 6 else { return }
            if data[5] == 1 { hasMacroSheets = true }
            sheets.append(
                Sheet(
                    name: string(data, at: 6, countBytes: 1), place: data.long(0), isHidden: data[4] & 3 != 0,
                    isSheet: data[5] == 0))
        case 0x31: if fonts.count < 10_000 { fonts.append(data.short(6) >= 700 || data.short(0) >= 300) }
        case 0x41E:
            if formats.count < 10_000 { formats[data.short(0)] = string(data, at: 2, countBytes: isUnicode ? 2 : 1) }
        case 0xE0: if cellFormats.count < 70_000 { cellFormats.append((data.short(2), data.short(0))) }
        case 0xFC:
            var reader = BIFFStrings(records.bytes, records.stretches(record), skipping: 8)
            var total = 0
            let unique = data.long(4)
            while strings.count < unique, let string = reader.next() {
                total += string.utf8.count
                strings.append(string)
                guard total <= limits.textBytes, strings.count <= limits.blocks else {
                    throw .tooLarge("shared strings")
                }
            }
        default: break
        }
    }
}
