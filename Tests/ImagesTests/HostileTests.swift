import Images
import Testing

@Suite("Hostile pictures")
struct HostileTests {
    @Test("No change of any kind of file makes reading fail otherwise than by saying so", arguments: 0..<8)
    func mutations(kind: Int) throws {
        let whole: [UInt8] =
            switch kind {
            case 0: try Thumbnail.jpeg(from: Drawn.scene(60, 50), maxEdge: 60, quality: 80, orientation: 1)
            case 1: BlockJPEG(height: 16, factors: [(2, 2), (1, 1), (1, 1)], restartInterval: 5).bytes
            case 2: try PNGFile(PNGTests.kinds[9], width: 30, height: 30).bytes
            case 3: BitmapFile(width: 20, height: 20, bits: 8).bytes
            case 4: BitmapFile(runs: [20, 3, 0, 0, 0, 4, 1, 2, 3, 4, 16, 9, 0, 1], width: 20, height: 2).bytes
            case 5: GIFFile(width: 19, height: 17).bytes
            case 6: Array("<svg width='1' viewBox='0 0 1 1'><script/><a href='x'/></svg>".utf8)
            default: Array("%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 10 20 210 120\n".utf8)
            }
        let seed = try #require(whole.inspected())
        #expect(seed.damage == nil)
        var dice = Dice(seed: UInt64(kind))
        for _ in 0..<150 {
            var bytes = whole
            for _ in 0...dice.below(4) where !bytes.isEmpty {
                let at = dice.below(dice.below(2) == 0 ? min(bytes.count, 64) : bytes.count)
                switch dice.below(4) {
                case 0: bytes[at] ^= 1 << UInt8(dice.below(8))
                case 1: bytes[at] = [0, 0x7F, 0x80, 0xFF][dice.below(4)]
                case 2: bytes.removeSubrange(at..<min(bytes.count, at + 1 + dice.below(9)))
                default: bytes.insert(contentsOf: (0...dice.below(9)).map { _ in UInt8(dice.below(256)) }, at: at)
                }
            }
            let seen = try #require(bytes.inspected(as: seed.kind))
            #expect(seen.damage != nil || seen.kind == seed.kind)
        }
    }
}
