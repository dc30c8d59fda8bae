import Glibc

/// The room on a file system, in bytes. See statvfs(3).
public struct DiskSpace: Equatable, Sendable {
    public var total: Int
    /// What a process without privileges can still use.
    public var available: Int

    public init(total: Int, available: Int) {
        self.total = total
        self.available = available
    }

    /// Of the file system that a folder lies on.
    public init(of folder: Directory) throws(FileError) {
        var facts = statvfs()
        try folder.check(SystemCalls.again { Int(fstatvfs(folder.descriptor, &facts)) }, "statvfs")
        let unit = UInt64(facts.f_frsize)
        total = Int(clamping: UInt64(facts.f_blocks).multipliedReportingOverflow(by: unit).partialValue)
        available = Int(clamping: UInt64(facts.f_bavail).multipliedReportingOverflow(by: unit).partialValue)
    }

    /// What is kept free by default: a fiftieth, at most a gibibyte.
    public var defaultReserve: Int { min(total / 50, 1 << 30) }

    /// Whether so many bytes more leave the reserve untouched.
    public func hasRoom(for bytes: Int, reserve: Int? = nil) -> Bool {
        available - (reserve ?? defaultReserve) >= bytes
    }
}
