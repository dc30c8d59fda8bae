/// Looks for long thin lines on a straight page.
enum LineSearch {
    typealias Line = RulingLines.Line

    /// A line, and the pieces that it was found in: one that is off by a hair steps from row to row.
    struct Found {
        var whole: Line
        var pieces: [Line]
        /// Where it was seen last, across.
        var last: Int
        var first: Int
    }

    /// Pixels on either side at which a thin line's surroundings are looked at, and by how much they are lighter.
    private static let reach = 4
    private static let contrast = 24
    /// A thin line that was scanned coarsely is grey; anything as dark as `black` may be a thick one.
    private static let grey: UInt8 = 215
    private static let black: UInt8 = 110
    /// A longer gap ends a line.
    private static let gap = 4

    private static func isLine(_ pixel: UInt8, _ one: UInt8, _ other: UInt8) -> Bool {
        pixel < black || pixel < grey && Int(min(one, other)) - Int(pixel) > contrast
    }

    /// Unbroken stretches along rows.
    static func horizontal(_ page: GreyPage, least: Int) -> [Line] {
        let (width, height) = (page.width, page.height)
        guard width > 2 * reach, height > 2 * reach else { return [] }
        var lines: [Line] = []
        // Three rows, taken in turn.
        var rows = [Bool](repeating: false, count: 3 * width)
        page.pixels.withUnsafeBufferPointer { pixels in
            for y in reach..<(height - reach + 1) {
                let new = y % 3 * width
                for x in 0..<width {
                    let place = y * width + x
                    rows[new + x] =
                        y < height - reach
                        && isLine(pixels[place], pixels[place - reach * width], pixels[place + reach * width])
                }
                // The row before, with those on its sides.
                var from = -1
                var last = -1
                for x in 0..<width where rows[x] || rows[width + x] || rows[2 * width + x] {
                    if from < 0 || x - last > gap {
                        if from >= 0, last - from >= least { lines.append(Line(at: y - 1, from: from, to: last)) }
                        from = x
                    }
                    last = x
                }
                if from >= 0, last - from >= least { lines.append(Line(at: y - 1, from: from, to: last)) }
            }
        }
        return lines
    }

    /// Unbroken stretches along columns, all columns at once row by row.
    static func vertical(_ page: GreyPage, least: Int) -> [Line] {
        let (width, height) = (page.width, page.height)
        guard width > 2 * reach, height > 2 * reach else { return [] }
        var lines: [Line] = []
        var from = [Int](repeating: -1, count: width)
        var last = [Int](repeating: -1, count: width)
        var row = [Bool](repeating: false, count: width)
        page.pixels.withUnsafeBufferPointer { pixels in
            for y in 0..<height {
                for x in reach..<(width - reach) {
                    let place = y * width + x
                    row[x] = isLine(pixels[place], pixels[place - reach], pixels[place + reach])
                }
                for x in reach..<(width - reach) where row[x - 1] || row[x] || row[x + 1] {
                    if from[x] < 0 || y - last[x] > gap {
                        if from[x] >= 0, last[x] - from[x] >= least {
                            lines.append(Line(at: x, from: from[x], to: last[x]))
                        }
                        from[x] = y
                    }
                    last[x] = y
                }
            }
        }
        for x in 0..<width where from[x] >= 0 && last[x] - from[x] >= least {
            lines.append(Line(at: x, from: from[x], to: last[x]))
        }
        return lines
    }

    /// A page of nothing but strokes must not cost the packet's time.
    private static let most = 20_000

    /// Lines of several pixels' thickness, and pieces of one line, as one.
    static func merged(_ lines: [Line]) -> [Found] {
        var merged: [Found] = []
        for line in lines.prefix(most).sorted(by: { ($0.at, $0.from) < ($1.at, $1.from) }) {
            let near = merged.lastIndex { known in
                line.at - known.last <= 8 && line.from <= known.whole.to + 40 && line.to >= known.whole.from - 40
            }
            guard let near else {
                merged.append(Found(whole: line, pieces: [line], last: line.at, first: line.at))
                continue
            }
            merged[near].last = line.at
            merged[near].pieces.append(line)
            merged[near].whole.at = (merged[near].first + line.at) / 2
            merged[near].whole.from = min(merged[near].whole.from, line.from)
            merged[near].whole.to = max(merged[near].whole.to, line.to)
        }
        return merged
    }
}
