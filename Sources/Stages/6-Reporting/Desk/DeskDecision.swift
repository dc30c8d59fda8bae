public import Values

/// A row of a copy of the desk that came back.
public struct DeskDecision: Equatable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        case accept, `return`, reject

        /// As the sheet's list has it.
        public var words: String {
            switch self {
            case .accept: "通过 accept"
            case .return: "退回 return"
            case .reject: "不符条件 reject"
            }
        }
    }

    public var packet: String
    /// nil where the row is unclear; then `fault` says why.
    public var kind: Kind?
    /// As written.
    public var decision: String
    public var name: String
    public var reason: String
    /// What the sheet noted of the packet when it was written; nil where it notes nothing.
    public var stamp: String?
    public var fault: Bilingual?
}
