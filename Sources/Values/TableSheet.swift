/// One sheet of a workbook as texts.
public struct TableSheet: Codable, Equatable, Sendable {
    /// Cells that were made one: the first of them, and how far they reach.
    public struct Merge: Codable, Equatable, Sendable {
        /// Index into the rows of the sheet.
        public var row: Int
        /// 0 for A.
        public var column: Int
        public var rows: Int
        public var columns: Int

        public init(row: Int, column: Int, rows: Int, columns: Int) {
            self.row = row
            self.column = column
            self.rows = rows
            self.columns = columns
        }
    }
    public var name: String
    /// Row by row, without those that hold nothing; cells from column A on, empty where one is blank.
    public var rows: [[String]]
    public var merges: [Merge]

    public init(name: String, rows: [[String]], merges: [Merge] = []) {
        self.name = name
        self.rows = rows
        self.merges = merges
    }
}
