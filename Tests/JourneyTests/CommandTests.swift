import Foundation
import JSON
import Testing

@Suite("The commands")
struct CommandTests {
    @Test("A root without a ledger is an empty one")
    func empty() throws {
        let program = try Program()
        let result = try program.run("status", "--json")
        let status = try JSONValue(parsing: result.output)
        #expect(result.status == 0 && status["arrived"] == 0 && status["queue"] == [] && status["attention"] == [])
        #expect(!FileManager.default.fileExists(atPath: program.root + "/.pingxuan"))
    }

    @Test("What does not exist is named, with exit status 64")
    func missing() throws {
        let program = try Program()
        for arguments in [
            ["check", "没有.zip"], ["show", "20200420-0009"],
            ["decide", "20200420-0009", "accept", "--by", "a", "--because", "b"],
        ] {
            let process = try program.process(arguments, "missing")
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 64, "\(arguments)")
            #expect(program.text("missing.err").contains(arguments[1]), "\(arguments)")
        }
        #expect(try program.run("decide", "20200420-0001", "perhaps", "--by", "a", "--because", "b").status == 64)
        #expect(try program.run("nonsense").status == 64)
    }

    @Test(
        "A fault in the configuration names file and line in both languages, with exit status 65",
        arguments: ["check", "run", "watch", "config"])
    func fault(verb: String) throws {
        let program = try Program()
        try program.drop("a.zip", "x")
        try Data("workers: 1\nwrokers: 2\n".utf8).write(to: URL(fileURLWithPath: program.root + "/config/daemon.yaml"))
        let arguments = verb == "check" ? [verb, program.root + "/inbox/a.zip"] : [verb]
        let process = try program.process(arguments, "fault")
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 65)
        let lines = program.text("fault.err").split(separator: "\n")
        #expect(lines.count == 2 && lines.allSatisfy { $0.contains("config/daemon.yaml:2: ") })
        #expect(!FileManager.default.fileExists(atPath: program.root + "/.pingxuan"))
    }

    @Test("check prints the reports in order, records nothing, and exits 1 when one is not complete")
    func check() throws {
        let program = try Program()
        let files = try (1...5).map { number in
            let path = "\(program.root)/\(number).zip"
            try Data("no packet \(number)".utf8).write(to: URL(fileURLWithPath: path))
            return path
        }
        let process = try program.process(["check", "--json", "--at", Program.at] + files, "check")
        try process.run()
        process.waitUntilExit()
        let reports = try JSONValue(parsing: program.text("check.out")).elements ?? []
        #expect(process.terminationStatus == 1)
        let names = reports.map { $0["packet"]?["names"]?.elements?.first?.text }
        #expect(names == (1...5).map { "\($0).zip" })
        #expect(reports.allSatisfy { $0["verdict"] == "refused" && $0["packet"]?["received"] == .string(Program.at) })
        #expect(!FileManager.default.fileExists(atPath: program.root + "/.pingxuan"))
    }
}
