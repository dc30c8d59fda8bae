internal import Text
public import Values

/// A judge's workbook that came back, as its cells read: whoever saved it with whatever program.
public struct ScoreReturn: Equatable, Sendable {
    /// What it says of itself.
    public struct Label: Equatable, Sendable {
        public var edition: String
        public var round: Int
        public var judge: String
        public var mark: String
    }
    /// One row under the headings.
    struct Row: Equatable {
        /// From 0, as in the workbook.
        var line: Int
        var name: String
        var scores: [String]
        var reason: String
        var conflict: String
        /// A score cell belongs to cells that were made one.
        var merged: Int?

        var isBlank: Bool { (scores + [reason, conflict]).allSatisfy(ScoreText.isBlank) }
        var hasScores: Bool { scores.contains { !ScoreText.isBlank($0) } }
    }
    /// nil where the workbook is ours but what it says of itself is gone.
    public let label: Label?
    /// Keys of applicants by row, as the hidden sheet tells; nothing where a program dropped it.
    let keys: [Int: String]
    let rows: [Row]
    /// How many score columns it has.
    let criteria: Int

    /// nil where the workbook is no score sheet.
    public init?(_ sheets: [TableSheet]) {
        let hidden = sheets.first { $0.name == ScoreSheet.mark && $0.rows.first?.first == ScoreSheet.schema }
        let lines = sheets.lazy.flatMap(\.rows).compactMap(\.first).first { $0.hasPrefix(ScoreSheet.schema + " ") }
        guard hidden != nil || lines != nil else { return nil }
        let words = hidden?.rows.first ?? lines?.split(separator: " ").map(String.init) ?? []
        label =
            words.count >= 5
            ? Int(words[2]).map { Label(edition: words[1], round: $0, judge: words[3], mark: words[4]) } : nil
        var keys: [Int: String] = [:]
        for row in hidden?.rows.dropFirst() ?? [] where row.count >= 2 {
            if let line = Int(row[0]) { keys[line - 1] = row[1] }
        }
        self.keys = keys
        let main = sheets.first { Self.headers($0) != nil }
        guard let main, let header = Self.headers(main) else {
            (rows, criteria) = ([], 0)
            return
        }
        criteria = header.reason - SheetLayout.firstCriterion
        rows = Self.rows(of: main, after: header.row, reason: header.reason)
    }

    /// Where the headings stand, and the column of the reason.
    private static func headers(_ sheet: TableSheet) -> (row: Int, reason: Int)? {
        for (index, row) in sheet.rows.prefix(20).enumerated() {
            guard row.count > SheetLayout.firstCriterion, row[SheetLayout.name] == SheetLayout.nameHeader,
                let reason = row.firstIndex(of: SheetLayout.reasonHeader), reason > SheetLayout.firstCriterion
            else { continue }
            return (index, reason)
        }
        return nil
    }

    private static func rows(of sheet: TableSheet, after header: Int, reason: Int) -> [Row] {
        // The row of the anchors follows the headings.
        let first = header + 1 + SheetLayout.firstRow - SheetLayout.anchorRow
        guard first <= sheet.rows.count else { return [] }
        return sheet.rows.indices[first...].compactMap { line in
            let cells = sheet.rows[line]
            func cell(_ column: Int) -> String { column < cells.count ? cells[column] : "" }
            guard !cell(0).hasPrefix(ScoreSheet.schema) else { return nil }
            let scores = (SheetLayout.firstCriterion..<reason).map(cell)
            let row = Row(
                line: line, name: cell(SheetLayout.name), scores: scores, reason: cell(reason),
                conflict: cell(reason + 1),
                merged: mergedColumn(sheet.merges, line, SheetLayout.firstCriterion..<reason + 2))
            return row.isBlank && ScoreText.isBlank(row.name) ? nil : row
        }
    }

    private static func mergedColumn(_ merges: [TableSheet.Merge], _ line: Int, _ columns: Range<Int>) -> Int? {
        for merge in merges where (merge.row..<merge.row + merge.rows).contains(line) {
            let shared = columns.clamped(to: merge.column..<merge.column + merge.columns)
            if !shared.isEmpty { return shared.lowerBound }
        }
        return nil
    }
}
