/// How much redder each pixel is than the paper around it.
struct RednessMap {
    let width: Int
    let height: Int
    /// 0 to 255.
    var values: [UInt8]

    /// Paper photographed under a warm lamp is reddish itself, so the redness of each region's paper is taken off.
    init(_ picture: SmallPicture) {
        width = picture.width
        height = picture.height
        let raw = Self.raw(picture)
        let tiles = 4
        var paper = [Int](repeating: 0, count: tiles * tiles)
        for ty in 0..<tiles {
            for tx in 0..<tiles {
                let rows = (ty * height / tiles)..<((ty + 1) * height / tiles)
                let columns = (tx * width / tiles)..<((tx + 1) * width / tiles)
                paper[ty * tiles + tx] = Self.lowerPart(of: raw, width: width, rows, columns)
            }
        }
        var above = [UInt8](repeating: 0, count: raw.count)
        for y in 0..<height {
            let row = min(tiles - 1, y * tiles / height) * tiles
            for x in 0..<width {
                let base = max(0, paper[row + min(tiles - 1, x * tiles / width)])
                above[y * width + x] = UInt8(min(max(Int(raw[y * width + x]) - base, 0), 255))
            }
        }
        values = above
    }

    func value(_ x: Int, _ y: Int) -> Int {
        x >= 0 && y >= 0 && x < width && y < height ? Int(values[y * width + x]) : 0
    }

    /// Red above the stronger of the other two, negative for other colours; orange and purple count for less the farther
    /// they are from red.
    private static func raw(_ picture: SmallPicture) -> [Int16] {
        picture.rgb.withUnsafeBufferPointer { rgb in
            [Int16](unsafeUninitializedCapacity: picture.width * picture.height) { out, filled in
                for i in 0..<(picture.width * picture.height) {
                    let (r, g, b) = (Int16(rgb[3 &* i]), Int16(rgb[3 &* i &+ 1]), Int16(rgb[3 &* i &+ 2]))
                    out[i] = r &- max(g, b) &- abs(g &- b) / 2
                }
                filled = picture.width * picture.height
            }
        }
    }

    /// The value under which three tenths of a region lie: paper's, unless nearly all of the region is red.
    private static func lowerPart(of raw: [Int16], width: Int, _ rows: Range<Int>, _ columns: Range<Int>) -> Int {
        var histogram = [Int](repeating: 0, count: 1024)
        for y in rows { for x in columns { histogram[min(max(Int(raw[y * width + x]) + 512, 0), 1023)] += 1 } }
        let wanted = rows.count * columns.count * 3 / 10
        var seen = 0
        for (i, n) in histogram.enumerated() {
            seen += n
            if seen > wanted { return i - 512 }
        }
        return 0
    }
}
