import Edition
import Files
import FilesTesting
import Foundation
import JSON
import Ledger
import Ranking
import Testing
import Values

@testable import Conductor

@Suite("Confirming and publishing")
struct PublishingTests {
    private static let names = ["云帆客户服务有限公司", "九问客户服务有限公司", "知微客户服务有限公司", "远声客户服务有限公司"]

    /// A root with four applicants whose ranking lists three.
    private func ranked(close: Bool = false, judges: Bool = true) throws -> ConductorBox {
        let box = try ConductorBox()
        try demand(box, [("listed: 50", "listed: 3"), ("draws: 1000", "draws: 40")])
        for (index, name) in Self.names.enumerated() {
            try box.drop("\(index).zip", SampleReading(applicant: name, number: index + 1))
        }
        try box.run()
        if judges { try assign(box) }
        try rank(box, close: close)
        return box
    }

    /// Changes words of the root's edition, and keeps it in the vault as a frozen one.
    private func demand(_ box: ConductorBox, _ changes: [(String, String)]) throws {
        let path = box.path + "/config/edition.yaml"
        var text = try String(contentsOfFile: path, encoding: .utf8)
        for (word, other) in changes { text = text.replacingOccurrences(of: word, with: other) }
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        let daemon = box.configuration.daemon
        box.configuration = try Configuration.load(root: box.path)
        box.configuration.daemon = daemon
        _ = try box.conductor()
        try text.write(
            toFile: "\(box.path)/.pingxuan/vault/\(box.configuration.fingerprint)", atomically: true, encoding: .utf8)
    }

    private func key(_ index: Int) -> String { SampleReading.creditCode(index + 1) }

    private func assign(_ box: ConductorBox, isOpen: Bool = false) throws {
        let entrants = zip(Self.names.indices.map(key), Self.names).map { (key: $0, name: $1) }
        try PanelSample.assign(entrants, box.conductor(), box, isOpen: isOpen)
    }

    private func rank(_ box: ConductorBox, close: Bool = false, step: Double = 2) throws {
        let edition = box.configuration.edition
        let entrants = zip(Self.names.indices.map(key), Self.names).map { (key: $0, name: $1) }
        // Alike where the call is to be close, else far apart.
        let input = PanelSample.input(
            entrants, edition, score: { close ? 5 : 9 - step * Double($0) },
            revenue: { close ? 900 : 90_000 / pow(4, Double($0)) })
        let ranking = Ranker.rank(input)
        let conductor = try box.conductor()
        try conductor.ledger.write {
            try $0.setRanking(
                JSONCoding.encode(ranking).bytes(), input: JSONCoding.encode(input).bytes(), at: box.at)
        }
    }

    private let signer = [(by: "王敏", because: "评委会通过")]

