import Synchronization

/// Pictures for samples, painted by code: rooms with desks, signs, stamped pages. Each number gives another one.
public enum SamplePicture {
    /// Painting takes long where nothing is optimised, and many packets hold the same few pictures.
    private static let painted = Mutex<[String: [UInt8]]>([:])

    private static func once(_ name: String, _ paint: () -> [UInt8]) -> [UInt8] {
        if let known = painted.withLock({ $0[name] }) { return known }
        let made = paint()
        painted.withLock { $0[name] = made }
        return made
    }

    /// A photograph of an office: floor, windows, rows of desks with screens, and the grain of a camera.
    public static func photo(_ number: Int) -> [UInt8] {
        once("photo \(number)") { room(number, width: 960, height: 640).jpeg(quality: 82) }
    }

    /// The same in another size, not kept.
    public static func photo(_ number: Int, width: Int, height: Int, quality: Int = 82) -> [UInt8] {
        room(number, width: width, height: height).jpeg(quality: quality)
    }

    /// The same as a bitmap.
    public static func bitmap(_ number: Int, width: Int = 900, height: Int = 600) -> [UInt8] {
        room(number, width: width, height: height).bmp
    }

    /// The same as a PNG.
    public static func portable(_ number: Int, width: Int = 900, height: Int = 600) -> [UInt8] {
        room(number, width: width, height: height).png
    }

    private static func room(_ number: Int, width: Int, height: Int) -> Painting {
        var random = SampleRandom(seed: UInt64(truncatingIfNeeded: number) &* 7_919 &+ 17)
        func tint(_ range: ClosedRange<Int>) -> Painting.Colour {
            (random.number(range), random.number(range), random.number(range))
        }
        let wall = tint(150...225)
        var picture = Painting(width: width, height: height, wall)
        picture.fill(0, 0, width, height / 2, wall, shade: 40)
        picture.fill(0, height / 2, width, height / 2, tint(70...140), shade: 45)
        let windows = random.number(2...5)
        for window in 0..<windows {
            let wide = width / (windows + 1)
            picture.fill(
                window * width / windows + wide / 6, height / 12, wide, height / 4 + random.number(0...(height / 10)),
                (random.number(150...220), random.number(190...235), random.number(215...255)), shade: 30)
        }
        let (rows, desks) = (random.number(2...4), random.number(3...6))
        let (wood, screen) = (tint(90...190), tint(10...90))
        for row in 0..<rows {
            let y = height / 2 + row * height / (rows * 2 + 1) + random.number(0...(height / 40))
            let size = width / (desks + 2) * (row + 3) / (rows + 2)
            for desk in 0..<desks {
                let x = width * desk / desks + random.number(0...(width / 30))
                picture.fill(x, y, size, size / 3, wood, shade: 30)
                picture.fill(x + size / 4, y - size / 4, size / 2, size / 3, screen, shade: 20)
                if random.chance(70) {
                    picture.ring(x + size / 2, y - size / 8, outer: max(4, size / 8), inner: 0, tint(30...200))
                }
            }
        }
        picture.grain(14, &random)
        return picture
    }

    /// A sign in two colours on white.
    public static func logo(_ number: Int) -> [UInt8] {
        var random = SampleRandom(seed: UInt64(truncatingIfNeeded: number) &+ 91)
        let first = (random.number(0...90), random.number(60...130), random.number(120...200))
        let second = (random.number(190...240), random.number(90...150), random.number(0...60))
        var picture = Painting(width: 480, height: 240, (255, 255, 255))
        picture.ring(120, 120, outer: 84, inner: 44 + number % 5 * 4, first)
        for bar in 0..<3 {
            picture.fill(230, 60 + bar * 46, 200 - bar * (20 + number % 7 * 6), 26, bar == 1 ? second : first)
        }
        return picture.png
    }

    /// A page of a filled form, with the red ring of a seal: nothing on it can be read.
    /// - Parameter number: there are four of them.
    public static func stampedPage(_ number: Int, hasSeal: Bool = true) -> [UInt8] {
        once("page \(number % 4) \(hasSeal)") { page(number % 4, hasSeal: hasSeal) }
    }

    private static func page(_ number: Int, hasSeal: Bool) -> [UInt8] {
        var random = SampleRandom(seed: UInt64(truncatingIfNeeded: number) &+ 404)
        var page = Painting(width: 826, height: 1_169, (250, 249, 246))
        let ink = (60, 60, 64)
        for line in 0...18 { page.fill(80, 150 + line * 46, 666, 2, ink) }
        for x in [80, 300, 744] { page.fill(x, 150, 2, 828, ink) }
        for row in 0..<18 {
            for (start, most) in [(96, 180), (318, 400)] {
                var x = start
                let end = start + random.number(80...most)
                while x < end {
                    page.fill(x, 164 + row * 46 + random.number(0...3), random.number(8...14), 16, ink)
                    x += 20
                }
            }
        }
        if hasSeal {
            let red = (206, 44, 48)
            page.ring(580, 1_040, outer: 78, inner: 72, red)
            page.ring(580, 1_040, outer: 20, inner: 0, red)
            for step in 0..<10 {
                let (x, y) = [
                    (-48, 22), (-54, 2), (-50, -20), (-36, -40), (-14, -52), (12, -52), (34, -41), (49, -21), (54, 0),
                    (49, 22),
                ][step]
                page.fill(580 + x - 6, 1_040 + y - 6, 12, 12, red)
            }
        }
        page.grain(5, &random)
        return page.jpeg(quality: 84)
    }

    /// Writes where it was taken into a JPEG, as telephones do: 23°06′ N, 113°15′ E, a place for samples.
    public static func withPlace(_ jpeg: [UInt8]) -> [UInt8] {
        guard jpeg.starts(with: [0xFF, 0xD8]) else { return jpeg }
        var tiff: [UInt8] = Array("II".utf8)
        tiff.put16(42)
        tiff.put32(8)
        // One directory with the pointer to that of the place.
        tiff.put16(1)
        field(0x8825, 4, 1, 26, &tiff)
        tiff.put32(0)
        tiff.put16(4)
        field(1, 2, 2, Int(UInt8(ascii: "N")), &tiff)
        field(2, 5, 3, 80, &tiff)
        field(3, 2, 2, Int(UInt8(ascii: "E")), &tiff)
        field(4, 5, 3, 104, &tiff)
        tiff.put32(0)
        for number in [23, 1, 6, 1, 4_500, 100, 113, 1, 15, 1, 3_000, 100] { tiff.put32(number) }
        let body = Array("Exif".utf8) + [0, 0] + tiff
        let length = body.count + 2
        return [0xFF, 0xD8, 0xFF, 0xE1, UInt8(truncatingIfNeeded: length >> 8), UInt8(truncatingIfNeeded: length)]
            + body
            + jpeg.dropFirst(2)
    }

    private static func field(_ tag: Int, _ type: Int, _ count: Int, _ value: Int, _ bytes: inout [UInt8]) {
        bytes.put16(tag)
        bytes.put16(type)
        bytes.put32(count)
        bytes.put32(value)
    }
}
