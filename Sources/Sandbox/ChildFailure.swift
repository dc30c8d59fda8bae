/// Why a child program gave no answer.
public enum ChildFailure: Error, Equatable, Sendable {
    /// It is not installed, or the system had no room for it; as in errno(3).
    case couldNotStart(errno: Int32)
    /// It took too long, by the clock or in CPU time.
    case timedOut
    case tooMuchOutput
    /// `errors`: the first of what it wrote to standard error, at most a kibibyte.
    case failed(exitCode: Int32, errors: String)
    /// Out of memory shows so, too.
    case crashed(signal: Int32, errors: String)
}