    /// Path and bytes of everything below a folder.
    private func tree(_ path: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder), !isFolder.boolValue
            else { continue }
            files[name] = FileManager.default.contents(atPath: "\(path)/\(name)")
        }
        return files
    }

    @Test("What is confirmed is published whole, and twice gives the same bytes")
    func twice() throws {
        let box = try ranked()
        let confirmed = try box.conductor().confirm(signer)
        #expect(
            confirmed.version == 1
                && confirmed.listed.map(\.serial) == ["CIC2020-0001", "CIC2020-0002", "CIC2020-0003"])
        let first = try Publishing(box.conductor()).run()
        let before = try tree(box.path + "/outbox/published")
        let letters = try tree(box.path + "/outbox/letters")
        #expect(first.listed == 3 && !first.isSame && first.files == before.count)
        for name in [
            "list.html", "list.pdf", "list.json", "list.csv", "fairness.html", "badges/rules.html", "bundle.zip",
        ] {
            #expect(before[name] != nil, "\(name)")
        }
        #expect(before.keys.filter { $0.hasPrefix("press-kits/CIC2020-0001/") }.count > 8)
        #expect(Set(letters.keys.map { $0.split(separator: "/")[0] }) == ["listed", "others"])
        box.at = "2020-07-01T09:00:00+08:00"
        #expect(try Publishing(box.conductor()).run().isSame)
        #expect(try tree(box.path + "/outbox/published") == before)
        #expect(try tree(box.path + "/outbox/letters") == letters)
        #expect(try FileManager.default.contentsOfDirectory(atPath: box.path + "/.pingxuan/scratch") == [])
    }

    @Test("Nothing private from the packets is in what is published")
    func allowList() throws {
        let box = try ranked()
        _ = try box.conductor().confirm(signer)
        _ = try Publishing(box.conductor()).run()
        for (name, data) in try tree(box.path + "/outbox/published") {
            for word in ["13800138000", "office@example.org", "欧阳评", "上官审", "司马读", "王敏"] {
                #expect(data.range(of: Data(word.utf8)) == nil, "\(word) in \(name)")
            }
        }
    }

    @Test("A change of the rules after scoring had opened is told wherever the list is, and names nobody")
    func changedRules() throws {
        let box = try ranked()
        let edition = FrozenEdition(
            sha256: box.configuration.fingerprint, key: box.configuration.edition.key)
        try box.conductor().ledger.write {
            try $0.record(.frozen(edition), at: "2020-05-30T09:00:00+08:00", by: "王敏", because: "王敏更正了一处权重")
        }
        _ = try box.conductor().confirm(signer)
        _ = try Publishing(box.conductor()).run()
        let files = try tree(box.path + "/outbox/published")
        for name in ["list.html", "fairness.html"] {
            let page = String(decoding: try #require(files[name]), as: UTF8.self)
            #expect(page.contains("2020-05-30"), "\(name)")
            #expect(page.contains("更正了一处权重") == (name == "fairness.html") && !page.contains("王敏"), "\(name)")
        }
        let ranking = try #require(try box.conductor().ledger.read { try $0.lastRanking() }).ranking
        try box.conductor().writeRanking(JSONCoding.decode(Ranking.self, from: JSONValue(parsing: ranking)))
        let page = try String(contentsOfFile: box.path + "/outbox/ranking/ranking.html", encoding: .utf8)
        #expect(page.contains("王敏更正了一处权重"))
    }

    @Test("A withdrawal makes the next version; the one before stays, and so do the others' serials")
    func withdrawal() throws {
        let box = try ranked()
        _ = try box.conductor().confirm(signer)
        _ = try Publishing(box.conductor()).run()
        let former = try tree(box.path + "/outbox/published")
        let next = try box.conductor().withdraw("CIC2020-0002", by: "王敏", because: "企业来函")
        #expect(next.version == 2 && next.listed.map(\.serial) == ["CIC2020-0001", "CIC2020-0003"])
        #expect(try Publishing(box.conductor()).run().version == 2)
        let files = try tree(box.path + "/outbox/published")
        #expect(files["versions/1/list.json"] == former["list.json"])
        #expect(!files.keys.contains { $0.contains("CIC2020-0002") })
        #expect(throws: Trouble.self) { try box.conductor().withdraw("CIC2020-0002", by: "王敏", because: "再来") }
    }

    @Test("Confirming twice is refused; a ranking computed anew makes the next version with the same serials")
    func correction() throws {
        let box = try ranked()
        let first = try box.conductor().confirm(signer)
        #expect(throws: Trouble.self) { try box.conductor().confirm(signer) }
        try rank(box, step: 1.5)
        let refused = #expect(throws: Trouble.self) { try Publishing(box.conductor()).run() }
        #expect(refused?.sentence.en.contains("confirm it anew") == true)
        let second = try box.conductor().confirm(signer)
        #expect(second.version == 2 && second.cause == .correction)
        #expect(second.listed.map(\.serial) == first.listed.map(\.serial))
        #expect(second.listed.map(\.code) == first.listed.map(\.code))
    }

    @Test("What is open keeps a list from being confirmed, and is named")
    func open() throws {
        func refusal(_ box: ConductorBox) throws -> String {
            let trouble = #expect(throws: Trouble.self) { try box.conductor().confirm(signer) }
            return trouble?.sentence.en ?? ""
        }
        #expect(try refusal(ConductorBox()).contains("pingxuan rank"))
        #expect(try refusal(ranked(close: true)).contains("rank settle 9111"))
        #expect(try refusal(ranked(judges: false)).contains("panel assign"))
        let held = try ranked()
        try held.drop("z.zip", SampleReading(applicant: "远洋客户服务有限公司", number: 9))
        held.at = "2020-06-01T09:00:00+08:00"
        try held.run()
        #expect(try held.states().last == .held)
        #expect(try refusal(held).contains("pingxuan decide 20200601-0001"))
        let changed = try ranked()
        changed.configuration.fingerprint = String(repeating: "0", count: 64)
        #expect(try refusal(changed).contains("edition.yaml has changed"))
        let isOpen = try ranked(judges: false)
        try assign(isOpen, isOpen: true)
        let words = try refusal(isOpen)
        #expect(words.contains("欧阳评 lacks 4") && words.contains("panel close"))
    }

    @Test("An edition that demands more signatures gets them from different persons")
    func signatures() throws {
        let box = try ranked()
        box.configuration.edition.publication.signatures = 2
        #expect(throws: Trouble.self) { try box.conductor().confirm(signer) }
        #expect(throws: Trouble.self) { try box.conductor().confirm(signer + signer) }
        #expect(try box.conductor().confirm(signer + [(by: "李强", because: "同意")]).signatures.count == 2)
    }

    @Test("Where a template fails or the disk is full, what was published stays")
    func failures() throws {
        let box = try ranked()
        _ = try box.conductor().confirm(signer)
        _ = try Publishing(box.conductor()).run()
        let before = try tree(box.path + "/outbox")
        try "{{name}} 入选。".write(
            toFile: box.path + "/config/templates/article.zh.txt.mustache", atomically: true, encoding: .utf8)
        let whole = box.configuration
        box.configuration = try Configuration.load(root: box.path)
        #expect(throws: (any Error).self) { try Publishing(box.conductor()).run() }
        #expect(try tree(box.path + "/outbox") == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: box.path + "/.pingxuan/scratch") == [])
        box.configuration = whole
        for failing in [12, 60, 130, 200] {
            let fault = FaultInjector(failing: failing, with: 28)
            #expect(throws: (any Error).self) {
                try Publishing(box.conductor(calls: SystemCalls(watcher: fault))).run()
            }
            #expect(fault.hit != nil)
            #expect(try tree(box.path + "/outbox") == before)
        }
    }

    @Test("A rebuilt ledger knows the confirmed lists")
    func rebuilt() throws {
        let box = try ranked()
        let confirmed = try box.conductor().confirm(signer)
        let rebuild = Rebuild(
            root: box.path, clock: .fixed(Instant(box.at) ?? Instant(seconds: 0)), configuration: box.configuration,
            log: Log(isQuiet: true), reader: box.reader)
        _ = try rebuild.run { _, _ in }
        #expect(try box.conductor().confirmed()?.confirmation == confirmed)
    }
}
