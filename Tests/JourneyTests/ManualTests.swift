import Foundation
import Testing

/// What people read about the program is what the program does.
@Suite("The manual")
struct ManualTests {
    private static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func part(_ name: String) throws -> String {
        let text = try String(contentsOf: Self.project.appendingPathComponent("README.md"), encoding: .utf8)
        let start = try #require(text.range(of: "<!-- \(name)"))
        let end = try #require(text.range(of: "<!-- /\(name) -->"))
        let lines = text[start.upperBound..<end.lowerBound].split(separator: "\n").dropFirst()
        return lines.joined(separator: "\n")
    }

    /// What the program prints, without a root.
    private func output(_ arguments: String...) throws -> String {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: Program.path)
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return process.terminationStatus == 0 ? text : ""
    }

    /// The commands as the help lists them.
    private func commands(_ help: String) -> [String] {
        help.split(separator: "\n").drop { !$0.hasPrefix("SUBCOMMANDS") }.dropFirst().compactMap { line in
            guard line.hasPrefix("  "), !line.hasPrefix("   ") else { return nil }
            return line.split(separator: " ").first.map(String.init)
        }.filter { $0 != "See" && $0 != "help" }
    }

    @Test("README tells of every finding as the program does")
    func findings() throws {
        let told = try output("findings", "--markdown")
        #expect(try part("findings") == told.trimmingCharacters(in: .newlines))
    }

    @Test("README lists every command, and none that is not there")
    func commandsInReadme() throws {
        let listed = try part("commands").split(separator: "\n").compactMap { line in
            line.hasPrefix("| `") ? line.split(separator: "`")[1].split(separator: " ").first.map(String.init) : nil
        }
        let known = commands(try output("--help"))
        #expect(!known.isEmpty && Set(listed) == Set(known))
    }

    @Test("The manual page holds every command with its options, in both languages")
    func page() throws {
        let page = try output("manual")
        for command in commands(try output("--help")) {
            #expect(page.contains(".SS pingxuan \(command)\n"))
        }
        #expect(page.contains(#"\-\-mail\-summary"#) && page.contains("供 cron 邮寄"))
        #expect(page.contains("archive.hostile"))
    }

    @Test("The help of every command shows how it is used, in both languages")
    func examples() throws {
        for command in commands(try output("--help")) {
            let help = try output("help", command)
            #expect(help.contains("Example"), "\(command)")
            #expect(help.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }, "\(command)")
        }
    }

    @Test("Completions are written for each shell", arguments: ["bash", "zsh", "fish"])
    func completions(_ shell: String) throws {
        #expect(try output("--generate-completion-script", shell).contains("mail-summary"))
    }
}
