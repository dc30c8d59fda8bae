internal import JSON
internal import Ledger

/// An event as the journal has it: its body, or what is left of a withheld one with the digest that its body had.
enum JournalLine {
    static func text(_ event: ChainedEvent) -> String {
        guard let residue = event.residue else { return event.body }
        let line: JSONValue = [
            "number": .integer(event.number), "digest": .string(event.digest), "withheld": .string(residue),
        ]
        return line.string()
    }

    /// The next event of a chain; nil for a line that cannot be read.
    static func event(_ line: String, number: Int, after previous: String) -> ChainedEvent? {
        if let json = try? JSONValue(parsing: line), let residue = json["withheld"]?.text {
            guard json["number"]?.int == number, let digest = json["digest"]?.text else { return nil }
            return ChainedEvent(number: number, residue: residue, digest: digest, after: previous)
        }
        return ChainedEvent(number: number, body: line, after: previous)
    }
}
