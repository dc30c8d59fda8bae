import Files
import JSON
import ReadingStage
import Sandbox
import Values

/// Reads one packet and ends: the packet on descriptor 0, the request on descriptor 3, the answer on descriptor 1.
/// Holds for hostile all that stands in the packet, and gives it no more to work with than the cage leaves.
@main
enum PingxuanReader {
    /// The rules with all wordings of a form are some 100 kB.
    private static let longestRequest = 8 << 20

    static func main() {
        ReadingStage.prepare()
        let limits = CageLimits(arguments: Array(CommandLine.arguments.dropFirst()))
        let layers: CageLayers
        do throws(CageError) { layers = try Cage.enter(.reader, limits: limits) } catch {
            Cage.leave(Cage.failedExitCode)
        }
        if limits.demandsAll, !layers.isWhole { Cage.leave(Cage.incompleteExitCode) }
        do {
            let request = try FileHandle(adopting: 3, path: "request").bytes(limit: longestRequest)
            let order = try JSONCoding.decode(ReadingRequest.self, from: JSONValue(parsing: request))
            let packet = FileHandle(adopting: 0, path: "packet")
            let file = try MappedFile(packet, limit: order.rules.limits.packetBytes)
            if order.job == .tables {
                let json = try JSONCoding.encode(ReadingStage.tables(file.bytes)).bytes()
                return try ReaderFrames(json: json, blobs: []).write(to: FileHandle(adopting: 1, path: "answer"))
            }
            if order.job == .pictures {
                let made = ReadingStage.pictures(
                    file.bytes, name: order.name, rules: order.rules, wishes: order.wishes ?? [],
                    programs: CagedPrograms())
                let json = try JSONCoding.encode(made.taken).bytes()
                return try ReaderFrames(json: json, blobs: made.blobs)
                    .write(to: FileHandle(adopting: 1, path: "answer"))
            }
            let answer = ReadingStage.read(file.bytes, name: order.name, rules: order.rules, programs: CagedPrograms())
            let json = try JSONCoding.encode(answer.reading).bytes()
            try ReaderFrames(json: json, blobs: answer.blobs).write(to: FileHandle(adopting: 1, path: "answer"))
        } catch {
            Cage.leave(Cage.failedExitCode)
        }
    }
}
