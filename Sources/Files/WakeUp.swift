import CFiles
import Glibc

/// Wakes a thread that waits in `InboxWatch.events`, from any other thread. See eventfd(2).
public final class WakeUp: Sendable {
    /// Readable once it rang, for poll(2).
    public let descriptor: Int32

    public init() throws(FileError) {
        descriptor = eventfd(0, PX_EFD_CLOEXEC | PX_EFD_NONBLOCK)
        guard descriptor >= 0 else { throw FileError(errno: errno, "eventfd", "wake-up") }
    }

    deinit { close(descriptor) }

    /// Wakes the waiting thread, or the next that waits. Rings before that count as one.
    public func ring() {
        var one: UInt64 = 1
        _ = write(descriptor, &one, 8)
    }

    /// Forgets earlier rings; says whether there were any.
    @discardableResult
    func answer() -> Bool {
        var count: UInt64 = 0
        return read(descriptor, &count, 8) == 8
    }
}
