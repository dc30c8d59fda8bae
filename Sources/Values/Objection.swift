/// An objection to the published list (异议), and what became of it.
public struct Objection: Codable, Equatable, Sendable {
    public enum Outcome: String, Codable, Sendable, CaseIterable {
        /// It was right: a correction follows.
        case upheld
        case rejected
        /// Who raised it took it back.
        case withdrawn
    }
    /// What was answered, by whom.
    public struct Answer: Codable, Equatable, Sendable {
        public var outcome: Outcome
        public var by: String
        public var because: String
        /// RFC 3339.
        public var at: String

        public init(outcome: Outcome, by: String, because: String, at: String) {
            self.outcome = outcome
            self.by = by
            self.because = because
            self.at = at
        }
    }
    /// Counted from 1.
    public var number: Int
    /// What it is about: a packet's id, or an applicant by its credit code or name.
    public var target: String
    public var by: String
    public var because: String
    /// RFC 3339.
    public var at: String
    /// nil while it is open.
    public var answer: Answer?

    public init(number: Int, target: String, by: String, because: String, at: String, answer: Answer? = nil) {
        self.number = number
        self.target = target
        self.by = by
        self.because = because
        self.at = at
        self.answer = answer
    }
}
