public import Edition
import Values
public import Workbooks

extension BlankForm {
    /// The form for a table program, with lists to choose from. Always the same bytes for the same edition.
    public static func xlsx(_ edition: Edition) throws(WorkbookFault) -> [UInt8] {
        let fault = WorkbookFault(file: "form.xlsx")
        guard let book = Workbook(title: edition.form.title.zh, author: edition.organiser.zh),
            let sheet = book.sheet("报名表")
        else { throw fault }
        book.property("pingxuan.form", edition.key)
        sheet.width(0, 3)
        sheet.width(1, 34)
        sheet.width(2, 46)
        sheet.width(3, 40)
        sheet.merged(0, 0...3, edition.form.title.zh, Look(isBold: true, hasBorder: false, isCentred: true, size: 17))
        sheet.height(0, 34)
        sheet.merged(
            1, 0...3, "\(edition.form.title.en) · \(edition.name.en)",
            Look(colour: soft, hasBorder: false, isCentred: true, size: 9))
        sheet.merged(2, 0...3, "\(edition.form.note.zh)\n\(edition.form.note.en)", Look(hasBorder: false, size: 9.5))
        sheet.height(2, 42)
        var row = 3
        for section in sections(edition) {
            sheet.merged(
                row, 0...3, section.name, Look(isBold: true, colour: 0x1D4F8F, hasBorder: false, size: 12.5))
            sheet.height(row, 27)
            row += 1
            for field in section.rows {
                write(field, at: row, to: sheet)
                row += 1
            }
        }
        close(sheet, at: row)
        sheet.print(landscape: false)
        guard let bytes = book.bytes() else { throw fault }
        return bytes
    }

    fileprivate typealias Look = Workbook.Look
    private static let soft: UInt32 = 0x56606E
    private static let ground: UInt32 = 0xEEF2F7

    private static func write(_ row: Row, at index: Int, to sheet: Workbook.Sheet) {
        sheet.text(
            index, 0, row.field.isRequired ? "*" : "",
            Look(isBold: true, colour: 0xA3231A, fill: ground, isCentred: true))
        sheet.text(index, 1, row.label, Look(fill: ground))
        sheet.text(index, 2, "", Look(size: 11, isUnlocked: true, numberFormat: format(row.field)))
        sheet.text(index, 3, row.hint, Look(colour: soft, size: 8.5))
        sheet.height(index, max(row.isLong ? 96 : 29, 12.5 * Double(lines(row.hint))))
        switch row.field.kind {
        case .choice: sheet.choices(index...index, 2, row.field.choices, refuses: false)
        case .flag: sheet.choices(index...index, 2, ["是", "否"], refuses: false)
        default: break
        }
    }

    /// Lines that a hint takes in its column, where a Chinese character is as wide as two others.
    private static func lines(_ hint: String) -> Int {
        hint.split(separator: "\n").reduce(0) { sum, line in
            let width = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
            return sum + (width + 47) / 48
        }
    }

    /// Codes, telephones and dates are texts: a table program would make a number of them and drop digits.
    private static func format(_ field: FormField) -> String? {
        switch field.kind {
        case .integer, .decimal, .percent: nil
        default: "@"
        }
    }

    private static func close(_ sheet: Workbook.Sheet, at start: Int) {
        sheet.merged(start, 0...3, "声明与盖章", Look(isBold: true, colour: 0x1D4F8F, hasBorder: false, size: 12.5))
        sheet.height(start, 27)
        sheet.merged(start + 1, 0...3, "\(declaration.zh)\n\(declaration.en)", Look(hasBorder: false, size: 9.5))
        sheet.height(start + 1, 44)
        let pale = Look(colour: 0x8A94A3, isCentred: true, size: 11)
        sheet.merged(start + 2, 0...1, "\(signature.zh)\n\(signature.en)", pale)
        sheet.merged(start + 2, 2...3, "\(seal.zh)\n\(seal.en)", pale)
        sheet.height(start + 2, 130)
    }
}
