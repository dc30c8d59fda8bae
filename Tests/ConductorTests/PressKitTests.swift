import Edition
import Files
import Foundation
import JSON
import Ledger
import Ranking
import Testing
import Values

@testable import Conductor

/// The sample packets through the real reader to published press kits.
@Suite("Press kits from real packets")
struct PressKitTests {
    private static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let shared =
        ProcessInfo.processInfo.environment["PINGXUAN_SHARED"]
        ?? project.deletingLastPathComponent().appendingPathComponent("shared").path
    private static let packets = ["014", "003", "016", "005", "013", "036"]

    /// Beside the tests in the build folder.
    private static let reader: String? = {
        let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        return [own.appendingPathComponent("pingxuan-reader").path, project.path + "/.build/debug/pingxuan-reader"]
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }()
    private static var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: shared + "/packets")) ?? []).sorted().filter { name in
            packets.contains { name.hasPrefix($0) } && !name.hasSuffix(".eml")
        }
    }

    @Test(
        "Logo, pictures and texts are published, and nothing that calls or names a person",
        .enabled(if: reader != nil && !names.isEmpty))
    func kits() throws {
        let box = try ConductorBox()
        for name in Self.names {
            try FileManager.default.copyItem(
                atPath: "\(Self.shared)/packets/\(name)", toPath: "\(box.path)/inbox/\(name)")
        }
        let reader = try CagedReader(
            program: try #require(Self.reader), rules: box.configuration.readingRules, demandsAllLayers: false)
        func conductor() throws -> Conductor {
            let root = try Root(box.path)
            return Conductor(
                root: root, ledger: try Ledger(at: try root.ledgerPath()),
                clock: .fixed(Instant(box.at) ?? Instant(seconds: 0)), configuration: box.configuration,
                reader: reader, log: Log(isQuiet: true))
        }
        _ = try Pass(conductor()).run()
        let companies = try conductor().ledger.read { ledger in
            try ledger.packets(after: 0, limit: 100).filter { $0.applicant.name != nil && $0.state == .queued }
        }
        try #require(!companies.isEmpty)
        try rank(companies, conductor(), box)
        _ = try conductor().confirm([(by: "王敏", because: "通过")])
        let summary = try Publishing(conductor()).run()
        #expect(summary.listed == companies.count)
        let published = URL(fileURLWithPath: box.path + "/outbox/published")
        var pictures = 0
        for company in try #require(try conductor().confirmed()).listed {
            let kit = published.appendingPathComponent("press-kits/\(company.serial)")
            let index = try JSONValue(parsing: Array(Data(contentsOf: kit.appendingPathComponent("index.json"))))
            let files = index["files"]?.elements?.compactMap { $0["path"]?.text } ?? []
            for file in files { #expect(FileManager.default.fileExists(atPath: kit.path + "/" + file)) }
            pictures += files.count { $0.hasSuffix("-print.jpg") }
            #expect(files.contains("profile.zh.docx") && files.contains("article.zh.docx"))
            let sentences = index["article"]?["zh"]?.elements ?? []
            #expect(sentences.count > 5)
            #expect(sentences.allSatisfy { !($0["sources"]?.elements ?? []).isEmpty })
        }
        #expect(pictures >= 3)
        try search(published, for: try privates(companies, conductor()))
        if let folder = ProcessInfo.processInfo.environment["PINGXUAN_PAGES"] {
            try FileManager.default.copyItem(atPath: box.path + "/outbox", toPath: folder + "/outbox")
        }
    }

    /// What the forms say of persons.
    private func privates(_ packets: [PacketRecord], _ conductor: Conductor) throws -> [String] {
        try conductor.ledger.read { ledger in
            try packets.flatMap { packet -> [String] in
                guard let json = try ledger.judgement(of: packet.arrival.id),
                    let form = try StoredJudgement(json: json).form
                else { return [] }
                return ["contact.name", "contact.mobile", "contact.email"].compactMap { form[$0]?.raw }
            }
        }.filter { $0.count > 1 }
    }

    private func search(_ folder: URL, for words: [String]) throws {
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            guard let data = FileManager.default.contents(atPath: folder.path + "/" + name) else { continue }
            for word in words + ["Exif", "GPS", "<x:xmpmeta"] where name.hasSuffix(".jpg") || !word.hasPrefix("GPS") {
                #expect(data.range(of: Data(word.utf8)) == nil, "\(word) in \(name)")
            }
        }
    }

    private func rank(_ packets: [PacketRecord], _ conductor: Conductor, _ box: ConductorBox) throws {
        let edition = box.configuration.edition
        let entrants = packets.map { (key: ApplicantKey.key($0.applicant) ?? "", name: $0.applicant.name ?? "") }
        try PanelSample.assign(entrants, conductor, box)
        try FileManager.default.copyItem(
            atPath: box.path + "/config/edition.yaml",
            toPath: "\(box.path)/.pingxuan/vault/\(box.configuration.fingerprint)")
        let input = PanelSample.input(
            entrants, edition, score: { 9 - Double($0) }, revenue: { 90_000 / pow(4, Double($0)) })
        let ranking = Ranker.rank(input)
        try conductor.ledger.write {
            try $0.setRanking(
                JSONCoding.encode(ranking).bytes(), input: JSONCoding.encode(input).bytes(), at: box.at)
        }
    }
}
