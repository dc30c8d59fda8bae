public import Values

/// What differs between editions in how strict screening is. These alone have defaults.
public struct Policies: Codable, Equatable, Sendable {
    /// What becomes of a packet that came after the close.
    public enum Late: String, Codable, Sendable, CaseIterable {
        case hold, `return`, accept
    }
    /// The unit in which a profile's limit counts.
    public enum Unit: String, Codable, Sendable, CaseIterable {
        case characters, words
    }
    /// How much an applicant that is not listed is told of its own scores.
    public enum Feedback: String, Codable, Sendable, CaseIterable {
        /// Nothing but the result.
        case none
        /// Its points by dimension beside the field's quartiles.
        case dimensions
        /// Those of every indicator as well.
        case indicators
    }
    public var late: Late = .hold
    public var morePhotos: Severity = .advice
    public var moreCases: Severity = .blocking
    public var sealNotSeen: Severity = .advice
    public var unit: Unit = .characters
    public var feedback: Feedback = .dimensions

    public init() {}
}
