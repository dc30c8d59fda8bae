/// The ruling of a table on a page: where its lines run. They are wiped out, since recognition takes them for letters.
struct RulingLines {
    /// A line: its place across, and from where to where it runs.
    struct Line: Equatable {
        var at: Int
        var from: Int
        var to: Int
    }

    private(set) var horizontal: [Line] = []
    private(set) var vertical: [Line] = []

    init(horizontal: [Line], vertical: [Line]) {
        self.horizontal = horizontal
        self.vertical = vertical
    }

    /// Lines that end so near to each other meet, in pixels.
    static let near = 12

    /// No stroke of a letter is so long, in pixels: half an inch.
    private static let longStroke = 100

    /// Finds the lines of a straight page and whitens them in it.
    init(wipingFrom page: inout GreyPage) {
        let across = LineSearch.merged(LineSearch.horizontal(page, least: max(40, page.width / 12)))
        let down = LineSearch.merged(LineSearch.vertical(page, least: max(24, page.height / 70)))
            .filter { line in
                // The upright stroke of a large letter is short, and ends at no other line.
                line.whole.to - line.whole.from > Self.longStroke
                    || [line.whole.from, line.whole.to].allSatisfy { end in
                        across.contains {
                            ($0.whole.at - end).magnitude <= Self.near && $0.whole.from - Self.near <= line.whole.at
                                && $0.whole.to + Self.near >= line.whole.at
                        }
                    }
            }
        horizontal = across.map(\.whole)
        vertical = down.map(\.whole)
        let before = page.pixels
        for line in down.flatMap(\.pieces) { Self.wipeUpright(&page, line) }
        for line in across.flatMap(\.pieces) { Self.wipeLevel(&page, line, before) }
    }

    /// A level line often touches the print: where a stroke crosses it, it stays.
    private static func wipeLevel(_ page: inout GreyPage, _ line: Line, _ before: [UInt8]) {
        let top = max(2, line.at - 3)
        let bottom = min(page.height - 3, line.at + 3)
        guard top < bottom else { return }
        for x in line.from...line.to {
            let above = min(before[(top - 2) * page.width + x], before[(top - 1) * page.width + x])
            let below = min(before[(bottom + 1) * page.width + x], before[(bottom + 2) * page.width + x])
            // Where an upright line crosses, it was wiped: what is dark there still is print.
            let isPrint =
                (above < GreyPage.ink && page.pixels[(top - 1) * page.width + x] < GreyPage.ink)
                || (below < GreyPage.ink && page.pixels[(bottom + 1) * page.width + x] < GreyPage.ink)
            guard !isPrint else { continue }
            for y in top...bottom { page.pixels[y * page.width + x] = 255 }
        }
    }

    private static func wipeUpright(_ page: inout GreyPage, _ line: Line) {
        let left = max(0, line.at - 3)
        let right = min(page.width - 1, line.at + 3)
        guard left < right else { return }
        for y in line.from...line.to {
            for x in left...right { page.pixels[y * page.width + x] = 255 }
        }
    }
}
