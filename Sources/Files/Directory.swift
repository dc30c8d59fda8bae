import Glibc

/// An open folder. Everything in it is reached relative to the open descriptor and without following links, so that
/// renaming a folder or planting a link cannot lead anywhere else.
public final class Directory: Sendable {
    /// As given at opening; for messages only.
    public let path: String
    let descriptor: Int32
    let calls: SystemCalls

    init(adopting descriptor: Int32, path: String, calls: SystemCalls) {
        self.descriptor = descriptor
        self.path = path
        self.calls = calls
    }

    deinit { close(descriptor) }

    /// Opens a folder that the operator named; links in this one path are followed.
    public static func open(_ path: String, calls: SystemCalls = .kernel) throws(FileError) -> Directory {
        let result = SystemCalls.again { Int(Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) }
        guard result >= 0 else { throw FileError(errno: Int32(-result), "open", path) }
        return Directory(adopting: Int32(result), path: path, calls: calls)
    }

    /// Opens it, after making it and what lacks above it. New folders are the owner's alone.
    public static func make(_ path: String, calls: SystemCalls = .kernel) throws(FileError) -> Directory {
        var folder = try open(path.hasPrefix("/") ? "/" : ".", calls: calls)
        for part in path.split(separator: "/") where part != "." {
            let next = folder.path == "/" ? "/\(part)" : "\(folder.path)/\(part)"
            let made = part == ".." ? 0 : calls.makeFolder(folder.descriptor, FileName(String(part)), mode: 0o700)
            guard made >= 0 || made == -Int(EEXIST) else { throw FileError(errno: Int32(-made), "mkdir", next) }
            folder = try open(next, calls: calls)
        }
        return Directory(adopting: folder.duplicated(), path: path, calls: calls)
    }

    private func duplicated() -> Int32 { fcntl(descriptor, F_DUPFD_CLOEXEC, 0) }

    /// The path of an entry, for messages.
    public func path(of name: FileName) -> String { path == "/" ? "/\(name)" : "\(path)/\(name)" }

    func error(_ result: Int, _ operation: String, _ name: FileName? = nil) -> FileError {
        FileError(errno: Int32(-result), operation, name.map(path(of:)) ?? path)
    }

    @discardableResult
    func check(_ result: Int, _ operation: String, _ name: FileName? = nil) throws(FileError) -> Int {
        guard result >= 0 else { throw error(result, operation, name) }
        return result
    }

    func usable(_ name: FileName, _ operation: String) throws(FileError) -> FileName {
        guard name.isUsable else { throw FileError(.badName, operation, path(of: name)) }
        return name
    }

    /// Opens a folder in it.
    public func folder(_ name: FileName) throws(FileError) -> Directory {
        let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW
        let result = calls.open(descriptor, try usable(name, "open"), flags, mode: 0)
        // With both flags a link shows as ENOTDIR, see open(2).
        return Directory(adopting: Int32(try check(result, "open", name)), path: path(of: name), calls: calls)
    }

    /// Opens a folder in it, made before if it lacks, for the owner alone unless `mode` says else. A new one has that
    /// mode whatever the umask is.
    public func makeFolder(_ name: FileName, mode: UInt32 = 0o700) throws(FileError) -> Directory {
        let result = calls.makeFolder(descriptor, try usable(name, "mkdir"), mode: mode)
        if result == -Int(EEXIST) { return try folder(name) }
        try check(result, "mkdir", name)
        let made = try folder(name)
        if mode & 0o077 != 0 { try made.check(calls.setMode(made.descriptor, mode), "fchmod") }
        return made
    }

    /// Opens a plain file for reading. Neither a link nor a pipe or device is opened.
    public func openFile(_ name: FileName) throws(FileError) -> FileHandle {
        // O_NONBLOCK: a pipe must not hold us up; it has no effect on plain files.
        let result = calls.open(descriptor, try usable(name, "open"), O_RDONLY | O_NOFOLLOW | O_NONBLOCK, mode: 0)
        let file = FileHandle(adopting: Int32(try check(result, "open", name)), path: path(of: name), calls: calls)
        guard try file.status().kind == .file else { throw FileError(.notAFile, "open", path(of: name)) }
        return file
    }

    /// Makes a new file, which must not exist, for reading and writing.
    public func createFile(_ name: FileName, mode: UInt32 = 0o600) throws(FileError) -> FileHandle {
        let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW
        let result = calls.open(descriptor, try usable(name, "open"), flags, mode: mode)
        return FileHandle(adopting: Int32(try check(result, "open", name)), path: path(of: name), calls: calls)
    }

    /// Opens a file that only grows, for reading and for writing at its end, made if it lacks.
    public func openForAppending(_ name: FileName, mode: UInt32 = 0o600) throws(FileError) -> FileHandle {
        let flags = O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_NONBLOCK
        let result = calls.open(descriptor, try usable(name, "open"), flags, mode: mode)
        return FileHandle(adopting: Int32(try check(result, "open", name)), path: path(of: name), calls: calls)
    }

    /// Opens a file that stays and is changed in place (a lock), made if it lacks.
    func openForWriting(_ name: FileName, mode: UInt32) throws(FileError) -> FileHandle {
        let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK
        let result = calls.open(descriptor, try usable(name, "open"), flags, mode: mode)
        return FileHandle(adopting: Int32(try check(result, "open", name)), path: path(of: name), calls: calls)
    }

    /// Makes the names in it durable: what was created, renamed, linked or removed here before.
    public func sync() throws(FileError) {
        try check(calls.sync(descriptor), "fsync")
    }

    /// Makes everything on its file system durable that was written before: one call for many files. Since Linux 5.8 it
    /// tells of a failed write-back, see syncfs(2).
    public func syncFileSystem() throws(FileError) {
        try check(calls.syncAll(descriptor), "syncfs")
    }
}
