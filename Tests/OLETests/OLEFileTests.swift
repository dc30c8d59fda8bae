import OLE
import OLEFixtures
import Testing

@Suite struct OLEFileTests {
    private let large = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    private let small = Array("a small stream".utf8)

    private func sample() -> [UInt8] {
        let builder = OLEBuilder()
        builder.add("WordDocument", large)
        builder.add("1Table", small)
        builder.add("ObjectPool/_1/CONTENTS", small + small)
        builder.add("空", [])
        return builder.bytes()
    }

    @Test func `streams of every size are read whole`() throws {
        let file = try OLEFile(sample())
        #expect(file.stream(at: "WordDocument") == large)
        #expect(file.stream(at: "worddocument") == large)
        #expect(file.stream(at: "1Table") == small)
        #expect(file.stream(at: "ObjectPool/_1/CONTENTS") == small + small)
        #expect(file.stream(at: "空") == [])
        #expect(file.stream(at: "nothing") == nil)
        #expect(file.stream(at: "ObjectPool") == nil)
        #expect(file.entry(at: "ObjectPool")?.isStorage == true)
        #expect(file.children(of: nil).map(\.name) == ["空", "1Table", "ObjectPool", "WordDocument"])
        #expect(file.children(of: file.entry(at: "ObjectPool/_1")).map(\.name) == ["CONTENTS"])
    }

    @Test func `a file of many sectors is read whole`() throws {
        let builder = OLEBuilder()
        let streams = (0..<30).map { number in (0..<20_000).map { UInt8(truncatingIfNeeded: $0 &+ number) } }
        for (number, stream) in streams.enumerated() { builder.add("s\(number)", stream) }
        let file = try OLEFile(builder.bytes())
        for (number, stream) in streams.enumerated() { #expect(file.stream(at: "s\(number)") == stream) }
    }

    @Test func `what is no OLE2 file is told`() {
        #expect(throws: OLEError.notOLE) { try OLEFile([]) }
        #expect(throws: OLEError.notOLE) { try OLEFile([UInt8](repeating: 0xD0, count: 600)) }
    }

    @Test func `a stream above the limit is not read`() throws {
        let file = try OLEFile(sample())
        let entry = try #require(file.entry(at: "WordDocument"))
        #expect(throws: OLEError.tooLarge(10_000)) { try file.read(entry, limit: 9_999) }
        #expect(file.readWhatIsLeft(of: entry, limit: 100) == Array(large.prefix(100)))
    }

    @Test func `a chain that comes back to itself ends`() throws {
        var bytes = sample()
        let table = tableOffset(bytes)
        let start = startOfLarge(bytes)
        for step in [0, 1, 5] {
            let offset = table + (start + step) * 4
            bytes.replaceSubrange(offset..<offset + 4, with: [UInt8(start), 0, 0, 0])
            let file = try OLEFile(bytes)
            let entry = try #require(file.entry(at: "WordDocument"))
            #expect(throws: OLEError.cyclic) { try file.read(entry) }
            #expect(large.starts(with: file.readWhatIsLeft(of: entry)))
        }
    }

    @Test func `a chain that ends early is told and its beginning given`() throws {
        var bytes = sample()
        let offset = tableOffset(bytes) + (startOfLarge(bytes) + 3) * 4
        bytes.replaceSubrange(offset..<offset + 4, with: [0xFE, 0xFF, 0xFF, 0xFF])
        let file = try OLEFile(bytes)
        let entry = try #require(file.entry(at: "WordDocument"))
        #expect(throws: OLEError.cutShort) { try file.read(entry) }
        #expect(file.readWhatIsLeft(of: entry) == Array(large.prefix(4 * 512)))
    }

    @Test func `no change of any byte and no cut makes reading fail otherwise than by an error`() {
        let whole = sample()
        var random = SeededBytes(seed: 11)
        for round in 0..<400 {
            var bytes = whole
            for _ in 0...round % 8 {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
                bytes[Int.random(in: 24..<80, using: &random)] = [0, 0xFF, 0x7F, 1].randomElement(using: &random) ?? 0
            }
            if round.isMultiple(of: 3) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
            guard let file = try? OLEFile(bytes) else { continue }
            for entry in file.entries.prefix(50) {
                _ = try? file.read(entry)
                #expect(file.readWhatIsLeft(of: entry).count <= bytes.count)
            }
        }
    }

    /// Where the one table sector of the sample lies.
    private func tableOffset(_ bytes: [UInt8]) -> Int { (Int(bytes[76]) + 1) * 512 }

    /// First sector of the large stream: the only one that is not small, stored first.
    private func startOfLarge(_ bytes: [UInt8]) -> Int { 0 }
}

/// A small linear generator: the same bytes for the same seed.
struct SeededBytes: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 33)
    }
}
