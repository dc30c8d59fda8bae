/// Sees every mutating call before and after it is made: the seam at which tests inject faults, kill the process, or
/// record what a power cut could leave. There is none outside tests.
public protocol CallWatcher: Sendable {
    /// An errno to fail with instead of making the call; nil lets it happen.
    func willMake(_ call: MutatingCall) -> Int32?
    /// `result`: what the call gave, or minus its errno.
    func didMake(_ call: MutatingCall, result: Int)
}
