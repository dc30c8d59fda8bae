import Images
import Testing

@Suite("Pictures of other kinds")
struct RasterTests {
    @Test("A bitmap of every depth is proved and made small", arguments: [1, 4, 8, 16, 24, 32])
    func bitmap(bits: Int) throws {
        let seen = try #require(BitmapFile(width: 33, height: 21, bits: bits).bytes.inspected())
        #expect(seen.kind == .bmp)
        #expect(seen.damage == nil && seen.warning == nil)
        #expect((seen.width, seen.height) == (33, 21))
        #expect(seen.small?.height == 21)
    }

    @Test("A bitmap that runs from the top down is the same picture")
    func topDown() throws {
        let up = try #require(BitmapFile(width: 20, height: 20, bits: 24).bytes.inspected()?.small)
        let down = try #require(BitmapFile(width: 20, height: 20, bits: 24, isTopDown: true).bytes.inspected()?.small)
        #expect(up.upright(4) == down)
    }

    @Test("A bitmap one byte short is damaged")
    func shortBitmap() {
        let bytes = BitmapFile(width: 33, height: 21, bits: 24).bytes.dropLast()
        #expect(Array(bytes).inspected()?.damage?.cause == .damaged)
    }

    @Test("A bitmap of runs is proved; one that ends inside a run is damaged")
    func runs() {
        let runs: [UInt8] = [20, 3, 0, 0, 0, 4, 1, 2, 3, 4, 16, 9, 0, 1]
        let whole = BitmapFile(runs: runs, width: 20, height: 2).bytes
        #expect(whole.inspected()?.damage == nil)
        #expect(Array(whole.dropLast(6)).inspected()?.damage?.cause == .damaged)
        let long = BitmapFile(runs: [200, 3, 0, 1], width: 20, height: 2).bytes
        #expect(long.inspected()?.damage == PictureDamage(.damaged, "a bitmap run longer than its row"))
    }

    @Test("A header of six terapixels is too large")
    func hugeBitmap() {
        var bytes = BitmapFile(width: 33, height: 21, bits: 24).bytes
        bytes.replaceSubrange(18..<26, with: [0xC0, 0xC6, 0x2D, 0, 0x80, 0x84, 0x1E, 0])
        #expect(bytes.inspected()?.damage?.cause == .tooLarge)
    }

    @Test("A GIF is proved, plain and interlaced", arguments: [false, true])
    func gif(isInterlaced: Bool) throws {
        let seen = try #require(GIFFile(width: 19, height: 17, isInterlaced: isInterlaced).bytes.inspected())
        #expect(seen.damage == nil && seen.warning == nil)
        #expect((seen.width, seen.height, seen.pages) == (19, 17, 1))
        let plain = GIFFile(width: 19, height: 17).bytes.inspected()?.small
        #expect(seen.small == plain)
    }

    @Test("A GIF whose data end too early, or use a code that does not exist, is damaged")
    func brokenGIF() {
        #expect(GIFFile(width: 19, height: 17, missing: 1).bytes.inspected()?.damage?.cause == .damaged)
        #expect(GIFFile(width: 19, height: 17, badCode: true).bytes.inspected()?.damage?.cause == .damaged)
        let whole = GIFFile(width: 19, height: 17).bytes
        #expect(Array(whole.dropLast(40)).inspected()?.damage?.cause == .damaged)
    }

    @Test("A GIF without its end mark is told, not held against it")
    func openGIF() {
        let seen = Array(GIFFile(width: 19, height: 17).bytes.dropLast()).inspected()
        #expect(seen?.damage == nil)
        #expect(seen?.warning == "GIF ends without its end mark")
    }

    @Test("An empty file is told as empty")
    func empty() {
        #expect([UInt8]().inspected(as: .jpeg)?.damage?.cause == .empty)
    }

    @Test("Kinds are told by their bytes", arguments: Magic.all)
    func kinds(magic: Magic) {
        #expect(magic.bytes.withUnsafeBytes { PictureKind.recognise($0) } == magic.kind)
    }

    struct Magic: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var bytes: [UInt8]
        var kind: PictureKind?

        static let all = [
            Magic(
                testDescription: "svg after a declaration", text: "<?xml version='1.0'?>\n<!-- a > b -->\n<svg></svg>",
                .svg),
            Magic(testDescription: "svg after a document type", text: "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", .svg),
            Magic(testDescription: "html", text: "<html><svg></svg></html>", nil),
            Magic(testDescription: "psd", text: "8BPS\u{0}\u{1}", .psd),
            Magic(testDescription: "eps", text: "%!PS-Adobe-3.0 EPSF-3.0\n%%Creator: x\n", .eps),
            Magic(testDescription: "ai", text: "%!PS-Adobe-3.0\n%%Creator: Adobe Illustrator(R)\n", .ai),
            Magic(testDescription: "ai in a pdf", text: "%PDF-1.5\n/AIPrivateData1 5 0 R", .ai),
            Magic(testDescription: "plain pdf", text: "%PDF-1.5\n1 0 obj", nil),
            Magic(testDescription: "cdr", text: "RIFF1234CDRAvrsn", .cdr),
            Magic(testDescription: "heic", text: "\u{0}\u{0}\u{0}\u{18}ftypmif1\u{0}\u{0}\u{0}\u{0}mif1heic", .heic),
            Magic(testDescription: "avif", text: "\u{0}\u{0}\u{0}\u{18}ftypavif\u{0}\u{0}\u{0}\u{0}avifmif1", .avif),
            Magic(testDescription: "video", text: "\u{0}\u{0}\u{0}\u{18}ftypisom\u{0}\u{0}\u{0}\u{0}isomavc1", nil),
            Magic(testDescription: "text", text: "BM is how this text begins, and nothing more", nil),
        ]

        init(testDescription: String, text: String, _ kind: PictureKind?) {
            self.testDescription = testDescription
            self.bytes = Array(text.utf8)
            self.kind = kind
        }
    }
}
