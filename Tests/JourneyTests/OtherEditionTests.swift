import Foundation
import JSON
import SamplePackets
import Testing

/// The editions in `config/examples`, from packets to a list that verifies, by the commands alone.
@Suite("Other editions, from packets to the list", .serialized)
struct OtherEditionTests {
    @Test("An award for industrial parks: no judges, an approval asked for, ranked by figures of the form")
    func park() throws {
        let program = try OtherEdition.program("industrial-park")
        let at = "2021-04-01T09:00:00+08:00"
        for number in 1...5 {
            try OtherEdition.drop(OtherEdition.park(number), as: "园区\(number).zip", into: program)
        }
        try OtherEdition.drop(
            OtherEdition.park(6).filter { !$0.path.contains("批复") }, as: "园区6.zip", into: program)
        try #require(program.run("run", "--at", at).status == 0)
        let status = try JSONValue(parsing: program.run("status", "--json").output)
        #expect(status["states"]?["queued"] == 5 && status["states"]?["returned"] == 1)
        let rank = try program.run("rank", "--at", at)
        try #require(rank.status == 0, "\(rank.errors)")
        try OtherEdition.publish(program, at: "2021-05-10T09:00:00+08:00", signers: 1)
        let list = try OtherEdition.list(program)
        #expect(list.count == 3 && list.map { $0["rank"]?.int } == [1, 2, 3])
        #expect(list.allSatisfy { $0["serial"]?.text?.hasPrefix("PARK2021") == true })
        try tampered(program)
        try after(program)
    }

    /// What the command says of a bundle that was changed, by a line a fault and by its exit status.
    private func tampered(_ program: Program) throws {
        let bundle = program.root + "/outbox/published/bundle"
        let copy = program.root + "/copy"
        func verify(_ change: (String) throws -> Void, key: String? = nil) throws -> Program.Result {
            try? FileManager.default.removeItem(atPath: copy)
            try FileManager.default.copyItem(atPath: bundle, toPath: copy)
            try change(copy)
            return try OtherEdition.run(program, ["verify", copy] + (key.map { ["--key", $0] } ?? []))
        }
        let key = try JSONValue(parsing: program.run("keys", "--show", "--json").output)["fingerprint"]?.text ?? ""
        #expect(try verify({ _ in }, key: key.uppercased()).status == 0)
        let cases: [(String, (String) throws -> Void)] = [
            ("fails: manifest: list.json", { try Data("{}".utf8).write(to: URL(filePath: $0 + "/list.json")) }),
            (
                "fails: manifest: more/ ",
                { try FileManager.default.createDirectory(atPath: $0 + "/more", withIntermediateDirectories: false) }
            ),
            ("fails: manifest: scores.json", { try FileManager.default.removeItem(atPath: $0 + "/scores.json") }),
            (
                "fails: manifest: scores.json",
                { folder in
                    try FileManager.default.removeItem(atPath: folder + "/scores.json")
                    try FileManager.default.createSymbolicLink(
                        atPath: folder + "/scores.json", withDestinationPath: bundle + "/scores.json")
                }
            ),
        ]
        for (line, change) in cases {
            let result = try verify(change, key: key)
            #expect(result.status == 1 && result.output.contains(line), "\(line): \(result.output)")
        }
        let other = try verify({ _ in }, key: String(repeating: "0", count: 64))
        #expect(other.status == 1 && other.output.contains("fails: key: "))
        #expect(try program.run("verify", program.root + "/none").status == 64)
        #expect(try program.run("verify").status == 64)
    }

