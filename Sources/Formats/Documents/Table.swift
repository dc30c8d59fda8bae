/// A table, row by row.
public struct Table: Equatable, Sendable {
    public var rows: [[Cell]]
    /// The sheet's name in a workbook.
    public var title: String?

    public init(rows: [[Cell]], title: String? = nil) {
        self.rows = rows
        self.title = title
    }
}
