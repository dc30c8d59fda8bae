public import Values

/// A name seen in an inbox and not taken.
public struct ArrivingRecord: Equatable, Sendable {
    /// The inbox's name; empty for the one that has none.
    public var source: String
    public var name: String
    /// When it was seen first, RFC 3339.
    public var since: String
    public var why: Bilingual
    /// False for what will never be a packet as it stands: a link, a pipe.
    public var isPacket: Bool

    public init(source: String, name: String, since: String, why: Bilingual, isPacket: Bool = true) {
        self.source = source
        self.name = name
        self.since = since
        self.why = why
        self.isPacket = isPacket
    }
}
