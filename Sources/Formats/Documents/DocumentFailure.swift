/// Why a document could not be read.
public enum DocumentFailure: Error, Equatable, Sendable {
    /// It needs a password.
    case encrypted
    /// It is broken; the phrase says where.
    case damaged(String)
    /// A kind, version or method that is not read here.
    case unsupported(String)
    /// It goes over a limit; the phrase says which.
    case tooLarge(String)
    /// The time for reading it ran out.
    case timedOut
    /// There are no bytes, or no content at all.
    case empty
}

extension DocumentFailure: CustomStringConvertible {
    /// One plain phrase in English.
    public var description: String {
        switch self {
        case .encrypted: "it is protected by a password"
        case .damaged(let detail): "it is damaged: \(detail)"
        case .unsupported(let detail): "it cannot be read here: \(detail)"
        case .tooLarge(let detail): "it is too large: \(detail)"
        case .timedOut: "reading it took too long"
        case .empty: "it is empty"
        }
    }
}
