import Archives
import Foundation
import SamplePackets
import Testing
import Values

@testable import ReadingStage

/// Packets of which one file was changed at random, by a fixed seed: whatever comes, reading answers. A trap or an
/// overrun ends the whole run of tests, so that it cannot be missed.
///
/// `PINGXUAN_FUZZ_ROUNDS` sets how many rounds; a few here, tens of thousands by hand, with `--sanitize=address` for what
/// lies behind the C libraries.
@Suite("Packets changed at random")
struct MutatedPacketsTests {
    static let rounds = ProcessInfo.processInfo.environment["PINGXUAN_FUZZ_ROUNDS"].flatMap(Int.init) ?? 8

    /// Making them takes longer than reading them.
    private static let packets = (0..<4).map { VariedPackets.packet($0) }
    private static let folders = packets.map(files)

    @Test("Each is read to an end, and no file of it is lost", arguments: [UInt64(1), 2])
    func changed(seed: UInt64) {
        var random = SampleRandom(seed: seed)
        for round in 0..<Self.rounds {
            var files = Self.folders[round % Self.folders.count]
            files.removeAll { $0.bytes.count > 400_000 }
            guard !files.isEmpty else { continue }
            let index = random.number(0...files.count - 1)
            files[index].bytes = Self.changed(files[index].bytes, &random)
            let packet = PacketBuilder.zip(files.map { ($0.path, $0.bytes) })
            let reading = packet.withUnsafeBytes {
                ReadingStage.read($0, name: "x.zip", rules: PreparedRules(TestRules.edition), programs: nil).reading
            }
            #expect(
                reading.refusal != nil || reading.entries.count >= files.count, "round \(round), \(files[index].path)")
        }
    }

    @Test("A message or an archive that is changed itself is read to an end", arguments: [UInt64(3), 4])
    func container(seed: UInt64) {
        var random = SampleRandom(seed: seed)
        let seeds = Self.packets.compactMap { packet -> (String, [UInt8])? in
            guard case .file(let bytes) = packet.contents, bytes.count < 1 << 20 else { return nil }
            return (packet.name, bytes)
        }
        guard !seeds.isEmpty else { return }
        for _ in 0..<Self.rounds {
            let (name, bytes) = random.pick(seeds)
            let packet = Self.flipped(bytes, &random)
            let reading = packet.withUnsafeBytes {
                ReadingStage.read($0, name: name, rules: PreparedRules(TestRules.edition), programs: nil).reading
            }
            #expect(reading.refusal != nil || !reading.entries.isEmpty)
        }
    }

    /// The files of a sample, whatever it came in.
    private static func files(_ packet: SamplePacket) -> [SampleFile] {
        var files: [SampleFile] = []
        switch packet.contents {
        case .folder(let files): return files
        case .file(let bytes):
            bytes.withUnsafeBytes { bytes in
                guard let archive = try? ArchiveReader(bytes, name: packet.name) else { return }
                _ = try? archive.forEachEntry { entry, result in
                    if case .success(let bytes) = result { files.append(SampleFile(entry.path, Array(bytes))) }
                }
            }
            return files.isEmpty ? [SampleFile("a.eml", bytes)] : files
        }
    }

    /// In a package of XML parts one part is changed, and the package stays whole: else the change would not get past it.
    private static func changed(_ bytes: [UInt8], _ random: inout SampleRandom) -> [UInt8] {
        guard bytes.starts(with: [0x50, 0x4B, 3, 4]), random.chance(80) else { return flipped(bytes, &random) }
        var parts: [(String, [UInt8])] = []
        bytes.withUnsafeBytes { bytes in
            _ = try? ArchiveReader(bytes, name: "x.zip").forEachEntry { entry, result in
                if case .success(let bytes) = result { parts.append((entry.path, Array(bytes))) }
            }
        }
        guard !parts.isEmpty else { return flipped(bytes, &random) }
        let index = random.number(0...parts.count - 1)
        parts[index].1 = flipped(parts[index].1, &random)
        return PacketBuilder.zip(parts)
    }

    /// Bits, bytes, numbers at their bounds, pieces doubled, moved, lost.
    private static func flipped(_ bytes: [UInt8], _ random: inout SampleRandom) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<random.pick([1, 1, 2, 4, 16]) where bytes.count > 8 {
            let place = random.number(0...bytes.count - 1)
            let length = min(random.number(1...48), bytes.count - place)
            switch random.number(0...6) {
            case 0: bytes[place] ^= 1 << UInt8(random.number(0...7))
            case 1: bytes[place] = UInt8(random.number(0...255))
            case 2:
                let bound = random.pick([0, 1, 0x7F, 0x80, 0xFF])
                for index in place..<min(bytes.count, place + random.pick([1, 2, 4, 8])) { bytes[index] = UInt8(bound) }
            case 3:
                bytes.insert(contentsOf: Array(bytes[place..<place + length]), at: random.number(0...bytes.count - 1))
            case 4: bytes.removeSubrange(place..<place + length)
            case 5 where random.chance(30): bytes.removeLast(bytes.count - place)
            default: bytes.insert(contentsOf: repeatElement(UInt8(random.number(0...255)), count: length), at: place)
            }
        }
        return bytes
    }
}
