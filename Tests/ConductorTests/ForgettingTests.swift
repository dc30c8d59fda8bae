import Foundation
import Ledger
import Testing
import Values

@testable import Conductor

@Suite("After publication")
struct AfterPublicationTests {
    /// Two packets in, one decided by a person, and a list published on 20 May 2020.
    private func published() throws -> ConductorBox {
        let box = try ConductorBox()
        // One pass each: a file that still looks open in the first would come second.
        try box.drop("王敏的材料.zip", SampleReading())
        try box.run()
        try box.drop("乙.zip", SampleReading(applicant: "乙公司", number: 2, hasForm: false))
        try box.run()
        try box.conductor().decide(
            ConductorBox.second, .reject, by: "王敏", because: "电话 13800138000 核实")
        try box.conductor().ledger.write { ledger in
            try ledger.setPublication(version: 1, at: "2020-05-20T09:00:00+08:00", digest: "00")
        }
        return box
    }

    @Test("Objections are taken within the edition's days, and answered once")
    func objections() throws {
        let box = try published()
        box.at = "2020-05-27T23:59:59+08:00"
        #expect(try box.conductor().object(ConductorBox.first, by: "甲", because: "得分有误") == 1)
        #expect(throws: Trouble.self) { try box.conductor().object("没有这家", by: "甲", because: "不服") }
        #expect(throws: Trouble.self) { try box.conductor().answer(2, .rejected, by: "乙", because: "查无此事") }
        try box.conductor().answer(1, .rejected, by: "乙", because: "查无此事")
        #expect(throws: Trouble.self) { try box.conductor().answer(1, .upheld, by: "乙", because: "又查") }
        box.at = "2020-05-28T00:00:00+08:00"
        #expect(throws: Trouble.self) { try box.conductor().object(ConductorBox.first, by: "甲", because: "再来") }
        let known = try box.conductor().objections()
        #expect(known.map(\.answer?.outcome) == [.rejected])
        #expect(try LedgerCheck(root: box.path).failures == [])
    }

    @Test("Before a list is published there is nothing to object to")
    func early() throws {
        let box = try ConductorBox()
        try box.drop("甲.zip", SampleReading())
        try box.run()
        #expect(throws: Trouble.self) { try box.conductor().object(ConductorBox.first, by: "甲", because: "早了") }
    }

    @Test("Nothing is erased before its time, nor while an objection is open")
    func kept() throws {
        let box = try published()
        box.at = "2020-05-21T09:00:00+08:00"
        _ = try box.conductor().object(ConductorBox.first, by: "甲", because: "得分有误")
        box.at = "2022-05-19T23:00:00+08:00"
        #expect(throws: Trouble.self) { try box.conductor().forget(by: nil, because: nil) }
        box.at = "2022-05-20T00:00:00+08:00"
        #expect(throws: Trouble.self) { try box.conductor().forget(by: nil, because: nil) }
        try box.conductor().answer(1, .withdrawn, by: "乙", because: "撤回")
        #expect(try box.conductor().forget(by: nil, because: nil).packets == 2)
    }

    @Test("After erasing no file under the root names a person, and chain, vault and rebuilt ledger hold")
    func forgotten() throws {
        let box = try published()
        let head = try box.conductor().ledger.read { try $0.head() }
        box.at = "2022-05-20T00:00:00+08:00"
        let summary = try box.conductor().forget(by: "乙", because: "到期")
        #expect(summary.packets == 2 && summary.files == 2 && summary.events >= 3)
        #expect(try LedgerCheck(root: box.path).failures == [])
        let told = try box.conductor().ledger.read { try $0.event(head.number) }
        #expect(told?.chain == head.chain && told?.body.isEmpty == true)
        for word in ["王敏", "13800138000", "A profile of the company"] {
            #expect(try Self.files(under: box.path, holding: word) == [], "\(word)")
        }
        #expect(try box.states() == [.queued, .ineligible])
        #expect(throws: Trouble.self) { try box.conductor().retry(ConductorBox.first) }
        // Once more changes nothing, and a ledger made anew from the journal is the same.
        #expect(try box.conductor().forget(by: nil, because: nil).events == 0)
        let last = try box.conductor().ledger.read { try $0.head() }
        let rebuilt = try Rebuild(
            root: box.path, clock: .fixed(Instant(box.at) ?? Instant(seconds: 0)), configuration: box.configuration,
            log: Log(isQuiet: true), reader: box.reader
        ).run()
        #expect(rebuilt.lost == [] && rebuilt.packets == 2)
        #expect(try box.conductor().ledger.read { try $0.head() } == last)
        #expect(try LedgerCheck(root: box.path).failures == [])
    }

    private static func files(under path: String, holding word: String) throws -> [String] {
        var found: [String] = []
        let all = FileManager.default.enumerator(atPath: path)
        while let name = all?.nextObject() as? String {
            guard !name.hasPrefix("config"), let data = FileManager.default.contents(atPath: "\(path)/\(name)") else {
                continue
            }
            if data.range(of: Data(word.utf8)) != nil || name.contains(word) { found.append(name) }
        }
        return found
    }

    @Test("A key is made once, for its owner alone, and gives the same fingerprint when it is loaded")
    func keys() throws {
        let box = try ConductorBox()
        #expect(try KeyFolder.load(root: box.path) == nil)
        let made = try KeyFolder.make(root: box.path)
        #expect(throws: Trouble.self) { try KeyFolder.make(root: box.path) }
        let loaded = try #require(try KeyFolder.load(root: box.path))
        #expect(loaded.fingerprint == made.fingerprint && made.fingerprint.count == 64)
        let path = box.path + "/.pingxuan/keys/signing.pem"
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        #expect(throws: Trouble.self) { try KeyFolder.load(root: box.path) }
    }
}
