import CFiles
import Glibc

/// An open file. It is closed when the last user lets go of it.
public final class FileHandle: Sendable {
    /// For messages only.
    public let path: String
    /// For handing on to a child process. The handle keeps owning it.
    public let descriptor: Int32
    let calls: SystemCalls

    /// Takes over an open descriptor, such as standard input.
    public init(adopting descriptor: Int32, path: String, calls: SystemCalls = .kernel) {
        self.descriptor = descriptor
        self.path = path
        self.calls = calls
    }

    deinit { close(descriptor) }

    /// A file without a name, in memory, for reading and writing. See memfd_create(2).
    public static func inMemory(_ label: String = "memory") throws(FileError) -> FileHandle {
        let result = SystemCalls.again { Int(memfd_create(label, PX_MFD_CLOEXEC)) }
        guard result >= 0 else { throw FileError(errno: Int32(-result), "memfd_create", label) }
        return FileHandle(adopting: Int32(result), path: label)
    }

    @discardableResult
    func check(_ result: Int, _ operation: String) throws(FileError) -> Int {
        guard result >= 0 else { throw FileError(errno: Int32(-result), operation, path) }
        return result
    }

    public func status() throws(FileError) -> FileStatus {
        var facts = stat()
        try check(SystemCalls.again { Int(fstat(descriptor, &facts)) }, "fstat")
        return FileStatus(facts)
    }

    /// In bytes.
    public func size() throws(FileError) -> Int { try status().size }

    /// Reads from a place without moving the handle's own place.
    /// Gives the number of bytes read: fewer than there is room for only at the end.
    public func read(at offset: Int, into room: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
        var done = 0
        while done < room.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: room[done...])
            let result = SystemCalls.again { pread(descriptor, rest.baseAddress, rest.count, offset + done) }
            if try check(result, "read") == 0 { break }
            done += result
        }
        return done
    }

    /// Hands over the whole file in pieces of at most a mebibyte, from the start.
    /// Gives the number of bytes.
    @discardableResult
    public func readAll(_ piece: (UnsafeRawBufferPointer) throws(FileError) -> Void) throws(FileError) -> Int {
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { room.deallocate() }
        var offset = 0
        while true {
            let count = try read(at: offset, into: room)
            if count > 0 { try piece(UnsafeRawBufferPointer(rebasing: room[..<count])) }
            offset += count
            if count < room.count { return offset }
        }
    }

    /// The whole file.
    /// Throws `malformed` past `limit` bytes.
    public func bytes(limit: Int) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(limit, try size()))
        try readAll { piece throws(FileError) in
            guard bytes.count + piece.count <= limit else { throw FileError(.malformed, "read", path) }
            bytes.append(contentsOf: piece)
        }
        return bytes
    }
}
