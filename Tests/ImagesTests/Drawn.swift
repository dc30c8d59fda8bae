import Images

/// Pictures drawn by code.
enum Drawn {
    /// A picture with edges, slopes and grain, the same for the same seed.
    static func scene(_ width: Int, _ height: Int, seed: UInt64 = 1) -> SmallPicture {
        var random = Dice(seed: seed)
        let shapes = (0..<12).map { _ in
            (
                x: random.below(width), y: random.below(height), w: 1 + random.below(width),
                h: 1 + random.below(height),
                colour: (random.below(256), random.below(256), random.below(256))
            )
        }
        return paint(width, height) { x, y in
            var colour = (x * 255 / width, y * 255 / height, 128)
            for s in shapes where x >= s.x && x < s.x + s.w / 3 && y >= s.y && y < s.y + s.h / 3 { colour = s.colour }
            let grain = random.below(9) - 4
            return (colour.0 + grain, colour.1 + grain, colour.2 + grain)
        }
    }

    static func flat(_ width: Int, _ height: Int, _ colour: (Int, Int, Int)) -> SmallPicture {
        paint(width, height) { _, _ in colour }
    }

    static func paint(_ width: Int, _ height: Int, _ pixel: (Int, Int) -> (Int, Int, Int)) -> SmallPicture {
        var rgb: [UInt8] = []
        rgb.reserveCapacity(width * height * 3)
        for y in 0..<height {
            for x in 0..<width {
                let (r, g, b) = pixel(x, y)
                for value in [r, g, b] { rgb.append(UInt8(min(max(value, 0), 255))) }
            }
        }
        return SmallPicture(width: width, height: height, rgb: rgb)!
    }
}

/// Repeatable chance (SplitMix64).
struct Dice {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ limit: Int) -> Int { limit > 0 ? Int(next() % UInt64(limit)) : 0 }
}

extension [UInt8] {
    /// What the inspector makes of the bytes, as what they seem to be unless told.
    func inspected(as kind: PictureKind? = nil) -> ImageInspection? {
        withUnsafeBytes { bytes in
            (kind ?? PictureKind.recognise(bytes)).map { ImageInspector.inspect(bytes, as: $0) }
        }
    }
}
