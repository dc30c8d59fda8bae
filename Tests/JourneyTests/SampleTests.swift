import Foundation
import JSON
import SamplePackets
import Testing
import Values

/// What `check` says of sample packets, beside what they must give.
enum SampleCheck {
    /// Lays packets into a folder of their own, checks them, and gives a line for each that was judged otherwise.
    static func disagreements(_ packets: [SamplePacket], at moment: String) throws -> [String] {
        let program = try Program()
        let paths = try packets.enumerated().map { index, packet in
            let place = "\(program.root)/\(index)"
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
            let path = "\(place)/\(packet.name)"
            switch packet.contents {
            case .file(let bytes): try Data(bytes).write(to: URL(fileURLWithPath: path))
            case .folder(let files):
                for file in files {
                    let url = URL(fileURLWithPath: "\(path)/\(file.path)")
                    try FileManager.default.createDirectory(
                        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                    try Data(file.bytes).write(to: url)
                }
            }
            return path
        }
        let reports = try program.check(paths, at: moment)
        return zip(packets, reports).compactMap { packet, report in
            let codes = Report.codes(report)
            guard report["verdict"]?.text != packet.verdict.rawValue || codes != packet.codes else { return nil }
            return "\(packet.name) [\(packet.what.en)]: \(report["verdict"]?.text ?? "") \(codes) for "
                + "\(packet.verdict.rawValue) \(packet.codes): \(Report.evidence(report))"
        }
    }
}

/// Looks into a report of `check --json`.
enum Report {
    /// Blocking, review and refusal codes, each once, sorted.
    static func codes(_ report: JSONValue) -> [String] {
        let findings = report["findings"]?.elements ?? []
        return Set(findings.filter { $0["severity"] != "advice" }.compactMap { $0["code"]?.text }).sorted()
    }

    static func advice(_ report: JSONValue) -> Set<String> {
        Set((report["findings"]?.elements ?? []).filter { $0["severity"] == "advice" }.compactMap { $0["code"]?.text })
    }

    static func evidence(_ report: JSONValue) -> String {
        (report["findings"]?.elements ?? []).filter { $0["severity"] != "advice" }
            .map { "\($0["code"]?.text ?? "") \($0["entry"]?.text ?? "") \($0["evidence"]?.string() ?? "")" }
            .joined(separator: "; ")
    }
}

extension Program {
    /// The reports of `check --json`, in the order of the paths.
    func check(_ paths: [String], at moment: String = Program.at) throws -> [JSONValue] {
        let tag = UUID().uuidString
        let process = try process(["check", "--json", "--at", moment] + paths, tag)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus <= 1 else { throw Unanswered(errors: text(tag + ".err")) }
        let reports = try JSONValue(parsing: text(tag + ".out")).elements ?? []
        guard reports.count == paths.count else { throw Unanswered(errors: "\(reports.count) reports") }
        return reports
    }

    struct Unanswered: Error { var errors: String }
}

@Suite("Sample packets through the reader")
struct SampleTests {
    @Test("Every sample is judged as it must be on its day", arguments: SamplePacket.Day.allCases)
    func samples(day: SamplePacket.Day) throws {
        let packets = SampleSet(seed: 5).packets.filter { $0.day == day }
        #expect(try SampleCheck.disagreements(packets, at: day.moment) == [])
    }

    @Test("Packets in other names, layouts and wordings are judged right")
    func varied() throws {
        let environment = ProcessInfo.processInfo.environment
        let count = environment["PINGXUAN_VARIED"].flatMap { Int($0) } ?? 36
        let first = environment["PINGXUAN_VARIED_FROM"].flatMap { Int($0) } ?? 0
        let packets = (first..<(first + count)).map { VariedPackets.packet($0) }
        let wrong = try SampleCheck.disagreements(packets, at: Program.at)
        #expect(wrong.isEmpty, "\(wrong.count) of \(count):\n\(wrong.joined(separator: "\n"))")
    }

    @Test("The demo makes a complete root, and its last line is the folder")
    func demo() throws {
        let program = try Program()
        let folder = program.root + "/demo"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = ["demo", folder, "--seed", "2"]
        let output = program.root + "/demo.out"
        try Data().write(to: URL(fileURLWithPath: output))
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let lines = program.text("demo.out").split(separator: "\n")
        #expect(process.terminationStatus == 0, "\(lines.filter { !$0.hasPrefix("✓") })")
        #expect(lines.last.map(String.init) == folder)
        for path in [
            "config/edition.yaml", "config/panel.yaml", "outbox/index.html", "outbox/published/list.html", "inbox",
        ] {
            #expect(FileManager.default.fileExists(atPath: "\(folder)/\(path)"), "\(path)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/inbox") == [])
    }
}
