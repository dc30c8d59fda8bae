import Deflate
import Testing

@Suite struct DeflateTests {
    /// Bytes that pack well in places and not at all in others.
    static let sample: [UInt8] = {
        var state: UInt32 = 7
        return (0..<50_000).map { index in
            state = state &* 1_664_525 &+ 1_013_904_223
            return index % 3_000 < 2_000 ? UInt8(index / 100 & 0xFF) : UInt8(state >> 24)
        }
    }()

    @Test(arguments: [Wrapping.raw, .zlib, .gzip], [0, 1, 50_000])
    func whatIsPackedComesBackInOneGoAndInPieces(wrapping: Wrapping, count: Int) throws {
        let plain = Array(Self.sample.prefix(count))
        let packed = try Compress.bytes(plain, wrapping)
        let whole = try packed.withUnsafeBytes {
            try Inflate.known($0, wrapping, expanded: plain.count, limit: plain.count)
        }
        #expect(whole == plain)
        #expect(try inPieces(packed, wrapping, inputStep: 777, outputStep: 1_000) == plain)
        #expect(try inPieces(packed, wrapping, inputStep: 1, outputStep: 1 << 16) == plain)
    }

    @Test func aStreamOfUnknownLengthIsExpandedUpToTheLimit() throws {
        let packed = try Compress.bytes(Self.sample, .zlib)
        let whole = try packed.withUnsafeBytes { try Inflate.zlib($0, limit: 50_000) }
        #expect(whole == Self.sample)
        _ = packed.withUnsafeBytes { packed in
            #expect(throws: InflateError.tooLarge) { try Inflate.zlib(packed, limit: 49_999) }
        }
    }

    @Test func aBombStopsAtTheLimit() throws {
        let packed = try Compress.bytes([UInt8](repeating: 0, count: 10_000_000), .raw)
        packed.withUnsafeBytes { packed in
            #expect(throws: InflateError.tooLarge) { try Inflate.raw(packed, limit: 100_000) }
            #expect(throws: InflateError.wrongLength) { try Inflate.raw(packed, expanded: 1_000, limit: 1_000) }
            #expect(throws: InflateError.tooLarge) { try Inflate.raw(packed, expanded: 1_000, limit: 999) }
            #expect(throws: InflateError.tooLarge) { try Inflate.raw(packed, expanded: -1, limit: 999) }
        }
    }

    @Test(arguments: [Wrapping.raw, .zlib, .gzip])
    func aCutStreamIsToldAsCut(wrapping: Wrapping) throws {
        let packed = try Compress.bytes(Self.sample, wrapping)
        for end in [0, 1, 10, packed.count / 2, packed.count - 1] {
            packed[..<end].withUnsafeBytes { cut in
                #expect(throws: InflateError.truncated) {
                    switch wrapping {
                    case .raw: try Inflate.raw(cut, limit: 1 << 20)
                    case .zlib: try Inflate.zlib(cut, limit: 1 << 20)
                    case .gzip: try Inflate.gzip(cut, limit: 1 << 20)
                    }
                }
                #expect(throws: InflateError.self) {
                    try Inflate.known(cut, wrapping, expanded: 50_000, limit: 1 << 20)
                }
            }
        }
    }

    @Test(arguments: [Wrapping.zlib, .gzip])
    func aWrongChecksumIsDamage(wrapping: Wrapping) throws {
        var packed = try Compress.bytes(Self.sample, wrapping)
        packed[packed.count - (wrapping == .gzip ? 8 : 4)] ^= 1
        packed.withUnsafeBytes { packed in
            #expect(throws: InflateError.damaged) {
                try wrapping == .gzip ? Inflate.gzip(packed, limit: 1 << 20) : Inflate.zlib(packed, limit: 1 << 20)
            }
            #expect(throws: InflateError.damaged) {
                try Inflate.known(packed, wrapping, expanded: 50_000, limit: 1 << 20)
            }
        }
    }

    @Test func gzipMembersAreJoinedAndPaddingIsLeftOut() throws {
        let first = try Compress.bytes([1, 2, 3], .gzip)
        let second = try Compress.bytes([4, 5], .gzip)
        let joined = first + second + [UInt8](repeating: 0, count: 40)
        let whole = try joined.withUnsafeBytes { try Inflate.gzip($0, limit: 100) }
        #expect(whole == [1, 2, 3, 4, 5])
        _ = joined.withUnsafeBytes { packed in
            #expect(throws: InflateError.tooLarge) { try Inflate.gzip(packed, limit: 4) }
        }
    }

    @Test func checksumsHaveTheirPublishedValuesAndCanBeContinued() {
        let digits = [UInt8]("123456789".utf8)
        digits.withUnsafeBytes { bytes in
            #expect(Checksum.crc32(bytes) == 0xCBF4_3926)
            #expect(Checksum.adler32(bytes) == 0x091E_01DE)
            let (left, right) = (
                UnsafeRawBufferPointer(rebasing: bytes[..<4]), UnsafeRawBufferPointer(rebasing: bytes[4...])
            )
            #expect(Checksum.crc32(right, continuing: Checksum.crc32(left)) == 0xCBF4_3926)
            #expect(Checksum.adler32(right, continuing: Checksum.adler32(left)) == 0x091E_01DE)
        }
    }

    private func inPieces(
        _ packed: [UInt8], _ wrapping: Wrapping, inputStep: Int, outputStep: Int
    ) throws -> [UInt8] {
        var stream = try InflateStream(wrapping)
        var whole: [UInt8] = []
        var position = 0
        var buffer = [UInt8](repeating: 0, count: outputStep)
        while !stream.isFinished {
            let end = min(packed.count, position + inputStep)
            let step = try packed[position..<end].withUnsafeBytes { input in
                try buffer.withUnsafeMutableBytes { try stream.step(input, into: $0) }
            }
            position += step.taken
            whole += buffer[..<step.made]
            if step.taken == 0, step.made == 0 { throw InflateError.truncated }
        }
        #expect(position == packed.count)
        return whole
    }
}
