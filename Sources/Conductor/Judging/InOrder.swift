internal import Synchronization

/// Hands on values in the order of their places, though they come in any.
final class InOrder<Value: Sendable>: Sendable {
    private struct State: Sendable {
        var next = 0
        var waiting: [Int: Value] = [:]
    }
    private let state = Mutex(State())
    private let each: @Sendable (Value) -> Void

    init(_ each: @escaping @Sendable (Value) -> Void) { self.each = each }

    func give(_ value: Value, at place: Int) {
        state.withLock { state in
            state.waiting[place] = value
            while let value = state.waiting.removeValue(forKey: state.next) {
                each(value)
                state.next += 1
            }
        }
    }
}
