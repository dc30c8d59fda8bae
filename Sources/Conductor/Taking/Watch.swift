internal import Edition
internal import Files
internal import Foundation
internal import Intake
internal import Ledger
internal import Synchronization
internal import Values

/// The daemon: takes what is dropped, until it is told to end.
public final class Watch: Sendable {
    private let conductor: Conductor
    private let reload: @Sendable () throws -> Configuration

    /// - Parameter reload: Reads the configuration again, at SIGHUP.
    public init(_ conductor: Conductor, reload: @escaping @Sendable () throws -> Configuration) {
        self.conductor = conductor
        self.reload = reload
    }

    private enum End { case stop, reload }

    /// Watches until SIGTERM or SIGINT.
    /// - Parameter ready: Called once everything that is dropped from now on will be seen.
    public func run(ready: () -> Void) throws {
        let lock = try conductor.takeLock()
        defer { withExtendedLifetime(lock) {} }
        let signals = try SignalPipe([.terminate, .interrupt, .hangUp])
        try conductor.recordConfiguration()
        var isFirst = true
        while true {
            let session = try Session(conductor)
            if isFirst { ready() }
            ServiceManager.notify("READY=1")
            isFirst = false
            let end = try session.watch(signals)
            // Said at a reload, it would have the manager end the daemon a little later.
            if end == .stop { ServiceManager.notify("STOPPING=1") }
            session.stop()
            if end == .stop { break }
            reconfigure()
        }
        conductor.log.info("stopped")
    }

    private func reconfigure() {
        let now = MachineClock.steady().inSeconds
        ServiceManager.notify("RELOADING=1\nMONOTONIC_USEC=\(Int(now * 1e6))")
        do {
            let configuration = try reload()
            try conductor.use(configuration, reader: try Conductor.reader(configuration))
            conductor.log.info("the configuration was read again")
        } catch let fault as ConfigurationFault {
            conductor.log.error("the former configuration stays in force", ["cause": fault.description])
        } catch {
            conductor.log.error("the former configuration stays in force", ["cause": Faults.sentence(error).en])
        }
    }

    /// The work under one configuration.
    private final class Session: Sendable {
        private let conductor: Conductor
        private let engine: Engine
        private let keepers: [KeeperThread]
        private let round: Round

        init(_ conductor: Conductor) throws {
            self.conductor = conductor
            let rules = conductor.configuration.daemon
            conductor.reader.warmUp()
            let inboxes = try conductor.root.inboxes(rules.inboxes)
            // The watches come before the first look, so nothing falls between.
            var watches: [(Inbox, InboxWatch)] = []
            for inbox in inboxes { watches.append((inbox, try InboxWatch(inbox.folder))) }
            try conductor.recover(inboxes)
            engine = try Engine(conductor) { _ in }
            round = Round(conductor, engine)
            try conductor.requeueReceived(to: engine)
            engine.start(workers: rules.workers ?? ProcessInfo.processInfo.activeProcessorCount)
            var keepers: [KeeperThread] = []
            for (inbox, watch) in watches {
                keepers.append(try KeeperThread(inbox, watch, conductor: conductor, engine: engine))
            }
            self.keepers = keepers
        }

        func watch(_ signals: SignalPipe) throws -> End {
            while true {
                switch try signals.next(within: round.pause) {
                case .terminate?, .interrupt?: return .stop
                case .hangUp?: return .reload
                case .child?, nil: round.run()
                }
            }
        }

        func stop() {
            for keeper in keepers { keeper.stop() }
            engine.stop(grace: 2)
            round.finish()
        }
    }
}
