/// The IHDR chunk (PNG third edition, 11.2.1).
struct PNGHeader {
    enum Colour: Int {
        case grey = 0, rgb = 2, palette = 3, greyAlpha = 4, rgba = 6

        var channels: Int {
            switch self {
            case .grey, .palette: 1
            case .greyAlpha: 2
            case .rgb: 3
            case .rgba: 4
            }
        }
    }
    /// One of the seven reduced pictures of an interlaced file, or the whole of another.
    struct Pass {
        var x: Int
        var y: Int
        var stepX: Int
        var stepY: Int
        var width: Int
        var height: Int
        /// Bytes of a row with its filter byte.
        var rowBytes: Int
    }

    let width: Int
    let height: Int
    let depth: Int
    let colour: Colour
    let isInterlaced: Bool

    init(_ body: ByteView) throws(PictureDamage) {
        guard body.count == 13, let width = body.be32(0), let height = body.be32(4), let depth = body.u8(8),
            let code = body.u8(9), let lace = body.u8(12)
        else { throw .damaged("PNG header of a wrong length") }
        guard width > 0, height > 0, width <= Int(Int32.max), height <= Int(Int32.max) else {
            throw .damaged("PNG without pixels")
        }
        try Limits.check(width, height)
        guard let colour = Colour(rawValue: code), Self.depths(colour).contains(depth), lace < 2,
            body.u8(10) == 0, body.u8(11) == 0
        else { throw .damaged("PNG header of an impossible kind") }
        guard width * height * depth * colour.channels / 8 <= Limits.expandedBytes else {
            throw .tooLarge("\(width) by \(height) pixels")
        }
        (self.width, self.height, self.depth, self.colour, self.isInterlaced) = (
            width, height, depth, colour, lace == 1
        )
    }

    private static func depths(_ colour: Colour) -> [Int] {
        switch colour {
        case .grey: [1, 2, 4, 8, 16]
        case .palette: [1, 2, 4, 8]
        case .rgb, .greyAlpha, .rgba: [8, 16]
        }
    }

    var bitsPerPixel: Int { depth * colour.channels }

    /// Adam7's passes (8.2), or the one of a plain file.
    var passes: [Pass] {
        let grid =
            isInterlaced
            ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
            : [(0, 0, 1, 1)]
        return grid.compactMap { x, y, stepX, stepY in
            guard width > x, height > y else { return nil }
            let (w, h) = ((width - x + stepX - 1) / stepX, (height - y + stepY - 1) / stepY)
            return Pass(
                x: x, y: y, stepX: stepX, stepY: stepY, width: w, height: h, rowBytes: 1 + (w * bitsPerPixel + 7) / 8)
        }
    }

    /// Bytes that the image data must expand to.
    var expanded: Int { passes.reduce(0) { $0 + $1.rowBytes * $1.height } }
}
