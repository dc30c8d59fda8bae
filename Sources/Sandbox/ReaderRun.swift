/// How one reader ended, and what it used.
public struct ReaderRun: Equatable, Sendable {
    public var outcome: ReaderOutcome
    /// From start to end by the clock.
    public var elapsed: Duration
    /// User and system time, that of its child programs included.
    public var cpu: Duration
    /// Bytes of the largest resident set of the reader or a child program.
    public var peakMemory: Int
    /// The first of what it wrote to standard error, at most 4 KiB. Not to be shown to applicants, nor unescaped.
    public var errors: String
}
