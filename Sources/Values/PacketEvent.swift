/// One thing that happened to a packet, as it stands in the event chain.
public struct PacketEvent: Codable, Equatable, Sendable {
    /// RFC 3339.
    public var at: String
    /// `received`, `judged`, `decided`, `attached`, `deferred`, `published` …
    public var kind: String
    public var by: String?
    public var because: String?
    /// The state after it.
    public var state: PacketState?

    public init(at: String, kind: String, by: String? = nil, because: String? = nil, state: PacketState? = nil) {
        self.at = at
        self.kind = kind
        self.by = by
        self.because = because
        self.state = state
    }
}
