import Documents
import OLEFixtures
import Testing

@Suite("Older workbooks")
struct WorkbookBinaryTests {
    private static func short(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
    private static func long(_ value: Int) -> [UInt8] { short(value & 0xFFFF) + short(value >> 16 & 0xFFFF) }
    private static func record(_ kind: Int, _ data: [UInt8]) -> [UInt8] { short(kind) + short(data.count) + data }
    private static func wide(_ text: String) -> [UInt8] { text.utf16.flatMap { short(Int($0)) } }
    private static func double(_ value: Double) -> [UInt8] {
        long(Int(value.bitPattern & 0xFFFF_FFFF)) + long(Int(value.bitPattern >> 32))
    }

    private static func workbook(globals: [UInt8] = [], cells: [UInt8]) -> [UInt8] {
        let start = record(0x809, short(0x0600) + short(5))
        let name: [UInt8] = [1, 1] + wide("表")
        let sheetHead = 4 + 6 + name.count
        let place = start.count + sheetHead + globals.count + 4
        let stream =
            start + record(0x85, long(place) + [0, 0] + name) + globals + record(0x0A, [])
            + record(0x809, short(0x0600) + short(0x10)) + cells + record(0x0A, [])
        let file = OLEBuilder()
        file.add("Workbook", stream + [UInt8](repeating: 0, count: max(0, 4_096 - stream.count)))
        return file.bytes()
    }

    @Test("Numbers, shared strings across records, formulas and merges read as they show")
    func cells() throws {
        // The string 企业名称 is broken after two characters, and goes on in the next record.
        let strings =
            Self.record(
                0xFC, Self.long(2) + Self.long(2) + Self.short(1) + [0, 0x41] + Self.short(4) + [1] + Self.wide("企业"))
            + Self.record(0x3C, [1] + Self.wide("名称"))
        let formats =
            Self.record(0x41E, Self.short(164) + Self.short(4) + [0] + Array("0.0%".utf8))
            + Self.record(0xE0, Self.short(0) + Self.short(0)) + Self.record(0xE0, Self.short(0) + Self.short(164))
        let cells =
            Self.record(0xFD, Self.short(0) + Self.short(0) + Self.short(0) + Self.long(1))
            + Self.record(0x203, Self.short(0) + Self.short(1) + Self.short(1) + Self.double(0.965))
            + Self.record(0x27E, Self.short(0) + Self.short(2) + Self.short(0) + Self.long(400 << 2 | 2))
            + Self.record(0x27E, Self.short(1) + Self.short(0) + Self.short(0) + Self.long(12_345 << 2 | 3))
            + Self.record(0x06, Self.short(1) + Self.short(1) + Self.short(0) + [0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
            + Self.record(0x207, Self.short(2) + [1] + Self.wide("算式"))
            + Self.record(0xE5, Self.short(1) + Self.short(1) + Self.short(2) + Self.short(1) + Self.short(2))
        let text = try read(Self.workbook(globals: strings + formats, cells: cells), as: .xls)
        let table = try #require(text.tables.first)
        #expect(table.title == "表")
        #expect(table.rows.map { $0.map(\.text) } == [["企业名称", "96.5%", "400"], ["123.45", "算式"]])
        #expect(table.rows[1][1].columnSpan == 2)
    }

    @Test("A workbook with a password says so")
    func password() {
        #expect(throws: DocumentFailure.encrypted) {
            try read(Self.workbook(globals: Self.record(0x2F, [1, 0]), cells: []), as: .xls)
        }
    }

    @Test(
        "Records that lie do no harm",
        arguments: [
            record(0xFC, long(-1) + long(-1) + short(0xFFFF) + [0xFF]), record(0xFC, [1]), record(0x41E, [1]),
            record(0x85, [1]),
            record(0xFC, long(1) + long(1) + short(9) + [1, 0]) + record(0x3C, []) + record(0x3C, [1]),
        ])
    func lies(_ globals: [UInt8]) throws {
        let cells =
            Self.record(0xBD, [1]) + Self.record(0xE5, Self.short(0xFFFF)) + Self.record(0x1B6, [])
            + Self.record(0xFD, Self.short(0xFFFF) + Self.short(0xFFFF) + [0, 0, 0xFF, 0xFF, 0xFF, 0xFF])
        #expect(try read(Self.workbook(globals: globals, cells: cells), as: .xls).bodyText.isEmpty)
    }
}
