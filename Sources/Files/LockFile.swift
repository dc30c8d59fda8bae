import Glibc

/// A lock that only one process holds at a time, and that goes with the process however it ends. See flock(2).
public final class LockFile: Sendable {
    /// What asking for the lock gives.
    public enum Answer: Sendable {
        case held(LockFile)
        /// Somebody else has it: the process id, nil where it cannot be read.
        case taken(by: Int32?)
    }

    private let file: FileHandle

    /// Takes the lock, without waiting for it. The file stays when the lock is given back.
    public static func take(in folder: Directory, name: FileName = "lock") throws(FileError) -> Answer {
        let file = try folder.openForWriting(name, mode: 0o600)
        let result = SystemCalls.again { Int(flock(file.descriptor, LOCK_EX | LOCK_NB)) }
        if result == -Int(EWOULDBLOCK) { return .taken(by: holder(of: file)) }
        try file.check(result, "flock")
        try file.truncate(to: 0)
        try file.write(Array("\(getpid())\n".utf8))
        return .held(LockFile(file))
    }

    /// The holder writes its id just after it got the lock, so look a few times.
    private static func holder(of file: FileHandle) -> Int32? {
        for _ in 0..<20 {
            if let bytes = try? file.bytes(limit: 32), bytes.last == 0x0A,
                let id = Int32(String(decoding: bytes.dropLast(), as: UTF8.self)), CurrentProcess.isRunning(id)
            {
                return id
            }
            MachineClock.sleep(.milliseconds(5))
        }
        return nil
    }

    private init(_ file: FileHandle) { self.file = file }

    deinit { try? file.truncate(to: 0) }
}
