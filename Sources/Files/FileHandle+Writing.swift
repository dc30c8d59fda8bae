import Glibc

extension FileHandle {
    /// Writes all of it at the handle's place.
    public func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = try check(calls.write(descriptor, rest), "write")
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }

    /// Writes all of it at the handle's place.
    public func write(_ bytes: [UInt8]) throws(FileError) {
        let result: FileError? = bytes.withUnsafeBytes { room in
            do throws(FileError) { try write(room) } catch { return error }
            return nil
        }
        if let result { throw result }
    }

    /// Copies a file to this handle's place within the kernel, sharing the blocks where the file system can.
    /// Gives the number of bytes, up to the end that the file had while copying.
    @discardableResult
    public func copy(from source: FileHandle) throws(FileError) -> Int {
        try source.check(Int(lseek(source.descriptor, 0, SEEK_SET)), "lseek")
        var total = 0
        while true {
            let count = calls.copy(from: source.descriptor, to: descriptor, count: 1 << 30)
            // Not between these two file systems, see copy_file_range(2): by hand then.
            if [EXDEV, EINVAL, EOPNOTSUPP, ENOSYS].contains(Int32(-min(count, 0))), total == 0 {
                return try source.readAll { piece throws(FileError) in try write(piece) }
            }
            try check(count, "copy")
            if count == 0 { return total }
            total += count
        }
    }

    /// Cuts or lengthens it to a size.
    public func truncate(to size: Int) throws(FileError) {
        try check(calls.truncate(descriptor, size: size), "ftruncate")
    }

    /// Permission bits, as in 0o600.
    public func setMode(_ mode: UInt32) throws(FileError) {
        try check(calls.setMode(descriptor, mode), "fchmod")
    }

    /// Makes its contents durable; returns once the disk has them. See fsync(2).
    public func sync() throws(FileError) {
        try check(calls.sync(descriptor), "fsync")
    }

    /// Back to its start, for the next reader of a handed-on descriptor.
    public func rewind() throws(FileError) {
        try check(Int(lseek(descriptor, 0, SEEK_SET)), "lseek")
    }
}
