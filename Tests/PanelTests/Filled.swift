import Documents
import Values

@testable import Panel

/// A workbook's cells as the caged reader would give them, and changes to them.
struct Filled {
    var sheets: [TableSheet]

    init(_ sheets: [TableSheet]) { self.sheets = sheets }

    /// Reads the bytes of a workbook.
    init(bytes: [UInt8]) throws {
        var limits = DocumentLimits()
        limits.keepsHiddenSheets = true
        let document = try bytes.withUnsafeBytes { try DocumentReader.read($0, as: .xlsx, limits: limits) }
        sheets = document.blocks.compactMap { block in
            guard case .table(let table) = block, let title = table.title else { return nil }
            return TableSheet(
                name: title,
                rows: table.rows.map { row in
                    var texts: [String] = []
                    for cell in row where !cell.isContinuation {
                        while texts.count < cell.column { texts.append("") }
                        texts.append(cell.text)
                    }
                    return texts
                })
        }
    }

    mutating func set(_ row: Int, _ column: Int, _ text: String) {
        while sheets[0].rows[row].count <= column { sheets[0].rows[row].append("") }
        sheets[0].rows[row][column] = text
    }

    func cell(_ row: Int, _ column: Int) -> String {
        column < sheets[0].rows[row].count ? sheets[0].rows[row][column] : ""
    }

    /// Gives every applicant a score by every criterion.
    mutating func fill(rows: Int, criteria: Int, _ score: (_ row: Int, _ criterion: Int) -> String) {
        for row in 0..<rows {
            for criterion in 0..<criteria {
                set(SheetLayout.firstRow + row, SheetLayout.firstCriterion + criterion, score(row, criterion))
            }
        }
    }
}
