import Files
import Glibc
import Sandbox

/// Stands in for a reader that hostile bytes have taken over: enters the cage as a reader does, then does what the
/// request names, and answers with what came of it.
@main
enum CageBreaker {
    static func main() {
        let limits = CageLimits(arguments: CommandLine.arguments)
        ReaderForks.serve()
        let layers: CageLayers
        do throws(CageError) { layers = try Cage.enter(.reader, limits: limits) } catch { exit(1) }
        if limits.demandsAll, !layers.isWhole { exit(Cage.incompleteExitCode) }
        do throws(FileError) {
            let request = try FileHandle(adopting: 3, path: "request").bytes(limit: 1 << 20)
            let words = String(decoding: request, as: UTF8.self).split(separator: " ").map(String.init)
            let packet = FileHandle(adopting: 0, path: "packet")
            let output = FileHandle(adopting: 1, path: "answer")
            if words.first == "program" {
                try run(words, packet).write(to: output)
            } else {
                let answer = try answer(to: words, packet, layers)
                try ReaderFrames(json: Array(answer.utf8), blobs: []).write(to: output)
            }
        } catch {
            exit(2)
        }
    }

    private static func answer(
        to words: [String], _ packet: FileHandle, _ layers: CageLayers
    ) throws(FileError) -> String {
        switch words.first {
        case "echo": String(decoding: try packet.bytes(limit: 1 << 20), as: UTF8.self)
        case "layers": layers.missing.map(\.rawValue).joined(separator: " ")
        case "who": who()
        case "environment": String(decoding: environmentBytes(), as: UTF8.self)
        case "escape": report(Attempts.all(victim: words[1]))
        case "try": report(Attempts.harmless(victim: words[1]))
        default: Misdeed.commit(words.first ?? "")
        }
    }

    private static func report(_ attempts: [Attempts.Attempt]) -> String {
        attempts.map { "\($0.name) \($0.tried())" }.joined(separator: "\n")
    }

    /// Its parent, itself, its group, how many packets this memory has seen, and its open descriptors.
    private static func who() -> String {
        seen += 1
        let open = (Int32(0)..<64).filter { fcntl($0, F_GETFD) >= 0 }
        return ([getppid(), getpid(), getpgrp(), seen] + open).map(String.init).joined(separator: " ")
    }

    private nonisolated(unsafe) static var seen: Int32 = 0

    private static func environmentBytes() -> [UInt8] {
        var bytes: [UInt8] = []
        var next = environ
        while let variable = next.pointee {
            bytes += Array(UnsafeRawBufferPointer(start: variable, count: strlen(variable)))
            next += 1
        }
        return bytes
    }

    /// `program NAME SECONDS LIMIT ARGUMENT…`, with the packet as its input. Its output is the one blob of the answer;
    /// the JSON tells of a failure.
    private static func run(_ words: [String], _ packet: FileHandle) -> ReaderFrames {
        guard words.count >= 4, let name = ChildProgram.Program(rawValue: words[1]), let seconds = Int(words[2]),
            let limit = Int(words[3]), let input = try? packet.bytes(limit: 64 << 20)
        else { return ReaderFrames(json: Array("what?".utf8), blobs: []) }
        let program = ChildProgram(name, arguments: Array(words[4...]), seconds: seconds, outputLimit: limit)
        return input.withUnsafeBytes { bytes in
            do throws(ChildFailure) {
                return ReaderFrames(json: [], blobs: [try program.run(input: bytes)])
            } catch {
                return ReaderFrames(json: Array("\(error)".utf8), blobs: [])
            }
        }
    }
}
