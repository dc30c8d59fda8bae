public import JSON
public import Values

/// Something that happened, as it is written into the chain.
public struct LedgerEvent: Equatable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// A packet was accepted: the instant of acceptance.
        case received
        /// Screening gave its verdict.
        case judged
        /// Reading failed through our own fault.
        case deferred
        /// A newer packet of the same applicant took its place.
        case superseded
        /// A person decided.
        case decided
        /// A person said whose packet it is.
        case attached
        /// A person asked for it to be read again.
        case retried
        /// A person confirmed or corrected a field of a scanned form.
        case corrected
        /// A reminder was written.
        case reminded
        /// A letter was sent, as a person says.
        case sent
        /// The rules in force changed.
        case configured
        /// A step of the panel: assigned, imported, closed.
        case panel
        /// The list was confirmed.
        case confirmed
        /// The list was published.
        case published
        /// Somebody objected to the list.
        case objected
        /// An objection was answered.
        case answered
        /// Personal data and originals of a closed edition were erased, as its rules ask.
        case forgotten
    }
    /// RFC 3339.
    public var at: String
    public var kind: Kind
    public var packet: String?
    public var by: String?
    public var because: String?
    /// The packet's state after it.
    public var state: PacketState?
    /// More of it, by kind.
    public var facts: [JSONValue.Member]

    public init(
        at: String, kind: Kind, packet: String? = nil, by: String? = nil, because: String? = nil,
        state: PacketState? = nil, facts: [JSONValue.Member] = []
    ) {
        self.at = at
        self.kind = kind
        self.packet = packet
        self.by = by
        self.because = because
        self.state = state
        self.facts = facts
    }

    /// The fact called `name`.
    public subscript(name: String) -> JSONValue? { facts.first { $0.name == name }?.value }

    func body(number: Int) -> String {
        var members: [JSONValue.Member] = [
            .init("number", .integer(number)), .init("at", .string(at)), .init("kind", .string(kind.rawValue)),
        ]
        func add(_ name: String, _ text: String?) {
            if let text { members.append(.init(name, .string(text))) }
        }
        add("packet", packet)
        add("by", by)
        add("because", because)
        add("state", state?.rawValue)
        if !facts.isEmpty { members.append(.init("facts", .object(facts))) }
        return JSONValue.object(members).string()
    }

    init?(body: String, number: Int) {
        guard let json = try? JSONValue(parsing: body), json["number"]?.int == number,
            let at = json["at"]?.text, let kind = json["kind"]?.text.flatMap(Kind.init(rawValue:))
        else { return nil }
        var state: PacketState?
        if let word = json["state"] {
            guard let known = word.text.flatMap(PacketState.init(rawValue:)) else { return nil }
            state = known
        }
        self.init(
            at: at, kind: kind, packet: json["packet"]?.text, by: json["by"]?.text, because: json["because"]?.text,
            state: state, facts: json["facts"]?.members ?? [])
    }
}
