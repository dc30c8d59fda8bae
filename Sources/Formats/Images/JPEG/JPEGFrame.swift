/// What a JPEG file says of itself before its data begin (T.81 annex B).
struct JPEGFrame {
    struct Component {
        var id: Int
        var h: Int
        var v: Int
        var table: Int
    }
    /// The low byte of the start-of-frame marker: 0xC0 baseline, 0xC2 progressive, 0xC9 and on arithmetic.
    var process: Int
    var precision: Int
    var width: Int
    var height: Int
    var components: [Component]

    var isSequentialHuffman: Bool { process == 0xC0 || process == 0xC1 }
    var isProgressiveHuffman: Bool { process == 0xC2 }
    var maxH: Int { components.map(\.h).max() ?? 1 }
    var maxV: Int { components.map(\.v).max() ?? 1 }

    init(_ segment: ByteView, process: Int) throws(PictureDamage) {
        guard let precision = segment.u8(0), let height = segment.be16(1), let width = segment.be16(3),
            let count = segment.u8(5), segment.count == 6 + 3 * count
        else { throw .damaged("JPEG frame header of a wrong length") }
        guard width > 0, height > 0 else { throw .damaged("JPEG frame without pixels") }
        guard (1...4).contains(count) else { throw .unsupported("JPEG of \(count) components") }
        self.process = process
        self.precision = precision
        self.width = width
        self.height = height
        components = []
        for i in 0..<count {
            guard let id = segment.u8(6 + 3 * i), let factors = segment.u8(7 + 3 * i), let table = segment.u8(8 + 3 * i)
            else { throw .damaged("JPEG frame header cut short") }
            let (h, v) = (factors >> 4, factors & 15)
            guard (1...4).contains(h), (1...4).contains(v), table < 4 else {
                throw .damaged("JPEG component with impossible sampling")
            }
            components.append(Component(id: id, h: h, v: v, table: table))
        }
    }

    /// Samples of a component, in blocks of eight, as a scan of it alone holds them.
    func blocksWide(_ c: Component) -> Int { (width * c.h + maxH * 8 - 1) / (maxH * 8) }
    func blocksHigh(_ c: Component) -> Int { (height * c.v + maxV * 8 - 1) / (maxV * 8) }
    /// MCUs of a scan that interleaves components.
    var mcusWide: Int { (width + maxH * 8 - 1) / (maxH * 8) }
    var mcusHigh: Int { (height + maxV * 8 - 1) / (maxV * 8) }
}
