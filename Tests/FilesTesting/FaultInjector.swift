public import Files
import Synchronization

/// Lets one mutating call fail, the n-th, as a disk does that is full or broken.
public final class FaultInjector: CallWatcher {
    private let failing: Int
    private let cause: Int32
    private let seen = Mutex<(count: Int, hit: String?)>((0, nil))

    /// `failing`: which call, counted from 1. `cause`: as in errno(3), such as ENOSPC.
    public init(failing: Int, with cause: Int32) {
        self.failing = failing
        self.cause = cause
    }

    /// The call that failed, such as `fsync`; nil when there were not so many.
    public var hit: String? { seen.withLock { $0.hit } }

    public func willMake(_ call: MutatingCall) -> Int32? {
        seen.withLock { seen in
            seen.count += 1
            guard seen.count == failing else { return nil }
            seen.hit = call.operation
            return cause
        }
    }

    public func didMake(_ call: MutatingCall, result: Int) {}

    /// Runs a deed again and again, with its first call failing, then its second, until it gets through without a
    /// fault. Gives the number of faults.
    public static func sweep(
        with cause: Int32, most: Int = 10_000, _ deed: (SystemCalls, FaultInjector) throws -> Void
    ) rethrows -> Int {
        for number in 1...most {
            let injector = FaultInjector(failing: number, with: cause)
            try deed(SystemCalls(watcher: injector), injector)
            if injector.hit == nil { return number - 1 }
        }
        return most
    }
}
