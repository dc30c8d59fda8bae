/// One sheet of a workbook as texts.
public struct TableSheet: Codable, Equatable, Sendable {
    public var name: String
    /// Row by row, without those that hold nothing; cells from column A on, empty where one is blank.
    public var rows: [[String]]

    public init(name: String, rows: [[String]]) {
        self.name = name
        self.rows = rows
    }
}
