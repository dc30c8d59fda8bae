import Images

/// A picture in the making: three bytes a pixel.
struct Painting {
    typealias Colour = (red: Int, green: Int, blue: Int)

    let width: Int
    let height: Int
    private(set) var rgb: [UInt8]

    init(width: Int, height: Int, _ ground: Colour) {
        self.width = width
        self.height = height
        rgb = [UInt8](unsafeUninitializedCapacity: width * height * 3) { bytes, count in
            for pixel in 0..<(width * height) {
                bytes[pixel * 3] = UInt8(clamping: ground.red)
                bytes[pixel * 3 + 1] = UInt8(clamping: ground.green)
                bytes[pixel * 3 + 2] = UInt8(clamping: ground.blue)
            }
            count = width * height * 3
        }
    }

    /// A filled rectangle, cut to the picture. `shade` darkens it towards its foot.
    mutating func fill(_ x: Int, _ y: Int, _ wide: Int, _ high: Int, _ colour: Colour, shade: Int = 0) {
        let columns = max(0, x)..<max(0, min(width, x + wide))
        let rows = max(0, y)..<max(0, min(height, y + high))
        rgb.withUnsafeMutableBufferPointer { bytes in
            for row in rows {
                let dark = shade * (row - rows.lowerBound) / max(1, rows.count)
                let red = UInt8(clamping: colour.red - dark)
                let green = UInt8(clamping: colour.green - dark)
                let blue = UInt8(clamping: colour.blue - dark)
                for column in columns {
                    let place = (row * width + column) * 3
                    bytes[place] = red
                    bytes[place + 1] = green
                    bytes[place + 2] = blue
                }
            }
        }
    }

    /// A disc, or a ring where `inner` is over 0.
    mutating func ring(_ x: Int, _ y: Int, outer: Int, inner: Int, _ colour: Colour) {
        for row in max(0, y - outer)..<max(0, min(height, y + outer + 1)) {
            for column in max(0, x - outer)..<max(0, min(width, x + outer + 1)) {
                let distance = (row - y) * (row - y) + (column - x) * (column - x)
                guard distance <= outer * outer, distance >= inner * inner else { continue }
                let place = (row * width + column) * 3
                rgb[place] = UInt8(clamping: colour.red)
                rgb[place + 1] = UInt8(clamping: colour.green)
                rgb[place + 2] = UInt8(clamping: colour.blue)
            }
        }
    }

    /// The grain of a camera's sensor.
    mutating func grain(_ strength: Int, _ random: inout SampleRandom) {
        var noise = random.next()
        rgb.withUnsafeMutableBufferPointer { bytes in
            for place in bytes.indices {
                if place & 7 == 0 { noise = noise &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407 }
                let byte = Int(truncatingIfNeeded: noise >> (8 * (UInt64(place) & 7))) & 0xFF
                bytes[place] = UInt8(clamping: Int(bytes[place]) + (byte - 128) * strength / 128)
            }
        }
    }

    /// - Parameter quality: as in libjpeg.
    func jpeg(quality: Int) -> [UInt8] {
        guard let picture = SmallPicture(width: width, height: height, rgb: rgb) else { return [] }
        let edge = max(width, height)
        return (try? Thumbnail.jpeg(from: picture, maxEdge: edge, quality: quality, orientation: 1)) ?? []
    }

    var png: [UInt8] {
        bmp.withUnsafeBytes { (try? Recode.png($0, as: .bmp, maxEdge: max(width, height)))?.bytes ?? [] }
    }

    /// A Windows bitmap of 24 bits.
    var bmp: [UInt8] {
        let row = (width * 3 + 3) / 4 * 4
        var bytes = Array("BM".utf8)
        for number in [54 + row * height, 0, 54, 40, width, height] { bytes.put32(number) }
        bytes.put16(1)
        bytes.put16(24)
        for number in [0, row * height, 2_835, 2_835, 0, 0] { bytes.put32(number) }
        let padding = [UInt8](repeating: 0, count: row - width * 3)
        bytes.reserveCapacity(bytes.count + row * height)
        for line in (0..<height).reversed() {
            for column in 0..<width {
                let place = (line * width + column) * 3
                bytes.append(rgb[place + 2])
                bytes.append(rgb[place + 1])
                bytes.append(rgb[place])
            }
            bytes += padding
        }
        return bytes
    }
}
