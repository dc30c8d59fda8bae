internal import Edition
internal import JSON
internal import Ledger
internal import Values

/// Puts dossiers together from what the ledger holds.
enum Dossiers {
    /// - Parameter packets: In the order of arrival. Those without a reading are left out.
    static func dossier(of packets: [PacketRecord], in ledger: LedgerSnapshot, form: Form) throws -> Dossier {
        var parts: [Dossier.Part] = []
        for packet in packets {
            guard let reading = try reading(of: packet.arrival.id, in: ledger, form: form) else { continue }
            parts.append(Dossier.Part(packet: packet.arrival.id, reading: reading))
        }
        return Dossier(parts: parts)
    }

    /// A packet's reading, with what a person confirmed or corrected of it.
    static func reading(of id: String, in ledger: LedgerSnapshot, form: Form) throws -> Reading? {
        guard let json = try ledger.reading(of: id) else { return nil }
        var reading = try JSONCoding.decode(Reading.self, from: try JSONValue(parsing: json))
        let corrections = try ledger.corrections(of: id)
        if !corrections.isEmpty { Corrections.apply(corrections, to: &reading, form: form) }
        return reading
    }
}
