import Images

/// A page in grey, made ready for recognition: paper white whatever its shade, the red of a seal gone.
struct GreyPage {
    let width: Int
    let height: Int
    /// One byte a pixel, 255 is paper.
    var pixels: [UInt8]

    /// Below this a pixel is ink.
    static let ink: UInt8 = 140

    init(width: Int, height: Int, pixels: [UInt8]) {
        self.width = width
        self.height = height
        self.pixels = pixels
    }

    init(_ picture: SmallPicture) {
        width = picture.width
        height = picture.height
        var grey = [UInt8](repeating: 255, count: width * height)
        picture.rgb.withUnsafeBufferPointer { rgb in
            for pixel in grey.indices {
                let red = Int(rgb[pixel * 3])
                let green = Int(rgb[pixel * 3 + 1])
                let blue = Int(rgb[pixel * 3 + 2])
                // Red ink is the seal's: it lies over the print and is not to be read.
                if red - max(green, blue) <= 40 { grey[pixel] = UInt8((299 * red + 587 * green + 114 * blue) / 1_000) }
            }
        }
        pixels = grey
        flatten()
    }

    /// Divides by the mean around each pixel, so that stains and the shade of a camera's corner go.
    private mutating func flatten() {
        let radius = max(15, width / 50)
        // Sums of whole columns of a band of rows, moved down row by row.
        var columns = [Int](repeating: 0, count: width)
        var flat = pixels
        for y in 0..<min(radius, height) {
            for x in 0..<width { columns[x] += Int(pixels[y * width + x]) }
        }
        for y in 0..<height {
            if y + radius < height {
                for x in 0..<width { columns[x] += Int(pixels[(y + radius) * width + x]) }
            }
            if y - radius - 1 >= 0 {
                for x in 0..<width { columns[x] -= Int(pixels[(y - radius - 1) * width + x]) }
            }
            let rows = min(height - 1, y + radius) - max(0, y - radius) + 1
            var sum = 0
            for x in 0..<min(radius, width) { sum += columns[x] }
            for x in 0..<width {
                if x + radius < width { sum += columns[x + radius] }
                if x - radius - 1 >= 0 { sum -= columns[x - radius - 1] }
                let count = rows * (min(width - 1, x + radius) - max(0, x - radius) + 1)
                let mean = max(1, sum * 95 / (count * 100))
                flat[y * width + x] = UInt8(min(255, Int(pixels[y * width + x]) * 255 / mean))
            }
        }
        pixels = flat
    }

    /// The page turned by an angle, in radians, around its middle, and made larger: recognition wants letters 30 pixels high.
    func turned(by angle: Double, scale: Double) -> GreyPage {
        let newWidth = Int(Double(width) * scale)
        let newHeight = Int(Double(height) * scale)
        let sine = angle.sine / scale
        let cosine = angle.cosine / scale
        var turned = [UInt8](repeating: 255, count: newWidth * newHeight)
        pixels.withUnsafeBufferPointer { pixels in
            for y in 0..<newHeight {
                let dy = Double(y) - Double(newHeight) / 2
                var sourceX = -Double(newWidth) / 2 * cosine - dy * sine + Double(width) / 2
                var sourceY = -Double(newWidth) / 2 * sine + dy * cosine + Double(height) / 2
                for x in 0..<newWidth {
                    let left = Int(sourceX)
                    let top = Int(sourceY)
                    if sourceX >= 0, sourceY >= 0, left < width - 1, top < height - 1 {
                        let partX = Int((sourceX - Double(left)) * 256)
                        let partY = Int((sourceY - Double(top)) * 256)
                        let place = top * width + left
                        let upper = Int(pixels[place]) * (256 - partX) + Int(pixels[place + 1]) * partX
                        let lower = Int(pixels[place + width]) * (256 - partX) + Int(pixels[place + width + 1]) * partX
                        turned[y * newWidth + x] = UInt8((upper * (256 - partY) + lower * partY) >> 16)
                    }
                    sourceX += cosine
                    sourceY += sine
                }
            }
        }
        return GreyPage(width: newWidth, height: newHeight, pixels: turned)
    }

    /// As a portable grey map, which tesseract reads.
    var portableMap: [UInt8] { Array("P5\n\(width) \(height)\n255\n".utf8) + pixels }
}

extension Double {
    /// Sine of a small angle in radians, by its series; off by less than a millionth up to 0.2.
    var sine: Double { self - self * self * self / 6 + self * self * self * self * self / 120 }
    var cosine: Double { 1 - self * self / 2 + self * self * self * self / 24 }
}
