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
                // Red ink is the seal's: it lies over the print and is not to be read. In the red light it is nearly as
                // bright as paper, and the print under it stays dark.
                let isRed = red - max(green, blue) > 40
                let light = isRed ? min(255, red * 255 / 180) : (299 * red + 587 * green + 114 * blue) / 1_000
                grey[pixel] = UInt8(light)
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

    /// The page laid straight and made larger or smaller.
    func straightened(by shape: PageShape, scale: Double) -> GreyPage {
        let newWidth = max(1, Int(Double(width) * scale))
        let newHeight = max(1, Int(Double(height) * scale))
        var straight = [UInt8](repeating: 255, count: newWidth * newHeight)
        pixels.withUnsafeBufferPointer { pixels in
            straight.withUnsafeMutableBufferPointer { straight in
                for y in 0..<newHeight {
                    // Along a row of the straight page both places on the tilted one run evenly.
                    let first = shape.source(x: 0, y: Double(y) / scale)
                    let last = shape.source(x: Double(newWidth) / scale, y: Double(y) / scale)
                    let stepX = (last.x - first.x) / Double(newWidth)
                    let stepY = (last.y - first.y) / Double(newWidth)
                    var (sourceX, sourceY) = first
                    for x in 0..<newWidth {
                        if sourceX >= 0, sourceY >= 0, sourceX < Double(width - 1), sourceY < Double(height - 1) {
                            let left = Int(sourceX)
                            let top = Int(sourceY)
                            let partX = Int((sourceX - Double(left)) * 256)
                            let partY = Int((sourceY - Double(top)) * 256)
                            let place = top * width + left
                            let upper = Int(pixels[place]) * (256 - partX) + Int(pixels[place + 1]) * partX
                            let lower =
                                Int(pixels[place + width]) * (256 - partX) + Int(pixels[place + width + 1]) * partX
                            straight[y * newWidth + x] = UInt8((upper * (256 - partY) + lower * partY) >> 16)
                        }
                        sourceX += stepX
                        sourceY += stepY
                    }
                }
            }
        }
        return GreyPage(width: newWidth, height: newHeight, pixels: straight)
    }

    /// A part of the page, with paper around it: recognition misses what touches the edge.
    func cut(_ box: PageBox, margin: Int) -> GreyPage {
        let box = box.within(width, height)
        var cut = GreyPage(
            width: box.width + 2 * margin, height: box.height + 2 * margin,
            pixels: [UInt8](repeating: 255, count: (box.width + 2 * margin) * (box.height + 2 * margin)))
        for row in 0..<box.height {
            let from = (box.top + row) * width + box.left
            let to = (margin + row) * cut.width + margin
            cut.pixels.replaceSubrange(to..<(to + box.width), with: pixels[from..<(from + box.width)])
        }
        return cut
    }

    /// As a portable grey map, which tesseract reads.
    var portableMap: [UInt8] { Array("P5\n\(width) \(height)\n255\n".utf8) + pixels }
}
