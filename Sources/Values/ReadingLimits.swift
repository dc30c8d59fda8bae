/// Bounds within which a packet is read (`daemon.yaml: limits`).
public struct ReadingLimits: Codable, Equatable, Sendable {
    /// Bytes of the packet itself.
    public var packetBytes: Int = 500 << 20
    public var entries: Int = 2_000
    /// Bytes of all entries together, inner archives included.
    public var expandedBytes: Int = 2 << 30
    /// Bytes of one entry.
    public var entryBytes: Int = 256 << 20
    /// Expanded bytes for each packed one, past the first 10 MiB.
    public var ratio: Int = 200
    /// Archives within archives, messages within messages.
    public var nesting: Int = 4
    /// Wall-clock seconds a packet.
    public var seconds: Int = 30
    /// CPU seconds a packet.
    public var cpuSeconds: Int = 60
    /// Bytes of memory, child programs included.
    public var memory: Int = 512 << 20
    /// Characters of text kept of one document.
    public var textCharacters: Int = 200_000
    /// Characters of text kept as an excerpt of a document.
    public var excerptCharacters: Int = 400

    public init() {}
}
