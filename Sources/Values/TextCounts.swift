/// The three counts of a text under the contract: words ≤ characters ≤ with_spaces.
public struct TextCounts: Codable, Equatable, Sendable {
    /// 字数: each CJK unit counts one, each run of other units counts one.
    public var words: Int
    /// Units that are not white space. The limit holds for these.
    public var characters: Int
    /// Units except line breaks.
    public var withSpaces: Int

    public init(words: Int, characters: Int, withSpaces: Int) {
        self.words = words
        self.characters = characters
        self.withSpaces = withSpaces
    }
}
