import Files
import JSON
import ReadingStage
import Sandbox
import Values

/// The reader's program. It gets ready what all readings have in common, then makes a copy of itself for every packet:
/// the packet on descriptor 0, the request on descriptor 3, the answer on descriptor 1. A copy holds for hostile all that
/// stands in the packet, gives it no more to work with than the cage leaves, and ends with it.
@main
enum PingxuanReader {
    /// The rules with all wordings of a form are some 100 kB.
    private static let longestRules = 8 << 20
    /// A name and the pictures that are wanted.
    private static let longestRequest = 1 << 20

    static func main() {
        ReadingStage.prepare()
        let limits = CageLimits(arguments: Array(CommandLine.arguments.dropFirst()))
        let rules: PreparedRules
        do {
            let json = try JSONValue(parsing: ReaderForks.preparation(limit: longestRules))
            rules = PreparedRules(try JSONCoding.decode(ReadingRules.self, from: json))
        } catch {
            Cage.leave(Cage.failedExitCode)
        }
        Practice.run(rules)
        ReaderForks.serve()
        // ── From here on it is a copy, with a packet. ──
        let layers: CageLayers
        do throws(CageError) { layers = try Cage.enter(.reader, limits: limits) } catch {
            Cage.leave(Cage.failedExitCode)
        }
        if limits.demandsAll, !layers.isWhole { Cage.leave(Cage.incompleteExitCode) }
        ReadingTimes.begin()
        do {
            try answer(rules)
            try FileHandle(adopting: 2, path: "times").write(Array(ReadingTimes.line.utf8))
        } catch {
            Cage.leave(Cage.failedExitCode)
        }
        Cage.leave(0)
    }

    private static func answer(_ rules: PreparedRules) throws {
        let request = try FileHandle(adopting: 3, path: "request").bytes(limit: longestRequest)
        let order = try JSONCoding.decode(ReadingRequest.self, from: JSONValue(parsing: request))
        let packet = FileHandle(adopting: 0, path: "packet")
        let file = try MappedFile(packet, limit: rules.rules.limits.packetBytes)
        let output = FileHandle(adopting: 1, path: "answer")
        switch order.job {
        case .tables:
            let json = try JSONCoding.encode(ReadingStage.tables(file.bytes)).bytes()
            try ReaderFrames(json: json, blobs: []).write(to: output)
        case .pictures:
            let made = ReadingStage.pictures(
                file.bytes, name: order.name, rules: rules.rules, wishes: order.wishes ?? [],
                programs: CagedPrograms())
            let json = try JSONCoding.encode(made.taken).bytes()
            try ReaderFrames(json: json, blobs: made.blobs).write(to: output)
        case .packet:
            let answer = ReadingStage.read(file.bytes, name: order.name, rules: rules, programs: CagedPrograms())
            ReadingTimes.beginAnswer()
            let json = try JSONCoding.encode(answer.reading).bytes()
            try ReaderFrames(json: json, blobs: answer.blobs).write(to: output)
        }
    }
}
