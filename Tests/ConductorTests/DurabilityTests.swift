import Files
import FilesTesting
import Foundation
import JSON
import Ledger
import Testing
import Values

@testable import Conductor

@Suite("Nothing lost, nothing twice")
struct DurabilityTests {
    /// Every packet that was dropped is either still in the inbox or stands in the ledger once, its bytes in the vault
    /// and its report whole.
    private func expectWhole(_ box: ConductorBox, names: [String], _ comment: Comment) throws {
        let ledger = try Ledger(at: box.path + "/.pingxuan/ledger.sqlite")
        var taken: [String] = []
        try ledger.read { (ledger) throws in
            try ledger.eachPacket { (packet) throws in
                taken += packet.arrival.names
                #expect(packet.state != .duplicate && packet.state != .received, comment)
                #expect(try box.report(packet.arrival.id)["verdict"] == .string(packet.state.rawValue), comment)
                #expect(packet.published == packet.version, comment)
            }
        }
        #expect((taken + (try box.inbox())).sorted() == names.sorted(), comment)
        let check = try LedgerCheck(root: box.path)
        #expect(check.failures == [], comment)
        #expect(try box.status().states.values.reduce(0, +) == names.count, comment)
    }

    @Test("Every call that writes fails once, for lack of room or a broken disk", arguments: [ENOSPC, EIO])
    func sweep(cause: Int32) throws {
        let names = ["a.zip", "b.zip"]
        let faults = try FaultInjector.sweep(with: cause) { calls, injector in
            let box = try ConductorBox()
            try box.drop("a.zip", SampleReading())
            try box.drop("b.zip", SampleReading(applicant: "九问客户服务有限公司", number: 2, photos: 0))
            // It may fail or get through; what counts is what the next start finds.
            _ = try? box.run(calls: calls)
            try box.run()
            try expectWhole(box, names: names, "call that failed: \(injector.hit ?? "none")")
            #expect(try box.inbox() == [], "call that failed: \(injector.hit ?? "none")")
        }
        #expect(faults > 40)
    }

