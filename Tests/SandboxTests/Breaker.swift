import Files
import Glibc
import Sandbox
import Testing

/// The process that plays a taken-over reader, beside the test bundle in the build folder.
enum Breaker {
    static func path() throws -> String {
        let executable = try CurrentProcess.executable()
        for argument in [executable] + CommandLine.arguments {
            let folder = argument.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            let candidate = (folder + ["CageBreaker"]).joined(separator: "/")
            if access(candidate, X_OK) == 0 { return candidate }
            // The bundle may be named itself, as PACKAGE.xctest beside the programs.
        }
        throw FileError(.notFound, "find", "CageBreaker")
    }

    static func run(
        _ words: String, packet: String = "packet", limits: CageLimits = CageLimits(seconds: 60)
    ) throws -> ReaderRun {
        try run(words, packet: Array(packet.utf8), limits: limits)
    }

    static func run(_ words: String, packet: [UInt8], limits: CageLimits = CageLimits(seconds: 60)) throws -> ReaderRun
    {
        try run(words, packet: packet, with: ReaderProcess(program: path(), limits: limits))
    }

    static func run(_ words: String, packet: [UInt8] = [], with reader: ReaderProcess) throws -> ReaderRun {
        let file = try FileHandle.inMemory()
        try file.write(packet)
        return try reader.read(file, request: Array(words.utf8))
    }

    /// What it answered.
    static func answer(_ run: ReaderRun) throws -> String {
        guard case .finished(let frames) = run.outcome else {
            Issue.record("\(run)")
            return ""
        }
        return String(decoding: frames.json, as: UTF8.self)
    }
}
