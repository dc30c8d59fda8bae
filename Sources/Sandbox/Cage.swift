import CSandbox
import Glibc

/// The cage that a process enters before it touches the first foreign byte, and never leaves.
///
/// What holds inside: no file but a fixed list for reading and four programs to start; no change to any file; no
/// network; no signal to, trace of or change to a process outside; bounded memory, CPU time and descriptors; no
/// privileges; an empty environment. What it writes into its standard output is all that it can do to the world.
/// After entering, use neither Dispatch nor Swift concurrency: their threads died at random under it.
public enum Cage {
    /// What a process needs inside.
    public enum Profile: Sendable {
        /// Standard input, output and error, descriptor 3 for the request, and the programs that read old documents,
        /// PDF and scans.
        case reader
    }

    /// The exit code of a reader that was told to demand all layers and lacks one: EX_NOPERM, sysexits.h.
    public static let incompleteExitCode: Int32 = 77

    /// Closes the cage around this process and all that it starts.
    /// Throws when a layer that the kernel offers could not be set up. A layer that the kernel lacks is only told, in
    /// what is given back.
    public static func enter(_ profile: Profile, limits: CageLimits) throws(CageError) -> CageLayers {
        var holding: Set<CageLayer> = []
        // An empty list, where clearenv(3) would leave none at all, which the runtime does not expect.
        environ.pointee = nil
        _ = px_close_from(4)
        // Orphans of child programs come to it, and so into the host's count.
        _ = px_adopt_orphans()
        _ = px_not_dumpable()
        // Past the limit of a file's size a write then fails with EFBIG instead of ending the reader.
        signal(SIGXFSZ, SIG_IGN)

        // A crash is the host's to see, by its signal; handlers that print a trace can open nothing here anyway.
        for number in [SIGSEGV, SIGBUS, SIGILL, SIGABRT, SIGTRAP, SIGFPE] { signal(number, SIG_DFL) }

        guard px_no_new_privileges() == 0 else { throw CageError(layer: .privileges, errno: errno) }
        if !limits.skipping.contains(.privileges) {
            guard px_drop_capabilities() == 0 else { throw CageError(layer: .privileges, errno: errno) }
            holding.insert(.privileges)
        }
        if !limits.skipping.contains(.limits) {
            try ResourceLimits.set(limits)
            holding.insert(.limits)
        }
        let version = Landlock.version
        if version > 0, !limits.skipping.contains(.files) {
            holding.formUnion(try Landlock.restrict(version: version, skipping: limits.skipping))
        }
        if SystemCallFilter.isAvailable, !limits.skipping.contains(.systemCalls) {
            try SystemCallFilter.install(forbiddingSignals: !holding.contains(.signals))
            holding.insert(.systemCalls)
        }
        return CageLayers(holding: holding, landlockVersion: version)
    }
}
