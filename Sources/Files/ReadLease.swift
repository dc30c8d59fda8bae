import CFiles
import Glibc

/// A read lease: as long as it is held, nobody has the file open for writing, and one who opens it so waits until the
/// lease is given back (at most /proc/sys/fs/lease-break-time, 45 seconds). See fcntl(2), "Leases".
public final class ReadLease: Sendable {
    /// What asking for a lease tells.
    public enum Answer: Sendable {
        /// Nobody writes, and nobody can begin to.
        case held(ReadLease)
        /// Somebody has it open for writing, or mapped so.
        case busy
        /// The file is another user's, or its file system has no leases.
        case cannotTell
    }

    private let file: FileHandle

    /// `file`: open for reading only.
    public static func take(on file: FileHandle) -> Answer {
        _ = ignoringBreaks
        let result = SystemCalls.again { Int(fcntl(file.descriptor, PX_F_SETLEASE, Int32(F_RDLCK))) }
        return switch result {
        case 0...: .held(ReadLease(file))
        case -Int(EAGAIN): .busy
        default: .cannotTell
        }
    }

    private init(_ file: FileHandle) { self.file = file }

    deinit { _ = fcntl(file.descriptor, PX_F_SETLEASE, Int32(F_UNLCK)) }

    /// Whether somebody waits to write, or has waited so long that the lease was taken away.
    public var isWanted: Bool { fcntl(file.descriptor, PX_F_GETLEASE, 0) != Int32(F_RDLCK) }

    /// The kernel tells of a break by SIGIO, which ends a process that does not ignore it.
    private static let ignoringBreaks: Void = { _ = signal(SIGIO, SIG_IGN) }()
}

extension FileHandle {
    /// Whether somebody has it open for writing; nil where that cannot be told.
    public var isBeingWritten: Bool? {
        switch ReadLease.take(on: self) {
        case .held: false
        case .busy: true
        case .cannotTell: nil
        }
    }
}
