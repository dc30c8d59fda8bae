/// What bytes without a charset label most plausibly say.
public struct TextGuess: Equatable, Sendable {
    /// The decoded text, without a byte order mark.
    public var text: String
    /// The charset it was read in: `utf-8`, `utf-16le`, `gb18030`, `big5` …
    public var label: String
    /// False where another charset could have been meant, or bytes were left that could not be read.
    public var isSure: Bool

    public init(text: String, label: String, isSure: Bool) {
        self.text = text
        self.label = label
        self.isSure = isSure
    }
}
