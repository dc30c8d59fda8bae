/// The ruling of a table on a page: where its lines run. They are wiped out, since recognition takes them for letters.
struct RulingLines {
    /// A line: its place across, and from where to where it runs.
    struct Line {
        var at: Int
        var from: Int
        var to: Int
    }

    private(set) var horizontal: [Line] = []
    private(set) var vertical: [Line] = []

    /// Finds the lines of a straight page and whitens them in it.
    init(wipingFrom page: inout GreyPage) {
        let ink = page.pixels.map { $0 < GreyPage.ink }
        let across = Self.runs(ink, page.width, page.height, least: page.width / 25, isVertical: false)
        let down = Self.runs(ink, page.width, page.height, least: page.height / 45, isVertical: true)
        horizontal = Self.merged(across)
        vertical = Self.merged(down)
        for line in across { Self.wipe(&page, line, isVertical: false) }
        for line in down { Self.wipe(&page, line, isVertical: true) }
    }

    /// Unbroken stretches of ink, longer than any stroke of a letter. A gap of a few pixels is none.
    private static func runs(_ ink: [Bool], _ width: Int, _ height: Int, least: Int, isVertical: Bool) -> [Line] {
        var lines: [Line] = []
        let (outer, inner) = isVertical ? (width, height) : (height, width)
        ink.withUnsafeBufferPointer { ink in
            for at in 0..<outer {
                var from = -1
                var last = -1
                let (step, side) = isVertical ? (width, 1) : (1, width)
                let start = isVertical ? at : at * width
                for place in 0..<inner {
                    // A line that is off by a hair steps from one row of pixels to the next.
                    let pixel = start + place * step
                    guard ink[pixel] || at > 0 && ink[pixel - side] || at + 1 < outer && ink[pixel + side] else {
                        continue
                    }
                    if from < 0 || place - last > 3 {
                        if from >= 0, last - from >= least { lines.append(Line(at: at, from: from, to: last)) }
                        from = place
                    }
                    last = place
                }
                if from >= 0, last - from >= least { lines.append(Line(at: at, from: from, to: last)) }
            }
        }
        return lines
    }

    private static func wipe(_ page: inout GreyPage, _ line: Line, isVertical: Bool) {
        for place in line.from...line.to {
            for shift in -3...3 {
                let x = isVertical ? line.at + shift : place
                let y = isVertical ? place : line.at + shift
                if x >= 0, y >= 0, x < page.width, y < page.height { page.pixels[y * page.width + x] = 255 }
            }
        }
    }

    /// Lines of several pixels' thickness, and pieces of one line, as one.
    private static func merged(_ lines: [Line]) -> [Line] {
        var merged: [Line] = []
        for line in lines.sorted(by: { ($0.at, $0.from) < ($1.at, $1.from) }) {
            let near = merged.lastIndex { known in
                line.at - known.at <= 8 && line.from <= known.to + 40 && line.to >= known.from - 40
            }
            guard let near else {
                merged.append(line)
                continue
            }
            merged[near].at = line.at
            merged[near].from = min(merged[near].from, line.from)
            merged[near].to = max(merged[near].to, line.to)
        }
        return merged
    }
}
