import Glibc

extension Directory {
    /// What stands under a name, without following a link; nil where nothing does.
    public func status(of name: FileName) throws(FileError) -> FileStatus? {
        var facts = stat()
        let checked = try usable(name, "stat")
        let result = SystemCalls.again {
            checked.withCString { Int(fstatat(descriptor, $0, &facts, AT_SYMLINK_NOFOLLOW)) }
        }
        if result == -Int(ENOENT) { return nil }
        try check(result, "stat", name)
        return FileStatus(facts)
    }

    /// Of the folder itself.
    public func status() throws(FileError) -> FileStatus {
        var facts = stat()
        try check(SystemCalls.again { Int(fstat(descriptor, &facts)) }, "fstat")
        return FileStatus(facts)
    }

    /// Its entries, in no order, without `.` and `..`. What vanishes meanwhile is left out.
    public func entries() throws(FileError) -> [DirectoryEntry] {
        var entries: [DirectoryEntry] = []
        for name in try names() {
            if let status = try status(of: name) { entries.append(DirectoryEntry(name: name, status: status)) }
        }
        return entries
    }

    /// The names of its entries, in no order, without `.` and `..`.
    public func names() throws(FileError) -> [FileName] {
        // A descriptor of its own: a shared one would share the place in the listing.
        let own = try check(
            SystemCalls.again { Int(openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)) }, "open")
        guard let stream = fdopendir(Int32(own)) else {
            let cause = errno
            close(Int32(own))
            throw FileError(errno: cause, "opendir", path)
        }
        defer { closedir(stream) }
        var names: [FileName] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                if errno != 0 { throw FileError(errno: errno, "readdir", path) }
                return names
            }
            let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
            let start = UnsafeRawPointer(entry) + offset
            let bytes = UnsafeRawBufferPointer(start: start, count: strlen(start.assumingMemoryBound(to: CChar.self)))
            let name = FileName(bytes: Array(bytes))
            if name.isUsable { names.append(name) }
        }
    }
}
