import Foundation
import Images
import SamplePackets

/// A form that was printed, stained, laid askew on a scanner and saved as a JPEG.
enum ScannedForm {
    struct Unprintable: Error {}
    static let isPossible = ["/usr/bin/pdftoppm", "/usr/bin/tesseract"].allSatisfy(
        FileManager.default.isExecutableFile(atPath:))

    /// - Parameter degrees: how far the page is turned.
    static func jpeg(_ answers: [SampleAnswer], degrees: Double, seed: UInt64, in folder: String) throws -> [UInt8] {
        let pdf = TextPDF.form("企业报名表（2019-2020）", answers.map { (label: $0.label, answer: $0.text) })
        let place = "\(folder)/form-\(seed)"
        try Data(pdf).write(to: URL(fileURLWithPath: place + ".pdf"))
        let printer = Process()
        printer.executableURL = URL(fileURLWithPath: "/usr/bin/pdftoppm")
        printer.arguments = ["-r", "150", "-singlefile", place + ".pdf", place]
        try printer.run()
        printer.waitUntilExit()
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: place + ".ppm")))
        let (width, height, start) = try header(bytes)
        let rgb = turned(bytes, from: start, width: width, height: height, degrees: degrees, seed: seed)
        guard let picture = SmallPicture(width: width, height: height, rgb: rgb) else { throw Unprintable() }
        return try Thumbnail.jpeg(from: picture, maxEdge: max(width, height), quality: 80, orientation: 1)
    }

    private static func header(_ bytes: [UInt8]) throws -> (width: Int, height: Int, start: Int) {
        let words = bytes.prefix(40).split(maxSplits: 4, whereSeparator: { $0 == 0x20 || $0 == 0x0A })
        guard words.count == 5, let width = Int(String(decoding: words[1], as: UTF8.self)),
            let height = Int(String(decoding: words[2], as: UTF8.self))
        else { throw Unprintable() }
        return (width, height, bytes.count - width * height * 3)
    }

    /// The page turned about its middle, on paper that is not quite white, with stains and the grain of the glass.
    private static func turned(
        _ page: [UInt8], from start: Int, width: Int, height: Int, degrees: Double, seed: UInt64
    ) -> [UInt8] {
        var random = SampleRandom(seed: seed)
        let (sine, cosine) = (sin(degrees * .pi / 180), cos(degrees * .pi / 180))
        let stains = (0..<4).map { _ in
            (x: random.number(0...width), y: random.number(0...height), radius: random.number(30...110))
        }
        var noise = random.next()
        return [UInt8](unsafeUninitializedCapacity: width * height * 3) { out, count in
            page.withUnsafeBufferPointer { page in
                for y in 0..<height {
                    for x in 0..<width {
                        let (dx, dy) = (Double(x - width / 2), Double(y - height / 2))
                        let fromX = Int(dx * cosine + dy * sine + 0.5) + width / 2
                        let fromY = Int(dy * cosine - dx * sine + 0.5) + height / 2
                        let isInside = fromX >= 0 && fromX < width && fromY >= 0 && fromY < height
                        var light = isInside ? Int(page[start + (fromY * width + fromX) * 3]) * 235 / 255 + 10 : 240
                        for stain in stains {
                            let distance = (x - stain.x) * (x - stain.x) + (y - stain.y) * (y - stain.y)
                            if distance < stain.radius * stain.radius { light = light * 200 / 255 }
                        }
                        noise = noise &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                        light += Int(truncatingIfNeeded: noise >> 59) - 16
                        let place = (y * width + x) * 3
                        out[place] = UInt8(clamping: light)
                        out[place + 1] = UInt8(clamping: light - 2)
                        out[place + 2] = UInt8(clamping: light - 8)
                    }
                }
            }
            count = width * height * 3
        }
    }
}
