/// A picture made small: what hash, seal and thumbnail are made from without a second decode.
public struct SmallPicture: Equatable, Sendable {
    public let width: Int
    public let height: Int
    /// Three bytes a pixel, red first, rows without padding.
    public let rgb: [UInt8]

    /// Nil unless `rgb` holds exactly the pixels of a picture that is not empty.
    public init?(width: Int, height: Int, rgb: [UInt8]) {
        let (pixels, over) = width.multipliedReportingOverflow(by: height)
        guard width > 0, height > 0, !over, pixels <= Int.max / 3, rgb.count == pixels * 3 else { return nil }
        self.width = width
        self.height = height
        self.rgb = rgb
    }
}

extension SmallPicture {
    /// Whether no pixel has a colour worth the name: a grey copy, on which nobody can tell red from black.
    ///
    /// JPEG's own rounding tints greys by up to three levels; the faintest stamp seen on a colour scan differs by more than forty.
    public var isGrey: Bool {
        let needed = max(4, width * height / 4000)
        return rgb.withUnsafeBufferPointer { rgb in
            var coloured = 0
            for i in stride(from: 0, to: rgb.count &- 2, by: 3) {
                let (r, g, b) = (rgb[i], rgb[i &+ 1], rgb[i &+ 2])
                guard max(r, g, b) &- min(r, g, b) > 20 else { continue }
                coloured &+= 1
                if coloured >= needed { return false }
            }
            return true
        }
    }

    /// The picture with its longer edge at most `edge` pixels, by averaging whole squares of pixels.
    public func reduced(toEdge edge: Int) -> SmallPicture {
        guard max(width, height) > max(1, edge) else { return self }
        let shrinker = Shrinker(width: width, height: height, maxEdge: edge)
        rgb.withUnsafeBufferPointer { pixels in
            guard let start = pixels.baseAddress else { return }
            for y in 0..<height { shrinker.add(row: y, rgb: start + y * width * 3) }
        }
        return shrinker.finish() ?? self
    }
}

extension SmallPicture {
    /// Four bytes a pixel, not premultiplied, seen over white.
    init?(width: Int, height: Int, rgba: [UInt8]) {
        guard rgba.count == width * height * 4 else { return nil }
        let rgb = [UInt8](unsafeUninitializedCapacity: width * height * 3) { out, filled in
            for i in 0..<(width * height) {
                let alpha = UInt32(rgba[4 * i + 3])
                for c in 0..<3 {
                    let level = UInt32(rgba[4 * i + c]) &* alpha &+ 255 &* (255 &- alpha) &+ 127
                    out[3 * i + c] = UInt8(truncatingIfNeeded: level / 255)
                }
            }
            filled = width * height * 3
        }
        self.init(width: width, height: height, rgb: rgb)
    }
}
