/// Turns PNG rows of any kind into red, green and blue, over white where they are transparent.
final class PNGColours {
    private let colour: PNGHeader.Colour
    private let depth: Int
    /// Four bytes an entry, over white already; all 256, those that the file lacks black.
    private let palette: [UInt8]
    private let paletteCount: Int
    /// The one colour that is transparent, by a tRNS chunk, as it stands in the file.
    private let key: [Int]
    private(set) var missesColours = false

    init(_ chunks: PNGChunks) {
        colour = chunks.header.colour
        depth = chunks.header.depth
        var entries = [UInt8](repeating: 0, count: 256 * 3)
        paletteCount = (chunks.palette?.count ?? 0) / 3
        var found: [Int] = []
        switch colour {
        case .palette:
            for i in 0..<min(paletteCount, 256) {
                let alpha = UInt32(chunks.transparency?.u8(i) ?? 255)
                for c in 0..<3 { entries[3 * i + c] = Self.overWhite(UInt8(chunks.palette?.u8(3 * i + c) ?? 0), alpha) }
            }
        case .grey: if let grey = chunks.transparency?.be16(0) { found = [grey] }
        case .rgb:
            if let t = chunks.transparency, let r = t.be16(0), let g = t.be16(2), let b = t.be16(4) {
                found = [r, g, b]
            }
        case .greyAlpha, .rgba: break
        }
        palette = entries
        key = found
    }

    @inline(__always)
    private static func overWhite(_ value: UInt8, _ alpha: UInt32) -> UInt8 {
        let sum = UInt32(value) &* alpha &+ 255 &* (255 &- alpha) &+ 128
        return UInt8(truncatingIfNeeded: (sum &+ sum &>> 8) &>> 8)
    }

    func turn(_ line: UnsafePointer<UInt8>, into out: UnsafeMutablePointer<UInt8>, count: Int) {
        let step = depth == 16 ? 2 : 1
        switch colour {
        case .grey: depth < 8 ? packedGrey(line, out, count) : grey(line, out, count, step)
        case .palette: indexed(line, out, count)
        case .rgb:
            for i in 0..<count {
                let from = line + 3 &* step &* i
                (out[3 &* i], out[3 &* i &+ 1], out[3 &* i &+ 2]) = (from[0], from[step], from[2 &* step])
            }
            if key.count == 3 { whitenKey(line, out, count, step) }
        case .greyAlpha:
            for i in 0..<count {
                let value = Self.overWhite(line[2 &* step &* i], UInt32(line[2 &* step &* i &+ step]))
                (out[3 &* i], out[3 &* i &+ 1], out[3 &* i &+ 2]) = (value, value, value)
            }
        case .rgba:
            var (from, to) = (line, out)
            for _ in 0..<count {
                let alpha = UInt32(from[3 &* step])
                if alpha == 255 {
                    (to[0], to[1], to[2]) = (from[0], from[step], from[2 &* step])
                } else if alpha == 0 {
                    (to[0], to[1], to[2]) = (255, 255, 255)
                } else {
                    to[0] = Self.overWhite(from[0], alpha)
                    to[1] = Self.overWhite(from[step], alpha)
                    to[2] = Self.overWhite(from[2 &* step], alpha)
                }
                from += 4 &* step
                to += 3
            }
        }
    }

    private func packedGrey(_ line: UnsafePointer<UInt8>, _ out: UnsafeMutablePointer<UInt8>, _ count: Int) {
        let most = 1 << depth - 1
        for i in 0..<count {
            let raw = sample(line, i)
            let value = key.first == raw ? 255 : UInt8(truncatingIfNeeded: raw * 255 / most)
            (out[3 * i], out[3 * i + 1], out[3 * i + 2]) = (value, value, value)
        }
    }

    private func grey(_ line: UnsafePointer<UInt8>, _ out: UnsafeMutablePointer<UInt8>, _ count: Int, _ step: Int) {
        for i in 0..<count {
            var value = line[step &* i]
            if let clear = key.first {
                let raw = step == 1 ? Int(value) : Int(value) << 8 | Int(line[2 &* i &+ 1])
                if raw == clear { value = 255 }
            }
            (out[3 &* i], out[3 &* i &+ 1], out[3 &* i &+ 2]) = (value, value, value)
        }
    }

    private func indexed(_ line: UnsafePointer<UInt8>, _ out: UnsafeMutablePointer<UInt8>, _ count: Int) {
        palette.withUnsafeBufferPointer { palette in
            for i in 0..<count {
                let index = depth == 8 ? Int(line[i]) : sample(line, i)
                if index >= paletteCount { missesColours = true }
                for c in 0..<3 { out[3 &* i &+ c] = palette[3 &* index &+ c] }
            }
        }
    }

    private func sample(_ line: UnsafePointer<UInt8>, _ i: Int) -> Int {
        let bit = i * depth
        return Int(line[bit >> 3]) >> (8 - depth - bit & 7) & (1 << depth - 1)
    }

    private func whitenKey(
        _ line: UnsafePointer<UInt8>, _ out: UnsafeMutablePointer<UInt8>, _ count: Int, _ step: Int
    ) {
        for i in 0..<count {
            let from = line + 3 * step * i
            let isKey = (0..<3).allSatisfy { c in
                key[c] == (step == 1 ? Int(from[c]) : Int(from[2 * c]) << 8 | Int(from[2 * c + 1]))
            }
            if isKey { for c in 0..<3 { out[3 * i + c] = 255 } }
        }
    }
}
