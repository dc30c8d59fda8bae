internal import Files
internal import JSON
internal import Sandbox
internal import Values

/// Reads each packet in a process of its own under the sandbox. What comes back is held for hostile.
struct CagedReader: PacketReader {
    private let process: ReaderProcess
    private let limits: ReadingLimits

    /// - Parameters:
    ///   - program: Path of `pingxuan-reader`.
    ///   - demandsAllLayers: The reader must not work where a layer of the cage is missing.
    init(program: String, rules: ReadingRules, demandsAllLayers: Bool) throws {
        limits = rules.limits
        process = ReaderProcess(
            program: program,
            limits: CageLimits(
                memory: limits.memory, cpuSeconds: limits.cpuSeconds, seconds: limits.seconds,
                demandsAll: demandsAllLayers),
            preparation: try JSONCoding.encode(rules).bytes())
    }

    /// The reader's program lies beside the running one.
    static func program() throws(FileError) -> String {
        let own = try CurrentProcess.executable()
        return own.prefix(upTo: own.lastIndex(of: "/").map { own.index(after: $0) } ?? own.startIndex)
            + "pingxuan-reader"
    }

    // What keeps it from starting is told by the first reading.
    func warmUp() { try? process.warmUp() }

    func read(_ packet: FileHandle, name: String, cancellation: WakeUp?) -> ReadingResult {
        if let size = try? packet.size(), size > limits.packetBytes {
            return .read(Self.refused("the packet has \(size) bytes, more than the limit of \(limits.packetBytes)"))
        }
        switch run(packet, ReadingRequest(name: name), cancellation: cancellation) {
        case .failure(let error): return .fault(Faults.sentence(error))
        case .success(let run): return result(of: run)
        }
    }

    private func result(of run: ReaderRun) -> ReadingResult {
        switch run.outcome {
        case .finished(let frames):
            let start = MachineClock.steady()
            guard case .read(var read) = decoded(frames) else { return decoded(frames) }
            read.account = PacketReading.Account(
                elapsed: run.elapsed, words: run.errors, decoding: MachineClock.steady() - start)
            return .read(read)
        case .overLimit: return .read(Self.refused(run.outcome.sentence))
        case .cancelled: return .cancelled
        case .crashed, .failed, .malformedAnswer, .cageIncomplete, .killedFromOutside:
            return .fault(Bilingual(zh: run.outcome.sentenceInChinese, en: run.outcome.sentence))
        }
    }

    func tables(_ workbook: FileHandle) -> [TableSheet] {
        guard
            case .success(let run) = run(workbook, ReadingRequest(.tables, name: ""), cancellation: nil),
            case .finished(let frames) = run.outcome,
            let json = try? JSONValue(parsing: frames.json)
        else { return [] }
        return (try? JSONCoding.decode([TableSheet].self, from: json)) ?? []
    }

    func pictures(_ packet: FileHandle, name: String, wishes: [PictureWish]) -> PictureResult {
        switch run(packet, ReadingRequest(.pictures, name: name, wishes: wishes), cancellation: nil) {
        case .failure(let error): return .fault(Faults.sentence(error))
        case .success(let run):
            guard case .finished(let frames) = run.outcome else {
                return .fault(Bilingual(zh: run.outcome.sentenceInChinese, en: run.outcome.sentence))
            }
            guard let json = try? JSONValue(parsing: frames.json),
                let taken = try? JSONCoding.decode(TakenPictures.self, from: json)
            else { return .fault(Bilingual(zh: "读取结果无法解析", en: "the reader's answer cannot be decoded")) }
            if let fault = PictureBounds.fault(of: taken, blobs: frames.blobs, wishes: wishes) {
                return .fault(
                    Bilingual(zh: "读取结果不合约定：\(fault)", en: "the reader's answer is not as agreed: \(fault)"))
            }
            return .taken(taken, frames.blobs)
        }
    }

    private func run(
        _ packet: FileHandle, _ request: ReadingRequest, cancellation: WakeUp?
    ) -> Result<ReaderRun, any Error> {
        Result {
            try process.read(packet, request: try JSONCoding.encode(request).bytes(), cancellation: cancellation)
        }
    }

    private func decoded(_ frames: ReaderFrames) -> ReadingResult {
        do {
            let reading = try JSONCoding.decode(Reading.self, from: try JSONValue(parsing: frames.json))
            guard let fault = ReadingBounds.fault(of: reading, blobs: frames.blobs, limits: limits) else {
                return .read(PacketReading(reading: reading, json: frames.json, images: frames.blobs))
            }
            return .fault(
                Bilingual(zh: "读取结果不合约定：\(fault)", en: "the reader's answer is not as agreed: \(fault)"))
        } catch {
            return .fault(
                Bilingual(zh: "读取结果无法解析：\(error)", en: "the reader's answer cannot be decoded: \(error)"))
        }
    }

    /// A packet that needs more than it may have is refused, not tried again: it would need as much the next time.
    static func refused(_ detail: String) -> PacketReading {
        var reading = Reading(container: "unknown")
        reading.refusal = Refusal(code: "archive.too-large", detail: detail)
        let json = (try? JSONCoding.encode(reading).bytes()) ?? []
        return PacketReading(reading: reading, json: json, images: [])
    }
}
