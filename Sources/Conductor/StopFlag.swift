internal import Synchronization

/// Set once, when work in hand is to end.
public final class StopFlag: Sendable {
    private let flag = Atomic(false)

    public init() {}

    public func set() { flag.store(true, ordering: .sequentiallyConsistent) }

    public var isSet: Bool { flag.load(ordering: .sequentiallyConsistent) }
}

extension Duration {
    var inSeconds: Double {
        let (seconds, attoseconds) = components
        return Double(seconds) + Double(attoseconds) / 1e18
    }
}
