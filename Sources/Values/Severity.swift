/// What follows from a finding: `blocking` → returned; `review` → held; `advice` blocks nothing; `refusal` → refused.
public enum Severity: String, Codable, Sendable, CaseIterable {
    case blocking, review, advice, refusal
}
