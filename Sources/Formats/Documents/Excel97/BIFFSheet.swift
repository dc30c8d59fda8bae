/// Reads the cells of one sheet.
struct BIFFSheet {
    private(set) var grid: SheetGrid
    /// Texts of boxes on the sheet.
    private(set) var boxes: [String] = []
    private let records: BIFFRecords
    private let globals: BIFFGlobals
    private var hiddenRows: Set<Int> = []
    /// The cell of a formula whose text comes in the next record.
    private var awaiting: (row: Int, column: Int, format: Int)?

    init(
        _ sheet: BIFFGlobals.Sheet, _ records: BIFFRecords, _ globals: BIFFGlobals, limits: DocumentLimits,
        cellsBefore: Int
    )
        throws(DocumentFailure)
    {
        grid = SheetGrid(title: sheet.name)
        self.records = records
        self.globals = globals
        var place = sheet.place
        var depth = 0
        while let record = records.record(at: place) {
            place = record.data.upperBound
            switch record.kind {
            case 0x809, 0x409, 0x209: depth += 1
            case 0x0A: depth -= 1
            default: if depth == 1 { take(record) }
            }
            // What is embedded in a sheet (a chart) begins and ends within it.
            if depth <= 0 { break }
            guard cellsBefore + grid.cells <= limits.blocks else { throw .tooLarge("cells past \(limits.blocks)") }
        }
    }

    private mutating func take(_ record: BIFFRecords.Record) {
        let data = record.data.count <= 16_384 ? Array(records.bytes[record.data]) : []
        let (row, column, format) = (data.short(0), data.short(2), data.short(4))
        switch record.kind {
        case 0x208: if data.short(12) & 0x20 != 0 { hiddenRows.insert(data.short(0)) }
        case 0xFD:
            let index = data.long(6)
            if globals.strings.indices.contains(index) { put(globals.strings[index], row, column, format) }
        case 0x204, 0xD6: put(globals.string(data, at: 6, countBytes: 2), row, column, format)
        case 0x203: number(Double(bitPattern: bits(data, 6)), row, column, format)
        case 0x27E: number(Self.packed(data.long(6)), row, column, format)
        case 0xBD:
            for index in 0..<min(max(0, (data.count - 6) / 6), 256) {
                number(Self.packed(data.long(6 + index * 6)), row, column + index, data.short(4 + index * 6))
            }
        case 0x201: put("", row, column, format)
        case 0xBE:
            for index in 0..<min(max(0, (data.count - 6) / 2), 256) {
                put("", row, column + index, data.short(4 + index * 2))
            }
        case 0x205: put(data.short(7) == 0 ? (data.short(6) & 0xFF == 0 ? "FALSE" : "TRUE") : "", row, column, format)
        case 0x06, 0x406, 0x206: formula(data, row, column, format)
        case 0x207:
            if let cell = awaiting {
                put(globals.string(data, at: 0, countBytes: 2), cell.row, cell.column, cell.format)
            }
            awaiting = nil
        case 0xE5:
            for index in 0..<min(data.short(0), (data.count - 2) / 8) where grid.merges.count < 20_000 {
                let start = 2 + index * 8
                grid.merges.append(
                    SheetGrid.Merge(
                        top: data.short(start), left: data.short(start + 4), bottom: data.short(start + 2),
                        right: data.short(start + 6)))
            }
        case 0x1B6: box(record, data)
        default: break
        }
    }

    /// The cached result: a number, or by its last two bytes something else ([MS-XLS] 2.5.133).
    private mutating func formula(_ data: [UInt8], _ row: Int, _ column: Int, _ format: Int) {
        guard data.count >= 14 else { return }
        guard data.short(12) == 0xFFFF else { return number(Double(bitPattern: bits(data, 6)), row, column, format) }
        switch data[6] {
        case 0: awaiting = (row, column, format)
        case 1: put(data[8] == 0 ? "FALSE" : "TRUE", row, column, format)
        default: put("", row, column, format)
        }
    }

    private mutating func number(_ value: Double, _ row: Int, _ column: Int, _ format: Int) {
        put(globals.look(format).format.show(value), row, column, format)
    }

    private mutating func put(_ text: String, _ row: Int, _ column: Int, _ format: Int) {
        guard !hiddenRows.contains(row) else { return }
        let isTitleLike = !text.isEmpty && globals.look(format).isTitleLike
        grid.put(Paragraph(text, isTitleLike: isTitleLike), row: row, column: column)
    }

    /// A text box: its text stands in the record after its own.
    private mutating func box(_ record: BIFFRecords.Record, _ data: [UInt8]) {
        guard boxes.count < 2_000, data.count >= 12, globals.isUnicode else { return }
        var reader = BIFFStrings(records.bytes, Array(records.stretches(record).dropFirst()))
        let text = reader.plain(data.short(10))
        if !text.isEmpty { boxes.append(text) }
    }

    private func bits(_ data: [UInt8], _ place: Int) -> UInt64 {
        UInt64(data.long(place)) | UInt64(data.long(place + 4)) << 32
    }

    /// A number in four bytes ([MS-XLS] 2.5.217).
    private static func packed(_ raw: Int) -> Double {
        let value =
            raw & 2 != 0
            ? Double(Int32(truncatingIfNeeded: raw) >> 2) : Double(bitPattern: UInt64(raw & 0xFFFF_FFFC) << 32)
        return raw & 1 != 0 ? value / 100 : value
    }
}
