import Glibc

/// Resource limits of the process, see setrlimit(2). Children inherit them.
enum ResourceLimits {
    /// RLIMIT_NPROC, of bits/resource.h
    private static let processes: Int32 = 6

    static func set(_ limits: CageLimits) throws(CageError) {
        let memory = UInt64(clamping: limits.memory)
        // RLIMIT_DATA counts what a process has written to or may write to alone; the mapped packet and libraries are
        // not in it. RLIMIT_AS bounds what remains, shared memory above all.
        try set(Int32(RLIMIT_DATA.rawValue), memory)
        try set(Int32(RLIMIT_AS.rawValue), memory &+ (1 << 31))
        // SIGXCPU at the soft limit; SIGKILL a second later for one that ignores it.
        let cpu = UInt64(clamping: limits.cpuSeconds)
        try set(Int32(RLIMIT_CPU.rawValue), cpu, hard: cpu &+ 1)
        try set(Int32(RLIMIT_FSIZE.rawValue), UInt64(clamping: limits.fileBytes))
        try set(Int32(RLIMIT_NOFILE.rawValue), 32)
        try set(Int32(RLIMIT_CORE.rawValue), 0)
        try set(Int32(RLIMIT_STACK.rawValue), 8 << 20)
        // Counts all processes and threads of the user, and none of root's, so it can only be a coarse net; the host
        // ends a reader that has too many.
        try set(processes, 4_096)
    }

    /// Never raises a limit that was lower before.
    private static func set(_ resource: Int32, _ soft: UInt64, hard: UInt64? = nil) throws(CageError) {
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { throw CageError(layer: .limits, errno: errno) }
        limit.rlim_max = min(limit.rlim_max, rlim_t(hard ?? soft))
        limit.rlim_cur = min(limit.rlim_max, rlim_t(soft))
        guard setrlimit(resource, &limit) == 0 else { throw CageError(layer: .limits, errno: errno) }
    }
}

extension ResourceLimits {
    /// Whether a program's last words tell of a refused allocation: those of Swift's runtime, libstdc++ and poppler.
    static func saysOutOfMemory(_ words: String) -> Bool {
        ["allocate", "bad_alloc", "Out of memory", "out of memory"].contains { words.contains($0) }
    }
}
