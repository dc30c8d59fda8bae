/// Bounds within which a message is read.
public struct MailLimits: Equatable, Sendable {
    /// Messages within messages.
    public var nesting: Int
    /// Multiparts within multiparts.
    public var depth: Int
    /// Parts of all messages together.
    public var parts: Int
    /// Decoded bytes of all parts that have to be opened for what is in them: texts, packed containers.
    public var openedBytes: Int
    /// Characters kept of one text.
    public var textCharacters: Int

    public init(
        nesting: Int = 4, depth: Int = 64, parts: Int = 2_000, openedBytes: Int = 256 << 20,
        textCharacters: Int = 200_000
    ) {
        self.nesting = nesting
        self.depth = depth
        self.parts = parts
        self.openedBytes = openedBytes
        self.textCharacters = textCharacters
    }
}
