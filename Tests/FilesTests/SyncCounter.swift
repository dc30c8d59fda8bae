import Files
import Synchronization

/// Counts fsyncs.
final class SyncCounter: CallWatcher {
    private let counted = Mutex(0)
    var count: Int { counted.withLock { $0 } }

    func willMake(_ call: MutatingCall) -> Int32? {
        if case .sync = call { counted.withLock { $0 += 1 } }
        return nil
    }

    func didMake(_ call: MutatingCall, result: Int) {}
}
