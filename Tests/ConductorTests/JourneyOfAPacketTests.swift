import Edition
import Foundation
import JSON
import Ledger
import Synchronization
import Testing
import Values

@testable import Conductor

@Suite("The way of a packet")
struct JourneyOfAPacketTests {
    @Test("What is dropped is judged, reported, and gone from the inbox")
    func whole() throws {
        let box = try ConductorBox()
        try box.drop("a.zip", SampleReading())
        try box.drop("b.zip", SampleReading(applicant: "九问客户服务有限公司", number: 2, photos: 1))
        try box.drop("c.zip", bytes: Array("rubbish".utf8))
        let summary = try box.run()
        #expect(summary.taken == 3 && !summary.hasLeftover)
        #expect(try box.inbox() == [])
        #expect(try box.states() == [.queued, .returned, .refused])
        for (id, verdict) in [
            (ConductorBox.first, "queued"), (ConductorBox.second, "returned"), (ConductorBox.third, "refused"),
        ] {
            #expect(try box.report(id)["verdict"] == .string(verdict))
            #expect(FileManager.default.fileExists(atPath: "\(box.path)/outbox/packets/\(id)/report.html"))
            let hasLetter = FileManager.default.fileExists(atPath: "\(box.path)/outbox/packets/\(id)/letter.eml")
            #expect(hasLetter == (verdict != "queued"))
        }
        let status = try box.status()
        #expect(status.arrived == 3 && status.queue.map(\.packet) == [ConductorBox.first])
        #expect(FileManager.default.fileExists(atPath: box.path + "/outbox/index.html"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: box.path + "/.pingxuan/scratch") == [])
    }

    @Test("The same bytes again are a duplicate, and both names are noted at both")
    func duplicate() throws {
        let box = try ConductorBox()
        try box.drop("a.zip", SampleReading())
        try box.run()
        try box.drop("b.zip", SampleReading())
        try box.run()
        #expect(try box.states() == [.queued, .duplicate])
        for id in [ConductorBox.first, ConductorBox.second] {
            #expect(try box.report(id)["packet"]?["names"] == ["a.zip", "b.zip"])
        }
        #expect(try box.report(ConductorBox.second)["verdict"] == "duplicate")
        #expect(try box.status().queue.count == 1)
    }

    @Test("The same bytes twice in one batch are one packet and its duplicate")
    func duplicateInBatch() throws {
        let box = try ConductorBox()
        for name in ["a.zip", "b.zip"] { try box.drop(name, SampleReading()) }
        try box.run()
        #expect(try box.states() == [.queued, .duplicate])
        #expect(try box.report(ConductorBox.first)["packet"]?["names"] == ["a.zip", "b.zip"])
    }

    @Test("A supplement completes the dossier, and takes the place of the packet before it")
    func supplement() throws {
        let box = try ConductorBox()
        try box.drop("a.zip", SampleReading(photos: 0))
        try box.run()
        #expect(try box.states() == [.returned])
        var supplement = SampleReading(remark: "again")
        supplement.applicant = "云帆客户服务有限责任公司"
        try box.drop("b.zip", supplement)
        try box.run()
        #expect(try box.states() == [.superseded, .queued])
        #expect(try box.report(ConductorBox.first)["verdict"] == "superseded")
        #expect(try box.status().queue.map(\.packet) == [ConductorBox.second])
    }

    @Test("Results that come in another order than the packets give the same")
    func otherOrder() throws {
        let box = try ConductorBox()
        let conductor = try box.conductor()
        let inbox = try #require(try conductor.root.inboxes(box.configuration.daemon.inboxes).first)
        let engine = try Engine(conductor) { _ in }
        let keeper = try InboxKeeper(inbox, conductor: conductor, engine: engine)
        try box.drop("a.zip", SampleReading(photos: 3))
        _ = try keeper.lookAtAll()
        try box.drop("b.zip", SampleReading(photos: 0))
        _ = try keeper.lookAtAll()
        for id in [ConductorBox.second, ConductorBox.first] {
            try conductor.record([ResultGroup.Item(packet: id, result: conductor.read(id))])
        }
        // The newer one lacks pictures of its own; those of the older one count, though it was read later.
        #expect(try box.states() == [.superseded, .queued])
    }

