public import JSON
internal import Ledger
internal import Text
internal import Values

/// One packet's whole history: what `show` prints.
public struct History: Sendable {
    private let packet: PacketRecord
    private let events: [LedgerEvent]

    /// - Throws: `Trouble` where there is no such packet.
    public init(of id: String, root: String) throws {
        guard Root.hasLedger(root) else { throw Trouble.noPacket(id) }
        let ledger = try Ledger(at: root + "/.pingxuan/ledger.sqlite")
        (packet, events) = try ledger.read { ledger in
            guard let packet = try ledger.packet(id) else { throw Trouble.noPacket(id) }
            return (packet, try ledger.events(of: id))
        }
    }

    public var json: JSONValue {
        [
            "packet": .string(packet.arrival.id),
            "state": .string(packet.state.rawValue),
            "since": .string(packet.since),
            "sha256": .string(packet.arrival.sha256),
            "names": .array(packet.arrival.names.map { .string($0) }),
            "bytes": .integer(packet.arrival.bytes),
            "received": .string(packet.arrival.received),
            "source": JSONValue(packet.arrival.source),
            "original": JSONValue(packet.original),
            "applicant": [
                "name": JSONValue(packet.applicant.name), "name_en": JSONValue(packet.applicant.nameEn),
                "code": JSONValue(packet.applicant.code),
            ],
            "why": packet.why.map(StatusReport.json) ?? .null,
            "tries": .integer(packet.tries),
            "events": .array(events.map(Self.json)),
        ]
    }

    private static func json(_ event: LedgerEvent) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("at", .string(event.at)), .init("kind", .string(event.kind.rawValue)),
            .init("by", JSONValue(event.by)), .init("because", JSONValue(event.because)),
            .init("state", JSONValue(event.state?.rawValue)),
        ]
        members += event.facts
        return .object(members)
    }

    /// For a terminal: what came from strangers is made visible.
    public var text: String {
        var lines = ["\(packet.arrival.id)  \(packet.state.nameZh) \(packet.state.rawValue)  \(packet.since)"]
        let name = packet.applicant.name ?? packet.applicant.nameEn ?? packet.applicant.code
        if let name { lines.append("  \(Visible.text(name))") }
        for name in packet.arrival.names { lines.append("  \(Visible.text(name))") }
        lines.append("  SHA-256 \(packet.arrival.sha256)  \(packet.arrival.bytes) B")
        if let original = packet.original { lines.append("  与 \(original) 相同 same bytes as \(original)") }
        if let why = packet.why { lines.append("  \(Visible.text(why.zh))\n  \(Visible.text(why.en))") }
        for event in events {
            var line = "\(event.at)  \(event.kind.rawValue)"
            if let state = event.state { line += " → \(state.nameZh) \(state.rawValue)" }
            if let by = event.by { line += "  \(Visible.text(by))" }
            if let because = event.because { line += "  “\(Visible.text(because))”" }
            lines.append(line)
        }
        return lines.joined(separator: "\n")
    }
}

extension Trouble {
    static func noPacket(_ id: String) -> Trouble {
        Trouble(.usage, zh: "没有这个材料包：\(Visible.text(id))", en: "There is no such packet: \(Visible.text(id))")
    }
}
