import Foundation
import Mail
import Testing

/// Reads the sample messages where they are at hand.
@Suite struct CorpusTests {
    static let shared: String = {
        let root = String(#filePath.dropLast("/Tests/MailTests/CorpusTests.swift".count))
        return ProcessInfo.processInfo.environment["PINGXUAN_SHARED"] ?? root + "/../shared"
    }()

    static func files(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: shared + "/" + folder)) ?? []
        return names.sorted().map { shared + "/" + folder + "/" + $0 }
    }

    @Test(.enabled(if: !files(in: "corpus/eml").isEmpty)) func `every sample message is read without a loss`() throws {
        for path in Self.files(in: "corpus/eml") {
            let bytes = try #require(FileManager.default.contents(atPath: path))
            let message = try MailReader.read(Array(bytes))
            #expect(!message.messages.isEmpty)
            for file in message.files { #expect(throws: Never.self, "\(path)") { try file.bytes() } }
        }
    }

    /// `truth.jsonl` names the attachments of the messages among the packets.
    @Test(.enabled(if: !files(in: "packets").isEmpty))
    func `the messages among the packets give their attachments' names`() throws {
        let truth = try String(contentsOfFile: Self.shared + "/packets/truth.jsonl", encoding: .utf8)
        var compared = 0
        for line in truth.split(separator: "\n") {
            let value = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            guard let name = value?["file"] as? String, name.hasSuffix(".eml"),
                let items = value?["items"] as? [String: [String]],
                let bytes = FileManager.default.contents(atPath: Self.shared + "/packets/" + name)
            else { continue }
            let message = try MailReader.read(Array(bytes))
            let found = Set(message.files.map(\.name))
            let wanted = Set(items.values.joined())
            // A packed attachment's entries stand in the truth in its place.
            guard !found.contains(where: { $0.hasSuffix(".zip") }) else { continue }
            #expect(found == wanted, "\(name)")
            #expect(!message.files.contains { $0.isNameGuessed })
            let noise = Set(items["noise"] ?? [])
            #expect(Set(message.files.filter { $0.role == .decoration }.map(\.name)) == noise)
            compared += 1
        }
        #expect(compared >= 4)
    }
}
