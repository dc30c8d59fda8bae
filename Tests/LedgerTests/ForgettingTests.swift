import Foundation
import GRDB
import JSON
import Ledger
import Testing
import Values

@Suite("Forgetting")
struct ForgettingTests {
    /// Three packets, a decision by a person, and all of it forgotten.
    private func forgotten() throws -> LedgerBox {
        let box = try LedgerBox()
        for name in ["a", "b", "c"] { try box.accept(name, name: "王敏的材料.zip") }
        try box.ledger.write { ledger in
            try ledger.append(
                LedgerEvent(
                    at: LedgerBox.at, kind: .decided, packet: "20200420-0001", by: "王敏", because: "电话核实",
                    state: .queued, facts: [.init("decision", "accept")]))
            let withheld = try ledger.withhold(after: 0)
            try ledger.forgetContents()
            try ledger.append(
                LedgerEvent(
                    at: LedgerBox.at, kind: .forgotten,
                    facts: [
                        .init("after", 0), .init("through", .integer(withheld.through)),
                        .init("residues", .string(withheld.residues)),
                    ]))
        }
        return box
    }

    @Test("The chain holds on when persons are forgotten, and says no more who and why")
    func holds() throws {
        let box = try forgotten()
        #expect(try box.ledger.read { try $0.firstBrokenLink() } == nil)
        let decided = try #require(try box.ledger.read { try $0.events(of: "20200420-0001") }.last)
        #expect(decided.kind == .decided && decided.state == .queued)
        #expect(decided.by == nil && decided.because == nil)
        #expect(decided["decision"] == "accept")
        #expect(try box.ledger.read { try $0.packet("20200420-0001")?.arrival.names } == [])
        try box.ledger.compact()
        for name in ["ledger.sqlite", "ledger.sqlite-wal"] {
            let bytes = try Data(contentsOf: URL(filePath: box.folder + "/" + name))
            #expect(bytes.range(of: Data("王敏".utf8)) == nil, "\(name)")
        }
    }

    @Test(
        "What is left of a withheld event is not changed unseen, and no event is withheld without one that says so",
        arguments: [
            "UPDATE events SET residue = replace(residue, 'queued', 'returned') WHERE number = 4",
            "UPDATE events SET residue = NULL WHERE number = 2",
            "UPDATE events SET body = '', residue = '{\"number\":5,\"at\":\"x\",\"kind\":\"sent\"}' WHERE number = 5",
            "UPDATE events SET digest = replace(digest, 'a', 'b') WHERE number = 2",
        ])
    func tampered(sql: String) throws {
        let box = try forgotten()
        let file = try DatabaseQueue(path: box.folder + "/ledger.sqlite")
        try file.write { try $0.execute(sql: "DROP TRIGGER eventsStand; " + sql) }
        try file.close()
        #expect(try box.ledger.read { try $0.firstBrokenLink() } != nil)
    }

    @Test("The tables let an event be withheld once, and no more be done to it")
    func guarded() throws {
        let box = try forgotten()
        let file = try DatabaseQueue(path: box.folder + "/ledger.sqlite")
        for sql in [
            "UPDATE events SET residue = '{}' WHERE number = 1", "UPDATE events SET body = '{}' WHERE number = 1",
            "UPDATE events SET body = '', residue = '{}', digest = '' WHERE number = 5",
        ] {
            #expect(throws: DatabaseError.self, "\(sql)") { try file.write { try $0.execute(sql: sql) } }
        }
    }

    @Test("Objections are kept with their answers")
    func objections() throws {
        let box = try LedgerBox()
        try box.ledger.write { ledger in
            #expect(try ledger.addObjection(target: "20200420-0001", by: "甲", because: "得分有误", at: LedgerBox.at) == 1)
            #expect(try ledger.addObjection(target: "乙公司", by: "乙", because: "不服", at: LedgerBox.at) == 2)
            try ledger.answerObjection(
                1, Objection.Answer(outcome: .upheld, by: "丙", because: "已更正", at: LedgerBox.at))
        }
        let objections = try box.ledger.read { try $0.objections() }
        #expect(objections.map(\.target) == ["20200420-0001", "乙公司"])
        #expect(objections[0].answer?.outcome == .upheld && objections[1].answer == nil)
    }
}