    /// An objection and its answer; then all that names a person is erased, and what was published still verifies.
    private func after(_ program: Program) throws {
        let bundle = program.root + "/outbox/published/bundle"
        let at = "2021-05-12T09:00:00+08:00"
        let raised = try program.run(
            "object", "20210401-0001", "--by", "异议人", "--because", "产值有误", "--at", at, "--json")
        #expect(try raised.status == 0 && JSONValue(parsing: raised.output)["objection"] == 1, "\(raised.errors)")
        #expect(try program.run("forget", "--edition", "--at", "2023-01-01T09:00:00+08:00").status == 64)
        #expect(
            try program.run(
                "object", "answer", "1", "rejected", "--by", "秘书处", "--because", "核对无误", "--at", at
            ).status == 0)
        #expect(try program.run("forget", "--edition", "--at", at).status == 64)
        let forgotten = try program.run("forget", "--edition", "--at", "2023-01-01T09:00:00+08:00", "--json")
        #expect(
            try forgotten.status == 0 && JSONValue(parsing: forgotten.output)["packets"] == 6, "\(forgotten.errors)")
        #expect(try program.run("verify", "--ledger").status == 0)
        #expect(try program.run("verify", bundle).status == 0)
        for name in ["journal.jsonl", "ledger.sqlite", "ledger.sqlite-wal"] {
            let data = FileManager.default.contents(atPath: "\(program.root)/.pingxuan/\(name)") ?? Data()
            for word in ["异议人", "产值有误", "示例人", "park1@example.org"] {
                #expect(data.range(of: Data(word.utf8)) == nil, "\(word) in \(name)")
            }
        }
    }

    @Test(
        "An award for best cases: four to six of them, a profile in English only, judged by three",
        .enabled(if: FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/openpyxl")))
    func cases() throws {
        let program = try OtherEdition.program("best-case")
        let at = "2022-02-01T09:00:00+08:00"
        for number in 1...4 {
            try OtherEdition.drop(OtherEdition.practice(number), as: "entry\(number).zip", into: program)
        }
        try OtherEdition.drop(OtherEdition.practice(5, cases: 3), as: "entry5.zip", into: program)
        try #require(program.run("run", "--at", at).status == 0)
        let status = try JSONValue(parsing: program.run("status", "--json").output)
        #expect(status["states"]?["queued"] == 4 && status["states"]?["returned"] == 1)
        var panel = "judges:\n"
        for number in 1...3 {
            panel += "  - id: J\(number)\n    name: 评委\(number)\n    employer: 某某大学\(number)\n"
            panel += "    email: judge\(number)@u\(number).example\n"
        }
        try Data(panel.utf8).write(to: URL(filePath: program.root + "/config/panel.yaml"))
        for arguments in [["panel", "assign"], ["panel", "sheets"]] {
            let result = try OtherEdition.run(program, arguments + ["--at", at])
            try #require(result.status == 0, "\(arguments): \(result.errors)")
        }
        try OtherEdition.fillSheets(program)
        try #require(program.run("run", "--at", at).status == 0)
        for arguments in [["panel", "close"], ["rank"]] {
            let result = try OtherEdition.run(program, arguments + ["--at", at])
            try #require(result.status == 0, "\(arguments): \(result.errors)")
        }
        try OtherEdition.publish(program, at: "2022-03-10T09:00:00+08:00", signers: 2)
        let list = try OtherEdition.list(program)
        #expect(list.count == 2 && list.allSatisfy { $0["name"]?.text?.hasPrefix("Sample Services") == true })
        #expect(list.allSatisfy { $0["rank"] == JSONValue.null })
        try forgotten(program)
    }

    /// Erasing leaves no judge and no contact in any file of the root but its own configuration.
    private func forgotten(_ program: Program) throws {
        let result = try program.run("forget", "--edition", "--at", "2024-01-01T09:00:00+08:00")
        #expect(result.status == 0, "\(result.errors)")
        let all = FileManager.default.enumerator(atPath: program.root)
        while let name = all?.nextObject() as? String {
            guard !name.hasPrefix("config"), let data = FileManager.default.contents(atPath: "\(program.root)/\(name)")
            else { continue }
            for word in ["评委1", "某某大学", "A. Sample", "office1@example.org"] {
                #expect(data.range(of: Data(word.utf8)) == nil && !name.contains(word), "\(word) in \(name)")
            }
        }
        #expect(try program.run("verify", "--ledger").status == 0)
        #expect(try program.run("verify", program.root + "/outbox/published/bundle.zip").status == 0)
        let rebuilt = try program.run("rebuild", "--at", "2024-01-02T09:00:00+08:00")
        let status = try JSONValue(parsing: program.run("status", "--json").output)
        #expect(rebuilt.status == 0 && status["arrived"] == 5, "\(rebuilt.output)\(rebuilt.errors)")
        #expect(try program.run("verify", "--ledger").status == 0)
    }

    @Test("config --explain tells each of them in both languages", arguments: ["industrial-park", "best-case"])
    func explained(name: String) throws {
        let program = try OtherEdition.program(name)
        let result = try program.run("config", "--explain")
        #expect(result.status == 0 && result.output.contains("材料") && result.output.contains("Materials"))
        #expect(try JSONValue(parsing: program.run("config", "--explain", "--json").output).elements?.count == 7)
    }
}
