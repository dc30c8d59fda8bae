/// A cell of a table. Positions are in columns of the table's grid.
public struct Cell: Equatable, Sendable {
    public var blocks: [Block]
    /// The first grid column that it covers, from 0.
    public var column: Int
    public var columnSpan: Int
    public var rowSpan: Int
    /// Covered by a cell of a row above; that one holds the text, and tells by `rowSpan` how far it reaches.
    public var isContinuation: Bool

    public init(
        blocks: [Block], column: Int, columnSpan: Int = 1, rowSpan: Int = 1, isContinuation: Bool = false
    ) {
        self.blocks = blocks
        self.column = column
        self.columnSpan = columnSpan
        self.rowSpan = rowSpan
        self.isContinuation = isContinuation
    }

    /// Its paragraphs, tables inside included, joined by line feeds.
    public var text: String { blocks.text(notes: false) }
}
