/// Why a helping program gave no result.
public enum ProgramFailure: Error, Equatable, Sendable {
    /// It is not on this machine.
    case notInstalled
    /// It took longer than it may, and was ended.
    case timedOut
    /// It wrote more than it may, and was ended.
    case tooMuchOutput
    /// It ended with this exit status (or minus the signal's number), after saying this on standard error.
    case failed(status: Int, message: String)
}
