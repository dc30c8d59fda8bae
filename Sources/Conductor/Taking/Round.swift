internal import Edition
internal import Files
internal import Foundation
internal import Ledger
internal import Synchronization
internal import Values

/// What the daemon does from time to time, beside taking and reading: retries, the overview, the journal, the sheet of
/// a day that has ended, a sign of life.
final class Round: @unchecked Sendable {
    // Only the daemon's main thread calls these.
    private let conductor: Conductor
    private let engine: Engine
    private var indexCost = Duration.zero
    private var indexWritten = Duration.zero - .seconds(3_600)
    private var indexed: Standing?
    private var isJournalBehind = true
    private var day: CivilDay
    private var lastSign = Duration.zero
    private var lastRepair = Duration.zero
    private var wasFull = false
    /// What was told last of each kind of work that failed, and when.
    private var told: [String: Duration] = [:]

    /// What the overview tells of: when it is the same, the page is.
    private struct Standing: Equatable {
        var own, others, done: Int
        var arriving: [ArrivingRecord]
        var isFull: Bool
    }

    /// Between two looks. Latency does not depend on it.
    let pause = Duration.seconds(1)

    init(_ conductor: Conductor, _ engine: Engine) {
        self.conductor = conductor
        self.engine = engine
        day = conductor.clock.now().day(zoneMinutes: conductor.edition.dates.zoneMinutes)
    }

    func run() {
        attempt { try retry() }
        attempt { try endOfDay() }
        attempt { try index() }
        attempt { try repair() }
        sign()
    }

    /// What is due before the program ends.
    func finish() {
        attempt { try conductor.publisher.flush() }
        attempt { try conductor.publisher.writeOverview() }
        attempt { try conductor.journal.catchUp() }
        conductor.hooks.finish(within: 0.5)
    }

    /// What fails is tried again with the next look; the log is told once a minute.
    private func attempt(_ body: () throws -> Void) {
        do { try body() } catch {
            let (sentence, now) = (Faults.sentence(error).en, MachineClock.steady())
            if let last = told[sentence], now - last < .seconds(60) { return }
            if told.count > 100 { told = [:] }
            told[sentence] = now
            conductor.log.error(sentence)
        }
    }

    /// Below the reserve nothing is taken, and that must not go unseen.
    private func lookAtDisk() throws -> Bool {
        let space = try DiskSpace(of: conductor.root.state)
        let reserve = Room.reserve(conductor.configuration.daemon.diskReserve, of: space)
        let isFull = space.available < reserve
        if isFull != wasFull {
            let facts: KeyValuePairs = ["free": "\(space.available)", "reserve": "\(reserve)"]
            if isFull {
                conductor.log.error("the disk is below its reserve: nothing is taken until there is room", facts)
            } else {
                conductor.log.info("the disk has room again", facts)
            }
            wasFull = isFull
        }
        return isFull
    }

    private func retry() throws {
        let now = MachineClock.wall() / 1_000_000_000
        guard let due = try conductor.ledger.read({ try $0.nextRetry() }), due <= now else { return }
        engine.add(try conductor.resume(try conductor.ledger.read { try $0.idsToRetry(at: now) }))
    }

    private func endOfDay() throws {
        let zone = conductor.edition.dates.zoneMinutes
        let today = conductor.clock.now().day(zoneMinutes: zone)
        guard today != day else { return }
        try conductor.writeSheet(for: Instant(seconds: today.sinceEpoch * 86_400 - zone * 60 - 1))
        day = today
    }

    /// The page of everything costs more the more there is, so it is written at most once a second, and takes at most
    /// a twentieth of the time.
    private func index() throws {
        let isFull = try lookAtDisk()
        let (own, arriving) = try conductor.ledger.read { (try $0.head().number, try $0.arriving()) }
        let standing = Standing(
            own: own, others: try conductor.ledger.changeNumber(), done: engine.doneCount, arriving: arriving,
            isFull: isFull)
        guard standing != indexed else { return catchUp() }
        isJournalBehind = true
        let now = MachineClock.steady()
        guard now - indexWritten >= max(.seconds(1), indexCost * 20) else { return }
        try conductor.publisher.writeOverview()
        indexWritten = MachineClock.steady()
        indexCost = indexWritten - now
        indexed = standing
    }

    private func catchUp() {
        guard isJournalBehind, engine.underway == 0 else { return }
        attempt { try conductor.journal.catchUp() }
        isJournalBehind = false
    }

    /// What could not be recorded or written is done once it can be.
    private func repair() throws {
        let now = MachineClock.steady()
        guard now - lastRepair >= .seconds(5), engine.underway == 0 else { return }
        lastRepair = now
        if engine.takeTrouble() != nil { try conductor.requeueReceived(to: engine) }
        try conductor.publisher.repair()
    }

    private func sign() {
        guard let every = ServiceManager.watchdog else { return }
        let now = MachineClock.steady()
        guard now - lastSign >= every / 3 else { return }
        lastSign = now
        ServiceManager.notify("WATCHDOG=1")
    }
}
