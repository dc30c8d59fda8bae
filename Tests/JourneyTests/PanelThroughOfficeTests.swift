import Foundation
import JSON
import SamplePackets
import Testing

/// The panel's work as people do it: workbooks that were filled in and saved by LibreOffice, over two rounds to a ranking.
@Suite("The panel, its workbooks saved by LibreOffice", .serialized)
struct PanelThroughOfficeTests {
    private static let office = "/usr/bin/soffice"
    private static let at = "2022-02-01T09:00:00+08:00"

    @Test(
        "From the queue over two rounds to a ranking",
        .enabled(if: FileManager.default.isExecutableFile(atPath: office)))
    func journey() throws {
        let program = try OtherEdition.program("best-case")
        try widen(program)
        for number in 1...3 {
            try OtherEdition.drop(OtherEdition.practice(number), as: "entry\(number).zip", into: program)
        }
        try program.step(["run"], at: Self.at)
        try program.step(["panel", "assign"], at: Self.at)
        for round in 1...2 {
            try program.step(["panel", "sheets"], at: Self.at)
            try score(program, round)
            try program.step(["run"], at: Self.at)
            let status = try JSONValue(parsing: try program.step(["panel", "status", "--json"]).output)
            #expect(status["round"]?.int == round && status["state"] == "open")
            for judge in status["judges"]?.elements ?? [] {
                #expect(judge["accepted"] == 3 && judge["assigned"] == 3 && judge["faults"]?.elements == [], "\(judge)")
            }
            try program.step(["panel", "close"], at: Self.at)
        }
        let ranking = try JSONValue(parsing: try program.step(["rank", "--json"], at: Self.at).output)
        #expect(ranking["ranking"]?.elements?.count == 3)
        for file in ["html", "json", "xlsx"] {
            #expect(!Self.isEmpty(program.root + "/outbox/ranking/ranking.\(file)"))
        }
        #expect(try program.run("verify", "--ledger").status == 0)
    }

    private static func isEmpty(_ path: String) -> Bool {
        FileManager.default.contents(atPath: path)?.isEmpty ?? true
    }

    /// Three judges, and two rounds.
    private func widen(_ program: Program) throws {
        let edition = program.root + "/config/edition.yaml"
        let text = try String(contentsOfFile: edition, encoding: .utf8)
        try Data(text.replacing(/(?m)^  rounds: \d+$/, with: "  rounds: 2").utf8).write(to: URL(filePath: edition))
        var panel = "judges:\n"
        for number in 1...3 {
            panel += "  - id: J\(number)\n    name: 评委\(number)\n    employer: 某某大学\(number)\n"
            panel += "    email: judge\(number)@u\(number).example\n"
        }
        try Data(panel.utf8).write(to: URL(filePath: program.root + "/config/panel.yaml"))
    }

    /// Fills in every workbook of a round, has LibreOffice save it, and drops what comes out into the inbox.
    private func score(_ program: Program, _ round: Int) throws {
        let sent = "\(program.root)/outbox/rounds/\(round)"
        let filled = "\(program.root)/filled"
        try? FileManager.default.removeItem(atPath: filled)
        try FileManager.default.createDirectory(atPath: filled, withIntermediateDirectories: true)
        let status = try JSONValue(parsing: try program.step(["panel", "status", "--json"]).output)
        let names = try FileManager.default.contentsOfDirectory(atPath: sent).filter { $0.hasSuffix(".xlsx") }
        #expect(names.count == 3 && status["judges"]?.elements?.count == 3)
        let criteria = program.judgedCriteria()
        for name in names {
            let blank = [UInt8](try Data(contentsOf: URL(filePath: "\(sent)/\(name)")))
            let bytes = try FilledScoreSheet.bytes(blank, rows: 3, criteria: criteria) { row, criterion in
                Double(2 + (row * 2 + criterion) % 3 + round - 1)
            }
            try Data(bytes).write(to: URL(filePath: "\(filled)/\(name)"))
        }
        let process = Process()
        process.executableURL = URL(filePath: Self.office)
        process.arguments =
            [
                "-env:UserInstallation=file://\(program.root)/office", "--headless", "--convert-to", "xlsx", "--outdir",
                program.root + "/inbox",
            ] + names.map { "\(filled)/\($0)" }
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let saved = try FileManager.default.contentsOfDirectory(atPath: program.root + "/inbox")
        try #require(names.allSatisfy(saved.contains), "\(saved)")
    }
}
