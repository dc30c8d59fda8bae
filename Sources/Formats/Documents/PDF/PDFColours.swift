/// How a picture's samples become red, green and blue (ISO 32000-1, 8.6). Calibrated spaces are taken for plain ones.
enum PDFColours: Sendable {
    case grey, rgb, cmyk
    /// A table of red, green and blue by threes.
    case indexed([UInt8])

    var isGrey: Bool { if case .grey = self { true } else { false } }

    /// Samples a pixel.
    var count: Int {
        switch self {
        case .grey, .indexed: 1
        case .rgb: 3
        case .cmyk: 4
        }
    }

    init?(_ object: PDFObject, in file: PDFFile, depth: Int = 0) {
        guard depth < 4 else { return nil }
        let array = object.array ?? []
        switch object.name ?? file.resolve(array.first).name {
        case "DeviceGray", "G", "CalGray": self = .grey
        case "DeviceRGB", "RGB", "CalRGB", "Lab": self = .rgb
        case "DeviceCMYK", "CMYK": self = .cmyk
        case "ICCBased":
            switch file.entry("N", of: array.dropFirst().first).integer {
            case 1: self = .grey
            case 4: self = .cmyk
            default: self = .rgb
            }
        case "Indexed", "I":
            guard array.count >= 4, let base = PDFColours(file.resolve(array[1]), in: file, depth: depth + 1) else {
                return nil
            }
            let lookup = file.resolve(array[3])
            let table = lookup.string ?? (try? PDFFilters.decode(lookup, in: file, limit: 1 << 16).bytes) ?? []
            self = .indexed(base.triples(table))
        case "Separation": self = .grey
        default: return nil
        }
    }

    /// Colours of a table as red, green and blue.
    private func triples(_ table: [UInt8]) -> [UInt8] {
        stride(from: 0, to: table.count - count + 1, by: count).flatMap { place -> [UInt8] in
            switch self {
            case .rgb: [table[place], table[place + 1], table[place + 2]]
            case .cmyk: Self.plain(table[place], table[place + 1], table[place + 2], table[place + 3])
            default: [table[place], table[place], table[place]]
            }
        }
    }

    private static func plain(_ c: UInt8, _ m: UInt8, _ y: UInt8, _ k: UInt8) -> [UInt8] {
        [c, m, y].map { UInt8((255 - Int($0)) * (255 - Int(k)) / 255) }
    }

    /// Fills a line from a line of samples: levels of grey, or triples of blue, green and red.
    func fill(_ pixels: UnsafeMutableRawBufferPointer, from row: UnsafeRawBufferPointer, bits: Int) {
        let top = (1 << min(bits, 8)) - 1
        func sample(_ index: Int) -> Int {
            switch bits {
            case 8: Int(row[index])
            case 16: Int(row[index * 2])
            default: Int(row[index * bits / 8]) >> (8 - bits - index * bits % 8) & top
            }
        }
        func level(_ index: Int) -> UInt8 { UInt8(sample(index) * 255 / top) }
        if isGrey {
            for pixel in 0..<pixels.count { pixels[pixel] = level(pixel) }
            return
        }
        for pixel in 0..<(pixels.count / 3) {
            let (red, green, blue): (UInt8, UInt8, UInt8)
            switch self {
            case .grey: (red, green, blue) = (0, 0, 0)
            case .rgb: (red, green, blue) = (level(pixel * 3), level(pixel * 3 + 1), level(pixel * 3 + 2))
            case .cmyk:
                let k = 255 - Int(level(pixel * 4 + 3))
                red = UInt8((255 - Int(level(pixel * 4))) * k / 255)
                green = UInt8((255 - Int(level(pixel * 4 + 1))) * k / 255)
                blue = UInt8((255 - Int(level(pixel * 4 + 2))) * k / 255)
            case .indexed(let table):
                let place = sample(pixel) * 3
                (red, green, blue) =
                    place + 2 < table.count ? (table[place], table[place + 1], table[place + 2]) : (0, 0, 0)
            }
            pixels[pixel * 3] = blue
            pixels[pixel * 3 + 1] = green
            pixels[pixel * 3 + 2] = red
        }
    }
}
