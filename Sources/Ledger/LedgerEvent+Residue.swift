internal import JSON

extension LedgerEvent {
    /// Facts that name no person: digests, counts, codes.
    private static let lasting: Set<String> = [
        "sha256", "bytes", "shape", "received", "original", "verdict", "codes", "decision", "edition", "version",
        "digest", "round", "tries", "again", "after", "through", "withheld", "residues", "objection", "outcome",
        "step",
    ]

    /// What is left of an event when its body is withheld: what happened when, to which packet, and with what state;
    /// not who, not why, and no name.
    func residue(number: Int) -> String {
        var kept = self
        kept.by = nil
        kept.because = nil
        kept.facts = facts.filter { fact in
            // Of what has members itself only an edition's key and digest stay.
            Self.lasting.contains(fact.name) && (fact.value.members == nil || fact.name == "edition")
        }
        return kept.body(number: number)
    }
}
