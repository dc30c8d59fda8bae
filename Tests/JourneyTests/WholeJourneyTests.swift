import Foundation
import JSON
import SamplePackets
import Testing
import Values

/// The whole programme as an office lives it, by the commands alone: sixty packets from the inbox to a signed bundle.
@Suite("Sixty packets, from the inbox to the bundle", .serialized)
struct WholeJourneyTests {
    private static let packets = 60
    private static let places = 12

    @Test("Every packet becomes what it must, and the list that comes of them verifies")
    func journey() throws {
        let program = try root()
        let due = try drop(into: program)
        try program.step(["run"], at: Program.at)
        let status = try JSONValue(parsing: try program.step(["status", "--json"]).output)
        for (state, count) in due {
            #expect(status["states"]?[state]?.int == count, "\(state): \(status["states"]?.string() ?? "")")
        }
        #expect(status["arrived"]?.int == Self.packets)
        let queued = try score(program, rejecting: status)
        try program.step(["rank"], at: "2020-06-10T09:00:00+08:00")
        try settle(program)
        try OtherEdition.publish(program, at: "2020-06-18T09:00:00+08:00", signers: 1)
        let list = try OtherEdition.list(program)
        #expect(list.count == Self.places && list.compactMap { $0["rank"]?.int } == Array(1...Self.places))
        for folder in ["badges", "press-kits"] {
            let all = try FileManager.default.contentsOfDirectory(atPath: "\(program.root)/outbox/published/\(folder)")
            #expect(list.allSatisfy { one in all.contains { $0.contains(one["serial"]?.text ?? "?") } }, "\(folder)")
        }
        let letters = ["listed", "others"].map { folder in
            let all = try? FileManager.default.contentsOfDirectory(atPath: "\(program.root)/outbox/letters/\(folder)")
            return all?.count { $0.hasSuffix(".eml") } ?? 0
        }
        #expect(letters == [Self.places, queued - Self.places])
        #expect(try program.run("verify", "--ledger").status == 0)
        try tampered(program)
    }

    /// A root with the sample's judges, whose list is shorter than the field.
    private func root() throws -> Program {
        let program = try Program()
        let edition = program.root + "/config/edition.yaml"
        let text = try String(contentsOfFile: edition, encoding: .utf8)
        try Data(text.replacing("  listed: 50\n", with: "  listed: \(Self.places)\n").utf8).write(
            to: URL(filePath: edition))
        for file in SampleRoot.files where !file.path.hasSuffix("edition.yaml") {
            try Data(file.bytes).write(to: URL(filePath: "\(program.root)/\(file.path)"))
        }
        return program
    }

    /// - Returns: how many of the packets are due in each state.
    private func drop(into program: Program) throws -> [String: Int] {
        var due: [String: Int] = [:]
        for number in 0..<Self.packets {
            let packet = VariedPackets.packet(5_000 + number, applicant: number)
            due[packet.outcome.rawValue, default: 0] += 1
            let place = "\(program.root)/inbox/\(number)-\(packet.name)"
            switch packet.contents {
            case .file(let bytes): try Data(bytes).write(to: URL(filePath: place))
            case .folder(let files):
                for file in files {
                    let path = URL(filePath: "\(place)/\(file.path)")
                    try FileManager.default.createDirectory(
                        at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
                    try Data(file.bytes).write(to: path)
                }
            }
        }
        return due
    }

    /// Rejects what waits for a person, and has the judges score the rest.
    private func score(_ program: Program, rejecting status: JSONValue) throws -> Int {
        for packet in status["attention"]?.elements ?? [] where packet["state"] == "held" {
            try program.step(
                ["decide", packet["packet"]?.text ?? "", "reject", "--by", "秘书处", "--because", "核对后不予受理"],
                at: "2020-05-11T09:00:00+08:00")
        }
        try program.step(["panel", "assign"], at: "2020-05-12T09:00:00+08:00")
        for (round, at) in [(1, "2020-05-14T09:00:00+08:00"), (2, "2020-05-28T09:00:00+08:00")] {
            try program.step(["panel", "sheets"], at: at)
            try fill(program, round)
            try program.step(["run"], at: at)
            try program.step(["panel", "close"], at: at)
        }
        return status["states"]?["queued"]?.int ?? 0
    }

    private func fill(_ program: Program, _ round: Int) throws {
        let folder = "\(program.root)/outbox/rounds/\(round)"
        let criteria = program.judgedCriteria()
        let status = try JSONValue(parsing: try program.step(["panel", "status", "--json"]).output)
        let judges = try #require(status["judges"]?.elements)
        for (number, judge) in judges.enumerated() {
            let (id, rows) = (judge["judge"]?.text ?? "?", judge["assigned"]?.int ?? 0)
            let name = try #require(
                try FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasPrefix(id) })
            let blank = [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
            let filled = try FilledScoreSheet.bytes(blank, rows: rows, criteria: criteria) { row, criterion in
                Double(3 + (row * 7 + criterion * 3 + number * round) % 13) / 2 + Double(number % 3) / 2
            }
            try Data(filled).write(to: URL(filePath: "\(program.root)/inbox/\(name)"))
        }
    }

    /// The committee keeps the places as they are.
    private func settle(_ program: Program) throws {
        let ranking = try JSONValue(parsing: program.text("outbox/ranking/ranking.json"))
        for one in ranking["ranking"]?.elements ?? [] where one["close_call"] == true {
            let decision = one["listed"] == true ? "listed" : "not-listed"
            try program.step(
                [
                    "rank", "settle", one["applicant"]?.text ?? "", decision, "--by", "评委会", "--because", "复核后维持",
                ], at: "2020-06-11T09:00:00+08:00")
        }
    }

    /// A changed score and a changed place are named by the file that holds them.
    private func tampered(_ program: Program) throws {
        let bundle = "\(program.root)/outbox/published/bundle"
        for (file, from, to) in [("scores.json", "4.5", "9.5"), ("list.json", "\"rank\": 1,", "\"rank\": 2,")] {
            let copy = "\(program.root)/copy"
            try? FileManager.default.removeItem(atPath: copy)
            try FileManager.default.copyItem(atPath: bundle, toPath: copy)
            let text = try String(contentsOfFile: "\(copy)/\(file)", encoding: .utf8)
            let place = try #require(text.firstRange(of: from), "\(file)")
            try Data(text.replacingCharacters(in: place, with: to).utf8).write(to: URL(filePath: "\(copy)/\(file)"))
            let result = try OtherEdition.run(program, ["verify", copy])
            #expect(result.status == 1 && result.output.contains("fails: manifest: \(file)"), "\(result.output)")
        }
    }
}
