internal import Foundation

/// The packets that wait for a reader, in order, each once. Workers wait here for the next.
final class WorkList: @unchecked Sendable {
    // Everything below is touched with the condition locked.
    private let condition = NSCondition()
    private var waiting: [String] = []
    private var start = 0
    /// Waiting or being read.
    private var known: Set<String> = []
    private var isClosed = false

    /// Appends packets that are not on the list.
    func add(_ packets: some Sequence<String>) {
        condition.lock()
        for packet in packets where known.insert(packet).inserted { waiting.append(packet) }
        condition.broadcast()
        condition.unlock()
    }

    /// The next packet, waited for; nil when the list was closed.
    func next() -> String? {
        condition.lock()
        defer { condition.unlock() }
        while !isClosed, start == waiting.count { condition.wait() }
        guard !isClosed else { return nil }
        let packet = waiting[start]
        start += 1
        if start > 1_024, start * 2 > waiting.count {
            waiting.removeFirst(start)
            start = 0
        }
        return packet
    }

    /// A packet was read and recorded, or given up: it may be added again.
    func finish(_ packets: some Sequence<String>) {
        condition.lock()
        for packet in packets { known.remove(packet) }
        condition.broadcast()
        condition.unlock()
    }

    /// Packets waiting or being read.
    var count: Int {
        condition.lock()
        defer { condition.unlock() }
        return known.count
    }

    /// Waits until nothing is waiting or being read.
    /// - Returns: false when the time was over before.
    func waitUntilDone(until deadline: Date = .distantFuture) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        while !known.isEmpty, !isClosed {
            if !condition.wait(until: deadline) { return known.isEmpty }
        }
        return known.isEmpty
    }

    /// Gives nothing out any more.
    func close() {
        condition.lock()
        isClosed = true
        condition.broadcast()
        condition.unlock()
    }
}
