import Glibc

extension Cage {
    /// The exit code of a reader whose cage could not be closed, or that could not take its request or give its answer:
    /// EX_OSERR, sysexits.h.
    public static let failedExitCode: Int32 = 71

    /// Ends the process at once: what it has to say is written, and what it owns ends with it.
    public static func leave(_ exitCode: Int32) -> Never { _exit(exitCode) }
}
