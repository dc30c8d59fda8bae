internal import Foundation

/// Collects what workers have read until a group of it is worth a commit.
///
/// A commit is an fsync. While more is on the way, results wait for each other, but never for long; when nothing more is
/// on the way they go at once, so a single packet is not held up.
final class ResultGroup: @unchecked Sendable {
    struct Item: Sendable {
        var packet: String
        var result: ReadingResult
    }
    /// Larger groups save little more: from 8 on the ledger's fsync is under a twentieth of the work on a packet.
    static let size = 8
    /// Past this the group goes as it is.
    static let patience: TimeInterval = 0.5

    // Everything below is touched with the condition locked.
    private let condition = NSCondition()
    private var items: [Item] = []
    private var oldest = Date.distantFuture
    private var isClosed = false
    private let underway: @Sendable () -> Int

    /// - Parameter underway: packets waiting, being read, or read and not recorded.
    init(underway: @escaping @Sendable () -> Int) { self.underway = underway }

    /// Hands over a result. Waits where the commits cannot keep up, so that results do not pile up in memory.
    func add(_ item: Item) {
        condition.lock()
        while items.count >= 2 * Self.size, !isClosed { condition.wait() }
        if items.isEmpty { oldest = Date() }
        items.append(item)
        condition.broadcast()
        condition.unlock()
    }

    /// The next group, waited for; nil when it was closed and everything was given out.
    func next() -> [Item]? {
        condition.lock()
        defer { condition.unlock() }
        while true {
            if items.isEmpty {
                if isClosed { return nil }
                condition.wait()
                continue
            }
            let due = oldest.addingTimeInterval(Self.patience)
            if isClosed || items.count >= Self.size || underway() <= items.count || Date() >= due { break }
            _ = condition.wait(until: due)
        }
        let group = items.prefix(Self.size)
        items.removeFirst(group.count)
        oldest = items.isEmpty ? .distantFuture : Date()
        condition.broadcast()
        return Array(group)
    }

    /// Gives out what is left, then nil.
    func close() {
        condition.lock()
        isClosed = true
        condition.broadcast()
        condition.unlock()
    }
}
