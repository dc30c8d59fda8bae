import Glibc

/// A file's bytes, mapped for reading. Only for files that nobody cuts while they are mapped, such as those in the
/// vault: reading past a new end would end the process with SIGBUS. Inbox files are read with `FileHandle.readAll`.
public final class MappedFile: Sendable {
    /// Valid as long as this object lives.
    public nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

    /// Throws `malformed` past `limit` bytes, `notAFile` for what cannot be mapped.
    public init(_ file: FileHandle, limit: Int = .max) throws(FileError) {
        let size = try file.size()
        guard size <= limit else { throw FileError(.malformed, "mmap", file.path) }
        guard size > 0 else {
            bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            return
        }
        guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, file.descriptor, 0), start != MAP_FAILED else {
            throw FileError(errno: errno, "mmap", file.path)
        }
        bytes = UnsafeRawBufferPointer(start: start, count: size)
    }

    deinit {
        if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) }
    }
}
