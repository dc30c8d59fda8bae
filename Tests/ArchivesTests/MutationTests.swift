import Deflate
import Foundation
import Testing

@testable import Archives

/// Archives with bytes changed at random, by a fixed seed: whatever comes, the reader answers and keeps its limits.
///
/// `PINGXUAN_FUZZ_ROUNDS` sets how many rounds; a few here, a hundred thousand by hand.
@Suite struct MutationTests {
    struct Random: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }

    static let text = (0..<2_000).map { UInt8(truncatingIfNeeded: $0 * 7 / 5) }

    static let seeds: [(name: String, bytes: [UInt8])] = [
        (
            "a.zip",
            ZipForge(
                ForgedEntry("x.txt", text, deflated: true).streamed(), ForgedEntry("企业/y", text), ForgedEntry("d/", [])
            ).bytes
        ),
        (
            "b.zip",
            ZipForge(ForgedEntry("x", text)).with {
                $0.zip64 = { _, _ in }; $0.prefix = [7, 7, 7]
            }.bytes
        ),
        (
            "c.zip",
            ZipForge(ForgedEntry("l", Array("x".utf8)).unix(0o120_777), ForgedEntry("x", text, deflated: true)).bytes
        ),
        ("a.rar", RarForge.rar4([.init(name: "x", bytes: text), .init(name: "y", bytes: text)])),
        ("b.rar", RarForge.rar5([.init(name: "x", bytes: text), .init(name: "y", bytes: text, isEncrypted: true)])),
        ("c.part1.rar", VolumeTests.volume(0, of: 2, kind: 5)),
        ("a.7z", SevenZipForge.archive("x", Array(text[..<90]))),
        ("a.tar", TarForge.archive([("d/", "5", [], ""), ("x", "0", text, ""), ("l", "2", [], "x")])),
        ("a.tgz", (try? Compress.bytes(TarForge.files("x", "y", "z"), .gzip)) ?? []),
        ("d.z01", VolumeTests.dividedZip().first),
        (
            "a.exe",
            Array("MZ".utf8) + [UInt8](repeating: 0, count: 200) + SevenZipForge.archive("x", Array(text[..<90]))
        ),
    ]

    @Test(arguments: seeds.indices)
    func anArchiveWithBytesChangedNeverBreaksTheReader(seed: Int) {
        let rounds = ProcessInfo.processInfo.environment["PINGXUAN_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 150
        var random = Random(state: 0x9E37_79B9_7F4A_7C15 ^ UInt64(seed + 1))
        let (name, original) = Self.seeds[seed]
        let limits = ArchiveLimits(entries: 50, entryBytes: 1 << 20, expandedBytes: 4 << 20)
        for _ in 0..<rounds {
            var bytes = original
            for _ in 0...Int.random(in: 0...3, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0...7, using: &random) {
                case 0: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
                case 1: bytes[place] = [0, 0xFF, 0x7F, 0x80, 1].randomElement(using: &random) ?? 0
                case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
                case 3:
                    bytes.insert(contentsOf: bytes[place...].prefix(Int.random(in: 1...60, using: &random)), at: place)
                case 4: for index in place..<min(bytes.count, place + 4) { bytes[index] = 0xFF }
                case 5:
                    for index in place..<min(bytes.count, place + 8) {
                        bytes[index] = .random(in: 0...255, using: &random)
                    }
                case 6: bytes += original.suffix(Int.random(in: 1...original.count, using: &random))
                default: bytes.swapAt(place, Int.random(in: 0..<bytes.count, using: &random))
                }
                if bytes.isEmpty { bytes = [0] }
            }
            let outcome = Outcome(bytes, name: name, limits: limits)
            #expect(outcome.entries.count <= 50)
            #expect(outcome.entries.reduce(0) { $0 + ($1.bytes?.count ?? 0) } <= 8 << 20)
        }
    }
}
