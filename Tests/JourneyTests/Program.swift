import Foundation

/// The built program, as people run it, on a root of its own that goes with it.
final class Program {
    let root: String
    static let at = "2020-04-20T09:00:00+08:00"

    init() throws {
        root = NSTemporaryDirectory() + "journey-" + UUID().uuidString
        for folder in ["inbox", "outbox"] {
            try FileManager.default.createDirectory(atPath: "\(root)/\(folder)", withIntermediateDirectories: true)
        }
        try FileManager.default.copyItem(atPath: Self.project + "/config", toPath: root + "/config")
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// Beside the tests in the build folder.
    static let path: String = {
        let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let beside = own.appendingPathComponent("pingxuan").path
        return FileManager.default.isExecutableFile(atPath: beside) ? beside : project + "/.build/debug/pingxuan"
    }()

    /// Gives each packet more time than the configuration does, for what takes long in a build without optimisation.
    func limit(seconds: Int) throws {
        let path = root + "/config/daemon.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("  seconds:")
                ? "  seconds: \(seconds)"
                : line.hasPrefix("  cpu_seconds:") ? "  cpu_seconds: \(seconds)" : String(line)
        }
        try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }

    struct Result {
        var status: Int32
        var output: String
        var errors: String
    }

    func drop(_ name: String, _ contents: String) throws {
        try Data(contents.utf8).write(to: URL(fileURLWithPath: "\(root)/inbox/\(name)"))
    }

    /// A process of the program, not yet started. Its output goes to files, so nothing can fill up.
    func process(_ arguments: [String], _ tag: String) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.path)
        process.arguments = arguments + ["--root", root]
        for (stream, name) in [("out", "\(root)/\(tag).out"), ("err", "\(root)/\(tag).err")] {
            try Data().write(to: URL(fileURLWithPath: name))
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: name))
            if stream == "out" { process.standardOutput = file } else { process.standardError = file }
        }
        process.standardInput = FileHandle.nullDevice
        return process
    }

    func text(_ name: String) -> String { (try? String(contentsOfFile: "\(root)/\(name)", encoding: .utf8)) ?? "" }

    @discardableResult
    func run(_ arguments: String...) throws -> Result {
        let tag = UUID().uuidString
        let process = try process(arguments, tag)
        try process.run()
        process.waitUntilExit()
        return Result(status: process.terminationStatus, output: text(tag + ".out"), errors: text(tag + ".err"))
    }

    /// Runs a command that has to succeed.
    @discardableResult
    func step(_ arguments: [String], at: String? = nil) throws -> Result {
        let result = try OtherEdition.run(self, arguments + (at.map { ["--at", $0] } ?? []))
        guard result.status == 0 else {
            throw OtherEdition.Failure(what: "\(arguments): \(result.output)\(result.errors)")
        }
        return result
    }

    /// How many criteria judges score in the root's edition.
    func judgedCriteria() -> Int {
        text("config/edition.yaml").split(separator: "\n").count { $0.filter { $0 != " " } == "judged:true" }
    }

    /// Looks again until it holds, for ten seconds.
    func wait(until holds: () throws -> Bool) rethrows -> Bool {
        for _ in 0..<1_000 {
            if try holds() { return true }
            Thread.sleep(forTimeInterval: 0.01)
        }
        return false
    }
}
