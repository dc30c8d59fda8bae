internal import Files
internal import Foundation
internal import Intake
internal import Ledger
internal import Values

/// One pass over the inboxes: what cron runs.
public struct Pass: Sendable {
    /// What a pass did.
    public struct Summary: Equatable, Sendable {
        public var taken: Int
        public var seconds: Double
        public var megabytes: Double
        /// Something could not be taken or written for lack of room.
        public var isFull: Bool
        /// A deferred packet will be tried again, or something could not be written.
        public var hasLeftover: Bool
        /// The nightly sheet as plain text.
        public var sheet: String
    }
    private let conductor: Conductor

    public init(_ conductor: Conductor) { self.conductor = conductor }

    /// Takes, reads, judges and publishes everything that lies there, waits for what settles within the pause, tries
    /// every deferred packet once, and writes the nightly sheet.
    ///
    /// - Parameters:
    ///   - stop: Rings when the pass is to end early.
    ///   - progress: Told after each group of packets: how many are done, how many are not.
    public func run(
        stop: StopFlag = StopFlag(), progress: @escaping @Sendable (_ done: Int, _ waiting: Int) -> Void = { _, _ in }
    ) throws -> Summary {
        let started = MachineClock.steady()
        let lock = try conductor.takeLock()
        defer { withExtendedLifetime(lock) {} }
        let rules = conductor.configuration.daemon
        conductor.reader.warmUp()
        try conductor.recordConfiguration()
        let inboxes = try conductor.root.inboxes(rules.inboxes)
        try conductor.recover(inboxes)
        let engine = try Engine(conductor) { progress($0.done, $0.waiting) }
        try conductor.requeueReceived(to: engine)
        engine.add(try conductor.resume(try conductor.ledger.read { try $0.idsToRetry(at: .max) }))
        engine.start(workers: rules.workers ?? ProcessInfo.processInfo.activeProcessorCount)
        var summary = Summary(taken: 0, seconds: 0, megabytes: 0, isFull: false, hasLeftover: false, sheet: "")
        do {
            try take(inboxes, engine, &summary, waiting: rules.settle + .milliseconds(500), stop: stop)
        } catch {
            guard Faults.isDiskFull(error) else {
                engine.stop(grace: 0)
                throw error
            }
            conductor.log.error(Faults.sentence(error).en)
            summary.isFull = true
        }
        while !stop.isSet, !engine.drain(until: Date(timeIntervalSinceNow: 0.2)) {}
        engine.stop(grace: stop.isSet ? 3 : 0)
        if engine.takeTrouble() != nil { summary.hasLeftover = true }
        try finish(&summary)
        summary.seconds = (MachineClock.steady() - started).inSeconds
        return summary
    }

    private func take(
        _ inboxes: [Inbox], _ engine: Engine, _ summary: inout Summary, waiting pause: Duration, stop: StopFlag
    ) throws {
        let keepers = try inboxes.map { try InboxKeeper($0, conductor: conductor, engine: engine) }
        var deadline: Duration?
        while true {
            var again: Duration?
            summary.isFull = false
            for keeper in keepers {
                let look = try keeper.lookAtAll()
                summary.taken += look.taken
                summary.megabytes += Double(look.bytes) / 1e6
                if look.isFull { summary.isFull = true }
                if let time = look.again { again = min(again ?? time, time) }
            }
            // Counted from the first look, however long that and recovery took: what lay there then can settle.
            let now = MachineClock.steady()
            let end = deadline ?? now + pause
            deadline = end
            guard let again, !stop.isSet, now + again <= end else { break }
            MachineClock.sleep(again)
        }
        for keeper in keepers {
            let look = try keeper.lookAtAll(isLast: true)
            summary.taken += look.taken
            summary.megabytes += Double(look.bytes) / 1e6
        }
    }

    private func finish(_ summary: inout Summary) throws {
        do {
            try conductor.publisher.repair()
            summary.sheet = try conductor.writeSheet()
            try conductor.publisher.writeOverview()
            try conductor.journal.catchUp()
        } catch {
            guard Faults.isDiskFull(error) else { throw error }
            conductor.log.error(Faults.sentence(error).en)
            summary.isFull = true
        }
        conductor.hooks.finish(within: 5)
        if try conductor.ledger.read({ try $0.nextRetry() }) != nil { summary.hasLeftover = true }
    }
}
