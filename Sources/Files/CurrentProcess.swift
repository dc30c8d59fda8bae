import Glibc

/// What the running process knows of itself.
public enum CurrentProcess {
    public static var id: Int32 { getpid() }
    public static var user: UInt32 { geteuid() }

    /// The path of the running program.
    public static func executable() throws(FileError) -> String {
        let link = "/proc/self/exe"
        return try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(PATH_MAX)) { room throws(FileError) in
            let count = readlink(
                link, UnsafeMutableRawPointer(room.baseAddress!).assumingMemoryBound(to: CChar.self), room.count)
            guard count >= 0 else { throw FileError(errno: errno, "readlink", link) }
            return String(decoding: room[..<count], as: UTF8.self)
        }
    }

    /// A variable of the environment.
    public static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// New files lack these permission bits from now on. Gives what held before.
    @discardableResult
    public static func setUmask(_ bits: UInt32) -> UInt32 { umask(bits) }

    /// Whether a process of that id lives.
    public static func isRunning(_ id: Int32) -> Bool { id > 0 && (kill(id, 0) == 0 || errno == EPERM) }
}

extension CurrentProcess {
    /// A reader of ours that goes away must not end us: writing to it fails instead. See signal(7) on SIGPIPE.
    public static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

    /// Opens up to as many files at once as the system lets us: a folder packet has each of its files open.
    public static func raiseDescriptorLimit() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = min(limit.rlim_max, 65_536)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