    @Test("A ledger made anew from the vault and the journal agrees with the old one")
    func rebuild() throws {
        let box = try ConductorBox()
        try box.drop("a.zip", SampleReading(photos: 0))
        try box.drop("b.zip", SampleReading(applicant: "九问客户服务有限公司", number: 2))
        try box.drop("c.zip", bytes: Array("rubbish".utf8))
        try box.run()
        try box.drop("d.zip", SampleReading(photos: 3, remark: "more"))
        try box.drop("e.zip", bytes: Array("rubbish".utf8))
        try FileManager.default.createDirectory(atPath: box.path + "/inbox/f", withIntermediateDirectories: false)
        try box.drop("f/x.txt", bytes: [1])
        try box.run()
        try box.conductor().decide(ConductorBox.second, .reject, by: "王敏", because: "撤回")
        let (before, states) = (try box.status(), try box.states())
        let reports = try (1...6).map { try box.report("20200420-000\($0)") }
        for name in ["ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm"] {
            try? FileManager.default.removeItem(atPath: "\(box.path)/.pingxuan/\(name)")
        }
        let clock = Clock.fixed(Instant(box.at) ?? Instant(seconds: 0))
        let rebuild = Rebuild(
            root: box.path, clock: clock, configuration: box.configuration, log: Log(isQuiet: true), reader: box.reader)
        let summary = try rebuild.run()
        #expect(summary.packets == 6 && summary.lost == [] && summary.differing == [] && summary.unknown == 0)
        let statesAfter = try box.states()
        #expect(statesAfter == states)
        let after = try box.status()
        #expect(
            after.chainHead == before.chainHead && after.queue == before.queue && after.attention == before.attention)
        #expect(try (1...6).map { try box.report("20200420-000\($0)") } == reports)
        #expect(try LedgerCheck(root: box.path).failures == [])
    }

    @Test("Without a journal every packet in the vault is accepted anew, and files of a folder are no packets")
    func rebuildWithoutJournal() throws {
        let box = try ConductorBox()
        try box.drop("a.zip", SampleReading())
        try FileManager.default.createDirectory(atPath: box.path + "/inbox/f", withIntermediateDirectories: false)
        for name in ["f/x.txt", "f/y.txt"] { try box.drop(name, bytes: Array(name.utf8)) }
        try box.run()
        try FileManager.default.removeItem(atPath: box.path + "/.pingxuan/journal.jsonl")
        let rebuild = Rebuild(
            root: box.path, clock: .fixed(Instant(box.at) ?? Instant(seconds: 0)), configuration: box.configuration,
            log: Log(isQuiet: true), reader: box.reader)
        let summary = try rebuild.run()
        #expect(summary.unknown == 2 && summary.packets == 2 && summary.former != nil)
        try box.run()
        let states = try box.states()
        // Received when it came into the vault, long after the close.
        #expect(Set(states) == [.held, .refused])
    }

    @Test("A backup is a root: run on it writes the outbox anew and goes on")
    func backup() throws {
        let box = try ConductorBox()
        try box.drop("a.zip", SampleReading())
        try box.run()
        let copy = box.path + "/copy"
        #expect(try Backup(of: try box.conductor(), to: copy).files == 1)
        let root = try Root(copy)
        let conductor = Conductor(
            root: root, ledger: try Ledger(at: try root.ledgerPath()), clock: .fixed(Instant(seconds: 1_587_344_400)),
            configuration: box.configuration, reader: box.reader, log: Log(isQuiet: true))
        _ = try Pass(conductor).run()
        #expect(try LedgerCheck(root: copy).failures == [])
        #expect(
            FileManager.default.contents(atPath: copy + "/outbox/packets/\(ConductorBox.first)/report.json")
                == FileManager.default.contents(atPath: box.path + "/outbox/packets/\(ConductorBox.first)/report.json"))
        #expect(throws: Trouble.self) { try Backup(of: try box.conductor(), to: copy) }
    }

    @Test("A changed byte in the vault, and a state that the events do not tell, are found")
    func verify() throws {
        let box = try ConductorBox()
        try box.drop("a.zip", SampleReading())
        try box.run()
        let vault = box.path + "/.pingxuan/vault"
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: vault).first)
        try Data("other".utf8).write(to: URL(fileURLWithPath: "\(vault)/\(name)"))
        let ledger = try Ledger(at: box.path + "/.pingxuan/ledger.sqlite")
        try ledger.write { try $0.setState(.returned, of: ConductorBox.first, since: box.at) }
        let failures = try LedgerCheck(root: box.path).failures
        #expect(failures.contains { $0.hasPrefix("vault: \(ConductorBox.first)") })
        #expect(failures.contains { $0.hasPrefix("states: \(ConductorBox.first)") })
    }

    @Test("The journal mends a torn end, and gives way when it tells of another ledger")
    func journal() throws {
        let box = try ConductorBox()
        try box.drop("a.zip", SampleReading())
        try box.run()
        let file = URL(fileURLWithPath: box.path + "/.pingxuan/journal.jsonl")
        let whole = try Data(contentsOf: file)
        try whole.dropLast(7).write(to: file)
        try box.conductor().journal.catchUp()
        #expect(try Data(contentsOf: file) == whole)
        try (whole + Data("{\"number\":99}\n".utf8)).write(to: file)
        try box.conductor().journal.catchUp()
        #expect(try Data(contentsOf: file) == whole)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: box.path + "/.pingxuan").contains {
                $0.hasPrefix("journal-")
            })
    }

    @Test("Only one process takes packets at a time")
    func lock() throws {
        let box = try ConductorBox()
        let conductor = try box.conductor()
        let lock = try conductor.takeLock()
        let trouble = #expect(throws: Trouble.self) { try box.run() }
        #expect(trouble?.code == .later)
        #expect(trouble?.sentence.en.contains("\(ProcessInfo.processInfo.processIdentifier)") == true)
        withExtendedLifetime(lock) {}
    }
}