    @Test("A packet that matches no applicant wants a person, and can be attached")
    func attach() throws {
        let box = try ConductorBox()
        try box.drop("a.zip", SampleReading(photos: 0))
        try box.run()
        try box.drop("b.zip", SampleReading(hasForm: false))
        try box.run()
        #expect(try box.states() == [.returned, .returned])
        #expect(try box.status().attention.map(\.packet) == [ConductorBox.second])
        let conductor = try box.conductor()
        #expect(throws: Trouble.self) {
            try conductor.attach(ConductorBox.second, to: "无此企业", by: "王", because: "x")
        }
        try conductor.attach(ConductorBox.second, to: ConductorBox.first, by: "王", because: "发件人相同")
        #expect(try box.states() == [.superseded, .queued])
        #expect(try box.status().attention.isEmpty)
        #expect(try box.report(ConductorBox.second)["verdict"] == "queued")
    }

    @Test("A wrong attachment can be mended: the packet that it had overtaken stands again")
    func attachElsewhere() throws {
        let box = try ConductorBox()
        try box.drop("a.zip", SampleReading(photos: 0))
        try box.drop("b.zip", SampleReading(applicant: "九问客户服务有限公司", number: 2, photos: 0))
        try box.run()
        try box.drop("c.zip", SampleReading(hasForm: false))
        try box.run()
        let conductor = try box.conductor()
        try conductor.attach(ConductorBox.third, to: ConductorBox.first, by: "王", because: "一")
        #expect(try box.states() == [.superseded, .returned, .queued])
        try conductor.attach(ConductorBox.third, to: SampleReading.creditCode(2), by: "王", because: "二")
        #expect(try box.states() == [.returned, .superseded, .queued])
        #expect(try box.report(ConductorBox.first)["verdict"] == "returned")
    }

    @Test("Our own fault defers a packet; a pass tries it once more, and after the last pause only a person does")
    func deferred() throws {
        let box = try ConductorBox()
        box.configuration.daemon.retryPauses = [60]
        box.reader.failures.withLock { $0["a.zip"] = 2 }
        try box.drop("a.zip", SampleReading())
        #expect(try box.run().hasLeftover)
        #expect(try box.states() == [.deferred])
        #expect(try box.status().attention.first?.why.en == "reading failed")
        #expect(try box.run().hasLeftover == false)
        #expect(try box.states() == [.deferred])
        #expect(try box.run().hasLeftover == false)
        #expect(try box.states() == [.deferred])
        #expect(try box.conductor().retry(ConductorBox.first) == .queued)
        #expect(try box.report(ConductorBox.first)["verdict"] == "queued")
    }

    @Test("A decision overrules screening, and stands when the packet is read again")
    func decide() throws {
        let box = try ConductorBox()
        try box.drop("a.zip", SampleReading(photos: 1))
        try box.run()
        let conductor = try box.conductor()
        try conductor.decide(ConductorBox.first, .accept, by: "王敏", because: "照片另行收到")
        #expect(try box.states() == [.queued])
        #expect(try conductor.retry(ConductorBox.first) == .queued)
        try conductor.decide(ConductorBox.first, .reject, by: "王敏", because: "撤回申请")
        #expect(try box.report(ConductorBox.first)["verdict"] == "ineligible")
        let events = try History(of: ConductorBox.first, root: box.path).json["events"]?.elements ?? []
        #expect(events.filter { $0["kind"] == "decided" }.map { $0["because"]?.text } == ["照片另行收到", "撤回申请"])
        #expect(throws: Trouble.self) { try conductor.decide(ConductorBox.first, .accept, by: " ", because: "x") }
        #expect(throws: Trouble.self) { try conductor.decide("20200420-0009", .accept, by: "王", because: "x") }
    }

    @Test("A lone part waits by the clock of the rehearsal, and is then judged as it is")
    func parts() throws {
        let box = try ConductorBox()
        try box.drop("a.part1.rar", bytes: [1, 2, 3])
        #expect(try box.run().hasLeftover == false)
        var status = try box.status()
        #expect(status.arrived == 1 && status.states == [.arriving: 1])
        box.at = "2020-04-21T08:59:59+08:00"
        try box.run()
        #expect(try box.inbox() == ["a.part1.rar"])
        box.at = "2020-04-21T09:00:00+08:00"
        try box.run()
        status = try box.status()
        #expect(status.arrived == 1 && status.states == [.refused: 1])
    }

    @Test("A whole set is one packet with the names of its parts")
    func set() throws {
        let box = try ConductorBox()
        try box.drop("a.7z.001", bytes: [1, 2, 3])
        try box.run()
        try box.drop("a.7z.002", bytes: [1])
        try box.run()
        #expect(try box.status().arrived == 1)
        #expect(try box.report(ConductorBox.first)["packet"]?["names"] == ["a.7z.001", "a.7z.002"])
    }

    @Test("A link in the inbox is left and told, and counts for nothing")
    func link() throws {
        let box = try ConductorBox()
        try FileManager.default.createSymbolicLink(
            atPath: box.path + "/inbox/l.zip", withDestinationPath: "/etc/hostname")
        try box.run()
        let status = try box.status()
        #expect(status.arrived == 0 && status.left.map(\.name) == ["l.zip"])
        #expect(try box.inbox() == ["l.zip"])
    }

    @Test("The sheet of a day is the same when nothing happened between, and tells what is new since the day before")
    func sheet() throws {
        let box = try ConductorBox()
        let file = box.path + "/outbox/nightly/2020-04-20.json"
        try box.drop("a.zip", SampleReading())
        try box.run()
        let once = try Data(contentsOf: URL(fileURLWithPath: file))
        box.at = "2020-04-20T10:30:00+08:00"
        try box.run()
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == once)
        box.at = "2020-04-21T09:00:00+08:00"
        try box.drop("b.zip", SampleReading(applicant: "九问客户服务有限公司", number: 2))
        try box.run()
        let next = try JSONValue(
            parsing: Array(Data(contentsOf: URL(fileURLWithPath: box.path + "/outbox/nightly/2020-04-21.json"))))
        #expect(next["since"] == "2020-04-20T09:00:00+08:00")
        #expect(next["arrived"] == 2 && next["new"]?["arrived"] == 1 && next["new"]?["judged"] == 1)
    }

    @Test("Other rules can be tried on all dossiers, and nothing is recorded")
    func rehearse() throws {
        let box = try ConductorBox()
        try box.drop("a.zip", SampleReading(photos: 3))
        try box.run()
        var edition = box.configuration.edition
        edition.materials.photos.least = 4
        let head = try box.status().chainHead
        let rehearsal = try Rehearsal(root: box.path, under: edition)
        #expect(rehearsal.judged == 1)
        #expect(rehearsal.changes.map(\.to) == [.returned] && rehearsal.changes.first?.gained == ["photo.too-few"])
        #expect(try box.status().chainHead == head)
    }

    @Test("An applicant is reminded once, when the close is near")
    func remind() throws {
        let box = try ConductorBox()
        try box.drop("a.zip", SampleReading(photos: 0))
        try box.run()
        #expect(try Reminders(try box.conductor()).reminded == [])
        box.at = "2020-05-05T09:00:00+08:00"
        #expect(try Reminders(try box.conductor()).reminded == [ConductorBox.first])
        #expect(FileManager.default.fileExists(atPath: "\(box.path)/outbox/packets/\(ConductorBox.first)/reminder.eml"))
        #expect(try Reminders(try box.conductor()).reminded == [])
    }
}
