internal import Files
internal import Foundation
internal import Synchronization
internal import Values

/// The threads at work: readers side by side, and one that records and publishes what they read.
///
/// Plain threads, because their calls block: waitpid, fsync.
final class Engine: Sendable {
    private let conductor: Conductor
    private let list: WorkList
    private let results: ResultGroup
    /// Ends the readings in hand.
    private let cancellation: WakeUp
    private let running = Mutex<Int>(0)
    private let finished = NSCondition()
    private let trouble = Mutex<Bilingual?>(nil)
    private let progress: @Sendable (Progress) -> Void

    /// What was done so far.
    struct Progress: Sendable {
        var done: Int
        var waiting: Int
    }
    private let done = Mutex<Int>(0)
    /// While more is underway, reports are made durable this often: the call reaches the whole file system.
    private static let syncEvery = Duration.seconds(1)
    private let lastSync = Mutex(MachineClock.steady())

    init(_ conductor: Conductor, progress: @escaping @Sendable (Progress) -> Void) throws(FileError) {
        self.conductor = conductor
        self.progress = progress
        let list = WorkList()
        self.list = list
        results = ResultGroup { list.count }
        cancellation = try WakeUp()
    }

    /// - Parameter workers: Readers at a time.
    func start(workers: Int) {
        for number in 1...max(1, workers) { run("reader \(number)") { $0.readOn() } }
        run("recorder") { $0.recordOn() }
    }

    private func run(_ name: String, _ body: @escaping @Sendable (Engine) -> Void) {
        running.withLock { $0 += 1 }
        let thread = Thread { [self] in
            body(self)
            running.withLock { $0 -= 1 }
            finished.lock()
            finished.broadcast()
            finished.unlock()
        }
        thread.name = name
        thread.stackSize = Threads.stackSize
        thread.start()
    }

    func add(_ packets: [String]) { list.add(packets) }

    /// Packets waiting, being read, or not yet recorded.
    var underway: Int { list.count }

    /// Packets that were read and recorded.
    var doneCount: Int { done.withLock(\.self) }

    /// Waits until everything that was added is recorded and published.
    func drain(until deadline: Date = .distantFuture) -> Bool { list.waitUntilDone(until: deadline) }

    /// What kept results from being recorded or published; nil when nothing did.
    func takeTrouble() -> Bilingual? {
        trouble.withLock { trouble in
            defer { trouble = nil }
            return trouble
        }
    }

    /// Ends the threads. What is being read may finish within a time; what does not is read at the next start.
    func stop(grace: TimeInterval) {
        list.close()
        let patience = Date(timeIntervalSinceNow: grace)
        wait(until: patience) { $0 <= 1 }
        cancellation.ring()
        wait(until: Date(timeIntervalSinceNow: 2)) { $0 <= 1 }
        results.close()
        wait(until: Date(timeIntervalSinceNow: 2)) { $0 == 0 }
    }

    private func wait(until deadline: Date, _ enough: (Int) -> Bool) {
        finished.lock()
        defer { finished.unlock() }
        while !enough(running.withLock(\.self)) {
            if !finished.wait(until: deadline) { return }
        }
    }

    private func readOn() {
        while let packet = list.next() {
            let result = conductor.read(packet, cancellation: cancellation)
            results.add(ResultGroup.Item(packet: packet, result: result))
        }
    }

    private func recordOn() {
        while let group = results.next() {
            record(group)
            list.finish(group.map(\.packet))
            let done = done.withLock { done in
                done += group.count
                return done
            }
            progress(Progress(done: done, waiting: list.count))
        }
        note { try conductor.publisher.flush() }
    }

    private func record(_ group: [ResultGroup.Item]) {
        var fresh: [String: ReportBuilder.Fresh] = [:]
        for item in group {
            if case .read(let read) = item.result {
                fresh[item.packet] = ReportBuilder.Fresh(reading: read.reading, images: read.images)
            }
        }
        note {
            let changes = try conductor.times.during(.record) { try conductor.record(group) }
            var ids: [String] = []
            for change in changes where !ids.contains(change.packet) { ids.append(change.packet) }
            try conductor.times.during(.publish) { try conductor.publisher.publish(ids, fresh: fresh) }
            if list.count <= group.count {
                try conductor.times.during(.sync) { try conductor.publisher.flush() }
            } else if lastSync.withLock({ MachineClock.steady() - $0 >= Self.syncEvery }) {
                try conductor.times.during(.sync) { try conductor.publisher.sync() }
                lastSync.withLock { $0 = MachineClock.steady() }
            }
        }
    }

    /// What cannot be recorded stays `received`, and is read again; what cannot be published is written later.
    private func note(_ body: () throws -> Void) {
        do { try body() } catch {
            let sentence = Faults.sentence(error)
            conductor.log.error(sentence.en)
            trouble.withLock { $0 = sentence }
        }
    }
}
