/// A member's name as text.
public struct DecodedName: Equatable, Sendable {
    /// The name, its path separators as they were written.
    public var text: String
    /// True where the charset had to be guessed: the name may read otherwise on the sender's machine.
    public var isGuessed: Bool

    public init(text: String, isGuessed: Bool) {
        self.text = text
        self.isGuessed = isGuessed
    }
}
