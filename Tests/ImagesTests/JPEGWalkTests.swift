import Images
import Testing

@Suite("The walk over JPEG data")
struct JPEGWalkTests {
    struct Layout: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var factors: [(Int, Int)]
        var restartInterval = 0
        var isInterleaved = true
    }
    static let layouts = [
        Layout(testDescription: "grey", factors: [(1, 1)]),
        Layout(testDescription: "4:4:4", factors: [(1, 1), (1, 1), (1, 1)]),
        Layout(testDescription: "4:2:2", factors: [(2, 1), (1, 1), (1, 1)]),
        Layout(testDescription: "4:2:0", factors: [(2, 2), (1, 1), (1, 1)]),
        Layout(testDescription: "4:1:1", factors: [(4, 1), (1, 1), (1, 1)]),
        Layout(testDescription: "4:4:0 with restarts", factors: [(1, 2), (1, 1), (1, 1)], restartInterval: 7),
        Layout(testDescription: "4:2:0 with a restart a unit", factors: [(2, 2), (1, 1), (1, 1)], restartInterval: 1),
        Layout(testDescription: "4:2:0 in three scans", factors: [(2, 2), (1, 1), (1, 1)], isInterleaved: false),
        Layout(
            testDescription: "4:2:0 in three scans with restarts", factors: [(2, 2), (1, 1), (1, 1)],
            restartInterval: 11,
            isInterleaved: false),
        Layout(testDescription: "four inks", factors: [(1, 1), (1, 1), (1, 1), (1, 1)]),
    ]

    private func file(_ layout: Layout) -> BlockJPEG {
        BlockJPEG(
            width: 2419, height: 83, factors: layout.factors, restartInterval: layout.restartInterval,
            isInterleaved: layout.isInterleaved)
    }

    @Test("Every layout of components is walked to its end", arguments: layouts)
    func layout(layout: Layout) throws {
        let seen = try #require(file(layout).bytes.inspected())
        #expect(seen.damage == nil)
        #expect(seen.warning == nil)
        #expect(seen.small.map { [$0.width, $0.height] } == [303, 11])
        #expect(seen.isGrey == (layout.factors.count == 1))
    }

    @Test("Each block's mean is a pixel of the small picture")
    func pixels() throws {
        let small = try #require(BlockJPEG(factors: [(1, 1)]).bytes.inspected()?.small)
        for (x, y) in [(0, 0), (1, 0), (299, 7), (150, 3)] {
            #expect(Int(small.rgb[(y * small.width + x) * 3]) == BlockJPEG.level(0, x, y))
        }
    }

    @Test("The colours are those that libturbojpeg gives, but for rounding")
    func colours() throws {
        let bytes = BlockJPEG().bytes
        let walked = try #require(bytes.inspected()?.small)
        // A larger edge goes through the decoder.
        let decoded = try bytes.withUnsafeBytes { try ImageInspector.picture($0, as: .jpeg, maxEdge: 2400) }
        for (x, y) in [(0, 0), (2, 0), (200, 6), (122, 2)] {
            let at = ((y * 8 + 4) * decoded.width + x * 8 + 4) * 3
            for c in 0..<3 {
                #expect(abs(Int(walked.rgb[(y * walked.width + x) * 3 + c]) - Int(decoded.rgb[at + c])) <= 4)
            }
        }
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var part: String
        var spoil: @Sendable (inout BlockJPEG) -> Void
    }
    static let faults = [
        Fault(testDescription: "blocks missing", part: "in row 8 of 8") { $0.missing = 9 },
        Fault(testDescription: "a code in no table", part: "code that does not exist") { $0.hasWrongCode = true },
        Fault(testDescription: "past the block", part: "past the end of its block") { $0.isPastBlock = true },
        Fault(testDescription: "a restart missing", part: "left over") {
            $0.restartInterval = 20
            $0.skippedRestart = 3
        },
        Fault(testDescription: "blocks too many", part: "left over") { $0.height = 128 },
    ]

    @Test("What does not fit the frame is damage", arguments: faults)
    func fault(fault: Fault) throws {
        var jpeg = BlockJPEG()
        fault.spoil(&jpeg)
        var bytes = jpeg.bytes
        // The frame keeps the height that it had.
        if let frame = zip(bytes.indices, zip(bytes, bytes.dropFirst())).first(where: { $1 == (0xFF, 0xC0) })?.0 {
            bytes[frame + 5] = 0
            bytes[frame + 6] = 64
        }
        let damage = bytes.inspected()?.damage
        #expect(damage?.cause == .damaged)
        #expect(damage?.detail.contains(fault.part) == true, "\(damage?.detail ?? "none")")
    }

    @Test("A frame of four gigapixels is too large, and nothing is allocated for it")
    func huge() {
        var jpeg = BlockJPEG()
        jpeg.missing = 1 << 30
        var bytes = jpeg.bytes
        if let frame = zip(bytes.indices, zip(bytes, bytes.dropFirst())).first(where: { $1 == (0xFF, 0xC0) })?.0 {
            bytes.replaceSubrange((frame + 5)..<(frame + 9), with: [0xFF, 0xFF, 0xFF, 0xFF])
        }
        #expect(bytes.inspected()?.damage?.cause == .tooLarge)
    }

    @Test("The orientation of EXIF is read, in both byte orders", arguments: [true, false])
    func orientation(isLittle: Bool) {
        func number(_ value: Int, _ bytes: Int) -> [UInt8] {
            let little = BitmapFile.le(value, bytes)
            return isLittle ? little : little.reversed()
        }
        let tiff =
            Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4) + number(1, 2) + number(0x112, 2)
            + number(3, 2) + number(1, 4) + number(6, 2) + number(0, 2) + number(0, 4)
        let body = Array("Exif\0\0".utf8) + tiff
        let jpeg = BlockJPEG(segments: [0xFF, 0xE1, 0, UInt8(body.count + 2)] + body)
        #expect(jpeg.bytes.inspected()?.orientation == 6)
        #expect(jpeg.bytes.inspected()?.warning == nil)
    }
}
