/// Fills in judges' workbooks as a table program does when judges save them.
public enum FilledScoreSheet {
    /// Where the scores of the first applicant stand, counted from 1, and the column of the first criterion.
    private static let (firstRow, firstColumn) = (5, UInt8(ascii: "D"))

    /// - Parameters:
    ///   - workbook: as the programme gave it out.
    ///   - rows: how many applicants it names.
    ///   - criteria: how many scores each of them gets; under twenty.
    ///   - score: the score of a row by a criterion, both counted from 0.
    /// - Throws: `ZipContents.Malformed` where it is no such workbook.
    public static func bytes(
        _ workbook: [UInt8], rows: Int, criteria: Int, score: (_ row: Int, _ criterion: Int) -> Double
    ) throws -> [UInt8] {
        try ZipContents.changing("xl/worksheets/sheet1.xml", in: workbook) { sheet in
            var sheet = sheet
            for row in 0..<rows {
                for criterion in 0..<criteria {
                    let column = UnicodeScalar(firstColumn + UInt8(criterion))
                    sheet = try filling("\(column)\(firstRow + row)", of: sheet, with: score(row, criterion))
                }
            }
            return sheet
        }
    }

    /// The cell keeps its look; what it held is replaced.
    private static func filling(_ cell: String, of sheet: String, with number: Double) throws -> String {
        guard let start = sheet.firstRange(of: "<c r=\"\(cell)\""),
            let end = sheet[start.upperBound...].firstIndex(of: ">")
        else { throw ZipContents.Malformed() }
        let head = sheet[..<end].last == "/" ? sheet[..<sheet.index(before: end)] : sheet[..<end]
        var rest = sheet[sheet.index(after: end)...]
        if sheet[..<end].last != "/" {
            guard let close = rest.firstRange(of: "</c>") else { throw ZipContents.Malformed() }
            rest = rest[close.upperBound...]
        }
        return head + "><v>\(number)</v></c>" + rest
    }
}
