/// The three counts of a text: words ≤ characters ≤ withSpaces.
public struct TextCount: Equatable, Sendable {
    /// 字数: each CJK unit counts one, each run of other units counts one.
    public var words: Int
    /// Units that are not white space.
    public var characters: Int
    /// Units except line breaks.
    public var withSpaces: Int

    public init(words: Int = 0, characters: Int = 0, withSpaces: Int = 0) {
        self.words = words
        self.characters = characters
        self.withSpaces = withSpaces
    }
}
