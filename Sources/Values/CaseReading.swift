/// One success case (成功案例). Several may stand in one entry, and one in several.
public struct CaseReading: Codable, Equatable, Sendable {
    public var title: String
    public var entries: [String]
    public var text: String
    /// Years that its text names as the time of the case, ascending.
    public var years: [Int]
    /// How often words of the edition's trade stand in it.
    public var tradeWords: Int
    /// Words of other trades in it.
    public var foreignTradeWords: Int

    public init(
        title: String, entries: [String], text: String, years: [Int], tradeWords: Int, foreignTradeWords: Int
    ) {
        self.title = title
        self.entries = entries
        self.text = text
        self.years = years
        self.tradeWords = tradeWords
        self.foreignTradeWords = foreignTradeWords
    }
}
