import Glibc

extension FileHandle {
    /// The same file opened once more, for reading only and with a place of its own: fit to be given to a process that
    /// is not trusted.
    public func reopenedForReading() throws(FileError) -> FileHandle {
        let result = SystemCalls.again { Int(open("/proc/self/fd/\(descriptor)", O_RDONLY | O_CLOEXEC)) }
        return FileHandle(adopting: Int32(try check(result, "open")), path: path, calls: calls)
    }
}
