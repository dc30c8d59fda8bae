public import Files
import Synchronization

/// Ends all effect on the disk before or after the n-th mutating call, as a SIGKILL does: from then on every call fails
/// and nothing is changed, not even by code that cleans up.
public final class SuddenDeath: CallWatcher {
    private let last: Int
    private let lastIsMade: Bool
    private let count = Mutex(0)

    /// `call`: counted from 1. `isMade`: whether that call still happens.
    public init(at call: Int, isMade: Bool) {
        last = call
        lastIsMade = isMade
    }

    public var happened: Bool { count.withLock { $0 >= last } }

    public func willMake(_ call: MutatingCall) -> Int32? {
        count.withLock { count in
            count += 1
            // EIO
            return count < last || (count == last && lastIsMade) ? nil : 5
        }
    }

    public func didMake(_ call: MutatingCall, result: Int) {}

    /// Runs a deed again and again, dying before its first call, after it, before its second, until it gets through.
    /// Gives the number of deaths.
    public static func sweep(
        most: Int = 10_000, _ deed: (SystemCalls, SuddenDeath) throws -> Void
    ) rethrows -> Int {
        var deaths = 0
        for call in 1...most {
            for isMade in [false, true] {
                let death = SuddenDeath(at: call, isMade: isMade)
                try deed(SystemCalls(watcher: death), death)
                guard death.happened else { return deaths }
                deaths += 1
            }
        }
        return deaths
    }
}
