internal import Files
internal import Foundation
internal import Intake
internal import Values

/// A thread that looks after one inbox as things happen there.
final class KeeperThread: Sendable {
    private let stopping = StopFlag()
    private let wakeUp: WakeUp

    /// When what stands in the way is ours (no room, no right), it is tried again after this.
    private static let pauseAfterTrouble = Duration.seconds(5)

    init(_ inbox: Inbox, _ watch: InboxWatch, conductor: Conductor, engine: Engine) throws {
        wakeUp = watch.wakeUp
        let keeper = try InboxKeeper(inbox, conductor: conductor, engine: engine)
        // Both are handed over for good: nobody else touches them.
        nonisolated(unsafe) let (ownWatch, ownKeeper) = (watch, keeper)
        let stopping = stopping
        let thread = Thread {
            Self.work(ownKeeper, ownWatch, conductor, stopping)
        }
        thread.name = "inbox \(inbox.name)"
        thread.start()
    }

    func stop() {
        stopping.set()
        wakeUp.ring()
    }

    private static func work(_ keeper: InboxKeeper, _ watch: InboxWatch, _ conductor: Conductor, _ stopping: StopFlag) {
        var again: Duration? = .zero
        while !stopping.isSet {
            do {
                let events = try watch.events(within: again)
                if stopping.isSet { return }
                var names: Set<FileName> = []
                var isAll = events.isEmpty
                for event in events {
                    switch event {
                    case .changed(let name): names.insert(name)
                    case .rescan, .gone: isAll = true
                    }
                }
                let look = isAll ? try keeper.lookAtAll() : try keeper.look(at: names)
                // What was moving before a look at a few names only is still to be looked at.
                if isAll { again = look.again } else if let time = look.again { again = min(again ?? time, time) }
                if look.isFull { again = min(again ?? pauseAfterTrouble, pauseAfterTrouble) }
            } catch {
                conductor.log.error("nothing is taken for now", ["cause": Faults.sentence(error).en])
                MachineClock.sleep(stopping.isSet ? .zero : .milliseconds(200))
                again = pauseAfterTrouble
            }
        }
    }
}
