public import Values

/// One step of verifying a bundle, and what of it does not hold.
public struct BundleStep: Equatable, Sendable {
    public enum Name: String, Sendable, CaseIterable {
        /// Every file is named by the manifest with its digest and size, and none beside.
        case manifest
        /// The manifest was signed with the key that lies beside it.
        case signature
        /// The key is the one whose fingerprint the reader knows.
        case key
        /// The rules are those that were frozen before scoring.
        case edition
        /// The event chain is whole, in order, and ends at its head.
        case chain
        /// Packets and events tell the same.
        case packets
        /// Every applicant was judged by the same rules.
        case treatment
        /// Judges were assigned as told.
        case assignment
        /// Scores are of assigned judges, on the scale, and none lacks unsaid.
        case scores
        /// The ranking follows from values, scores and rules.
        case ranking
        /// The list follows from the ranking.
        case list
    }
    public var name: Name
    public var failures: [Bilingual]
    /// What the reader should know of a step that holds.
    public var note: Bilingual?

    public var holds: Bool { failures.isEmpty }

    init(_ name: Name, _ failures: [Bilingual], note: Bilingual? = nil) {
        self.name = name
        self.failures = failures
        self.note = note
    }
}
