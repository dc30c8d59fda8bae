import Foundation
import Ledger
import Testing
import Values

@Suite("The ledger")
struct LedgerTests {
    struct Stop: Error {}

    @Test("A packet's id is its day and a counter that goes on past 9999")
    func ids() throws {
        let box = try LedgerBox()
        #expect(try box.accept("a") == "20200420-0001")
        #expect(try box.accept("b") == "20200420-0002")
        #expect(try box.accept("c", day: "2020-04-21") == "20200421-0001")
        try box.ledger.write { ledger in
            let arrival = Arrival(
                id: "20200420-9999", sha256: "d", names: [], bytes: 0, received: LedgerBox.at)
            try ledger.insert(arrival, shape: .file)
        }
        #expect(try box.accept("e") == "20200420-10000")
    }

    @Test("A transaction that fails leaves nothing of itself")
    func whole() throws {
        let box = try LedgerBox()
        try box.accept("a")
        #expect(throws: Stop.self) {
            try box.ledger.write { ledger in
                try ledger.setState(.queued, of: "20200420-0001", since: LedgerBox.at)
                try ledger.append(LedgerEvent(at: LedgerBox.at, kind: .judged, packet: "20200420-0001", state: .queued))
                throw Stop()
            }
        }
        try box.ledger.read { (ledger) throws in
            #expect(try ledger.packet("20200420-0001")?.state == .received)
            #expect(try ledger.head().number == 1)
        }
    }

    @Test("What was written is there when it is opened again")
    func reopened() throws {
        let box = try LedgerBox()
        let id = try box.accept("a", name: "甲\u{202E}.zip")
        try box.ledger.write { ledger in
            try ledger.setReading(Array("{}".utf8), images: [[0xFF, 0xD8], []], of: id)
            try ledger.setJudgement(
                [2], codes: ["late", "logo.missing"], applicant: Applicant(name: "甲"), of: id)
            try ledger.setState(.held, of: id, since: LedgerBox.at, why: Bilingual(zh: "因", en: "why"))
        }
        try box.ledger.close()
        let ledger = try Ledger(at: box.folder + "/ledger.sqlite")
        try ledger.read { (ledger) throws in
            let packet = try #require(try ledger.packet(id))
            #expect(packet.arrival.names == ["甲\u{202E}.zip"])
            #expect(packet.state == .held && packet.codes == ["late", "logo.missing"] && packet.why?.en == "why")
            #expect(packet.applicant.name == "甲")
            #expect(try ledger.reading(of: id) == Array("{}".utf8))
            #expect(try ledger.images(of: id) == [[0xFF, 0xD8], []])
            #expect(try ledger.judgement(of: id) == [2])
        }
        try ledger.close()
    }

    @Test("The states and the names in the inbox add up")
    func counts() throws {
        let box = try LedgerBox()
        let first = try box.accept("a")
        try box.accept("a", original: first)
        try box.ledger.write { ledger in
            for (name, isPacket) in [("b.zip", true), ("link", false)] {
                try ledger.setArriving(
                    ArrivingRecord(
                        source: "", name: name, since: LedgerBox.at, why: Bilingual(zh: "", en: ""), isPacket: isPacket)
                )
            }
        }
        #expect(try box.ledger.read { try $0.counts() } == [.received: 1, .duplicate: 1, .arriving: 1])
        #expect(try box.ledger.read { try $0.firstPacket(ofBytes: "a")?.arrival.id } == first)
        #expect(try box.ledger.read { try $0.duplicates(of: first).count } == 1)
    }

    @Test("A report must be written anew after every change, until its version is on disk")
    func versions() throws {
        let box = try LedgerBox()
        let id = try box.accept("a")
        func waiting() throws -> [String] { try box.ledger.read { try $0.idsToPublish(limit: 9) } }
        #expect(try waiting() == [])
        try box.ledger.write { try $0.setState(.refused, of: id, since: LedgerBox.at) }
        #expect(try waiting() == [id])
        let version = try #require(try box.ledger.read { try $0.packet(id)?.version })
        try box.ledger.write { try $0.setNames(["x.zip", "y.zip"], of: id) }
        try box.ledger.write { try $0.setPublished([(id, version)]) }
        #expect(try waiting() == [id])
        try box.ledger.write { try $0.setPublished([(id, version + 1)]) }
        #expect(try waiting() == [])
    }

    /// A case: what two forms say, and whether they are of one applicant.
    static let pairs: [(Applicant, Applicant, Bool)] = [
        (Applicant(name: "甲"), Applicant(name: "甲"), true),
        (Applicant(name: "甲", code: "1"), Applicant(name: "乙", code: "1"), true),
        (Applicant(name: "甲", code: "1"), Applicant(name: "甲"), true),
        (Applicant(name: "甲"), Applicant(name: "甲", code: "1"), true),
        (Applicant(name: "甲", code: "1"), Applicant(name: "甲", code: "2"), false),
        (Applicant(name: "甲"), Applicant(name: "乙"), false),
    ]

    @Test("An applicant is known by its code, else by its name", arguments: pairs)
    func applicants(one: Applicant, other: Applicant, areSame: Bool) throws {
        let box = try LedgerBox()
        let numbers = try box.ledger.write { ledger in
            try [one, other].map { try ledger.applicant($0, nameKey: $0.name) }
        }
        #expect((numbers[0] == numbers[1]) == areSame)
        #expect(try box.ledger.write { try $0.applicant(Applicant(), nameKey: "") } == nil)
    }

    @Test("A copy made while it is used holds everything, and its chain holds")
    func copied() throws {
        let box = try LedgerBox()
        try box.accept("a")
        try box.ledger.copy(to: box.folder + "/copy.sqlite")
        try box.accept("b")
        let copy = try Ledger(at: box.folder + "/copy.sqlite")
        #expect(try copy.read { try $0.counts() } == [.received: 1])
        #expect(try copy.read { try $0.firstBrokenLink() } == nil)
        try copy.close()
    }

    @Test("A file that is no ledger is told as damaged")
    func damaged() throws {
        let box = try LedgerBox()
        let path = box.folder + "/other.sqlite"
        try Data("this is no ledger, and long enough to be one".utf8).write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: LedgerError.self) { try Ledger(at: path) }
        #expect(error?.code == .damaged)
    }
}
