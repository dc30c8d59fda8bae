import CFiles
import Glibc

/// Signals as values that a plain thread waits for. The handler only writes a byte into a pipe, which is safe at any
/// instant, see signal-safety(7).
public final class SignalPipe: Sendable {
    public enum Signal: Int32, CaseIterable, Sendable {
        case hangUp = 1, interrupt = 2, terminate = 15, child = 17
    }

    private let reading: Int32

    /// From now on these signals come through here instead of ending the process. One a process: a later one takes over.
    public init(_ signals: [Signal]) throws(FileError) {
        var ends: [Int32] = [-1, -1]
        guard pipe2(&ends, O_CLOEXEC | O_NONBLOCK) == 0 else { throw FileError(errno: errno, "pipe", "signals") }
        reading = ends[0]
        writingEnd = ends[1]
        for signal in signals {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { number in
                let kept = errno
                var byte = UInt8(truncatingIfNeeded: number)
                _ = write(writingEnd, &byte, 1)
                errno = kept
            }
            action.sa_flags = SA_RESTART
            guard sigaction(signal.rawValue, &action, nil) == 0 else {
                throw FileError(errno: errno, "sigaction", "signal \(signal.rawValue)")
            }
        }
        // Whoever started us may have blocked them, and a blocked signal waits for ever: the mask is inherited.
        var mask = sigset_t()
        sigemptyset(&mask)
        for signal in signals { sigaddset(&mask, signal.rawValue) }
        pthread_sigmask(SIG_UNBLOCK, &mask, nil)
    }

    /// The next signal; nil when none came in time.
    public func next(within time: Duration? = nil) throws(FileError) -> Signal? {
        guard try Waiting.readable([reading], within: time)[0] else { return nil }
        var byte: UInt8 = 0
        guard read(reading, &byte, 1) == 1 else { return nil }
        return Signal(rawValue: Int32(byte))
    }
}

/// Written once, before the first handler is set; read by handlers, which can take no argument.
private nonisolated(unsafe) var writingEnd: Int32 = -1
