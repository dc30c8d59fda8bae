/// Reads a JPEG file's marker segments in order and stops at each scan.
struct JPEGSegments {
    struct Scan {
        struct Part {
            /// Index into the frame's components.
            var component: Int
            var dc: Int
            var ac: Int
        }
        var parts: [Part]
        var from: Int
        var to: Int
        var high: Int
        var low: Int
        /// Where the entropy-coded data begin.
        var data: Int
    }
    enum Step {
        case scan(Scan)
        /// EOI, and where the file goes on after it.
        case end(Int)
    }

    private let file: ByteView
    private var at: Int
    private(set) var frame: JPEGFrame?
    private(set) var quantisers: [[UInt16]?] = Array(repeating: nil, count: 4)
    private(set) var dcTables: [HuffmanTable?] = Array(repeating: nil, count: 4)
    private(set) var acTables: [HuffmanTable?] = Array(repeating: nil, count: 4)
    private(set) var restartInterval = 0
    private(set) var hasJFIF = false
    /// The Adobe marker's colour transform.
    private(set) var adobeTransform: Int?
    /// EXIF orientation, 1 to 8.
    private(set) var orientation = 1
    private(set) var pictures = 1
    private(set) var warning: String?
    /// Whether Huffman tables are built: a caller who hands the file to another decoder needs none.
    private let buildsTables: Bool

    init(_ file: ByteView, buildsTables: Bool) throws(PictureDamage) {
        guard file.has([0xFF, 0xD8]) else { throw .damaged("no JPEG start marker") }
        self.file = file
        self.buildsTables = buildsTables
        at = 2
    }

    /// Goes on reading after a scan's data.
    mutating func resume(at offset: Int) { at = offset }

    mutating func next() throws(PictureDamage) -> Step {
        while true {
            let marker = try nextMarker()
            switch marker {
            case 0xD9: return .end(at)
            case 0x01, 0xD0...0xD7: continue
            case 0xD8: throw .damaged("a second JPEG start marker")
            default: break
            }
            guard let length = file.be16(at), length >= 2, let body = file.slice(at + 2, length - 2) else {
                throw .damaged("JPEG segment cut short")
            }
            at += length
            switch marker {
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                guard frame == nil else { throw .damaged("a second JPEG frame") }
                frame = try JPEGFrame(body, process: marker)
            case 0xC4: try readHuffman(body)
            case 0xDB: try readQuantisers(body)
            case 0xDD:
                guard body.count == 2, let interval = body.be16(0) else { throw .damaged("JPEG restart interval") }
                restartInterval = interval
            case 0xDA: return .scan(try readScan(body))
            case 0xE0: hasJFIF = hasJFIF || body.has("JFIF\0")
            case 0xE1: if body.has("Exif\0") { readEXIF(body) }
            case 0xE2: if body.has("MPF\0") { readPictures(body) }
            case 0xEE: if body.has("Adobe"), let transform = body.u8(11) { adobeTransform = transform }
            case 0xCC, 0xDC, 0xDE, 0xDF, 0xE3...0xED, 0xEF, 0xFE: break
            default: throw .damaged("unknown JPEG marker 0x\(String(marker, radix: 16))")
            }
        }
    }

    private mutating func nextMarker() throws(PictureDamage) -> Int {
        var skipped = 0
        while true {
            guard let byte = file.u8(at) else { throw .damaged("JPEG ends without its end marker") }
            at += 1
            guard byte == 0xFF else {
                skipped += 1
                continue
            }
            while file.u8(at) == 0xFF { at += 1 }
            guard let marker = file.u8(at) else { throw .damaged("JPEG ends without its end marker") }
            at += 1
            if marker == 0 {
                skipped += 2
                continue
            }
            if skipped > 0, warning == nil { warning = "\(skipped) extraneous bytes before a JPEG marker" }
            return marker
        }
    }

    private mutating func readEXIF(_ body: ByteView) {
        if !EXIF.begins(body, at: 6) { warning = warning ?? "EXIF metadata that cannot be read" }
        orientation = EXIF.orientation(body, at: 6) ?? orientation
    }

    /// The index of a file that holds several pictures (CIPA DC-007, 5.2).
    private mutating func readPictures(_ body: ByteView) {
        if !EXIF.begins(body, at: 4) { warning = warning ?? "an index of further pictures that cannot be read" }
        pictures = 2
    }

    private mutating func readHuffman(_ body: ByteView) throws(PictureDamage) {
        var from = 0
        while from < body.count {
            guard let kind = body.u8(from), kind & 0x0F < 4, kind >> 4 < 2 else {
                throw .damaged("JPEG Huffman table number")
            }
            var counts = [0]
            for i in 1...16 {
                guard let count = body.u8(from + i) else { throw .damaged("JPEG Huffman table cut short") }
                counts.append(count)
            }
            let total = counts.reduce(0, +)
            guard let values = body.slice(from + 17, total) else { throw .damaged("JPEG Huffman table cut short") }
            from += 17 + total
            guard buildsTables else { continue }
            let isAC = kind >> 4 == 1
            guard let table = HuffmanTable(counts: counts, values: values.bytes, forSkipping: isAC),
                isAC || table.largest <= 15
            else { throw .damaged("JPEG Huffman table describes no code") }
            if isAC { acTables[kind & 3] = table } else { dcTables[kind & 3] = table }
        }
    }

    private mutating func readQuantisers(_ body: ByteView) throws(PictureDamage) {
        var from = 0
        while from < body.count {
            guard let kind = body.u8(from), kind & 15 < 4 else { throw .damaged("JPEG quantiser number") }
            let wide = kind >> 4 != 0
            var values: [UInt16] = []
            values.reserveCapacity(64)
            for i in 0..<64 {
                guard let value = wide ? body.be16(from + 1 + 2 * i) : body.u8(from + 1 + i) else {
                    throw .damaged("JPEG quantiser cut short")
                }
                values.append(UInt16(truncatingIfNeeded: value))
            }
            quantisers[kind & 3] = values
            from += wide ? 129 : 65
        }
    }

    private mutating func readScan(_ body: ByteView) throws(PictureDamage) -> Scan {
        guard let frame else { throw .damaged("a JPEG scan before its frame") }
        guard let count = body.u8(0), (1...4).contains(count), body.count == 4 + 2 * count else {
            throw .damaged("JPEG scan header of a wrong length")
        }
        var parts: [Scan.Part] = []
        for i in 0..<count {
            guard let id = body.u8(1 + 2 * i), let tables = body.u8(2 + 2 * i),
                let component = frame.components.firstIndex(where: { $0.id == id }),
                !parts.contains(where: { $0.component == component }), tables >> 4 < 4, tables & 15 < 4
            else { throw .damaged("JPEG scan of an unknown component") }
            parts.append(.init(component: component, dc: tables >> 4, ac: tables & 15))
        }
        guard let from = body.u8(1 + 2 * count), let to = body.u8(2 + 2 * count),
            let approximation = body.u8(3 + 2 * count)
        else { throw .damaged("JPEG scan header cut short") }
        return Scan(parts: parts, from: from, to: to, high: approximation >> 4, low: approximation & 15, data: at)
    }
}
