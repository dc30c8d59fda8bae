import Files
import Sandbox
import Testing

@Suite("Answers and bundles that were tampered with")
struct HostileAnswerTests {
    /// Bytes of a sound one with a few bytes changed, cut or doubled, the same each time.
    private func variants(of sound: [UInt8], count: Int) -> [[UInt8]] {
        var state: UInt64 = 42
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        return (0..<count).map { _ in
            var bytes = sound
            for _ in 0...next(4) {
                switch next(4) {
                case 0: bytes[next(bytes.count)] = UInt8(next(256))
                case 1: bytes[next(bytes.count)] = [0, 0xFF, 0x7F, 0x80][next(4)]
                case 2: bytes.removeLast(min(next(6), bytes.count - 1))
                default: bytes.insert(UInt8(next(256)), at: next(bytes.count))
                }
            }
            return bytes
        }
    }

    @Test("An answer that is believed says just what its bytes say")
    func answers() throws {
        let file = try FileHandle.inMemory()
        try ReaderFrames(json: Array("{}".utf8), blobs: [[1, 2, 3], [], [4]]).write(to: file)
        var believed = 0
        for bytes in variants(of: try file.bytes(limit: 1_000), count: 20_000) {
            guard let frames = ReaderFrames(bytes) else { continue }
            believed += 1
            let again = try FileHandle.inMemory()
            try frames.write(to: again)
            #expect(try again.bytes(limit: 1_000) == bytes)
        }
        #expect((1..<20_000).contains(believed))
    }

    @Test("A bundle that is believed has its members side by side within it, under plain paths")
    func bundles() throws {
        let content = try FileHandle.inMemory()
        try content.write([1, 2, 3])
        let file = try FileHandle.inMemory()
        try FolderBundle.write([(Array("a/b".utf8), content), (Array("c".utf8), content)], to: file)
        var believed = 0
        for bytes in variants(of: try file.bytes(limit: 1_000), count: 20_000) {
            guard let members = bytes.withUnsafeBytes({ FolderBundle.members(of: $0, limit: 10) }) else { continue }
            believed += 1
            var end = 8
            for member in members {
                #expect(member.range.lowerBound == end + 12 + member.path.count)
                #expect(!member.path.starts(with: Array("/".utf8)) && !member.path.contains(0))
                end = member.range.upperBound
            }
            #expect(end == bytes.count)
        }
        #expect((1..<20_000).contains(believed))
    }
}
