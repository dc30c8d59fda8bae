/// One line of print, cut out of a page to be recognised alone.
struct ScanStrip {
    /// The number of the cell that it was cut out of.
    var cell: Int
    /// Where it lay on the straight page.
    var box: PageBox
    var picture: GreyPage

    /// Paper around the print, in pixels: recognition misses letters at the edge.
    static let margin = 20
    /// A page of specks must not cost the packet's time.
    static let most = 400
    /// In pixels: what is lower than a letter is a speck.
    private static let leastHeight = 8
    private static let leastInk = 20
    /// A single line is not divided, though a gap runs through 二 and 三.
    private static let oneLine = 40

    /// The lines of print in a part of a page.
    static func lines(in box: PageBox, of page: GreyPage, cell: Int) -> [ScanStrip] {
        let box = box.within(page.width, page.height)
        guard box.width > 4, box.height > leastHeight else { return [] }
        let ink = (box.top..<box.bottom).map { y in
            page.pixels[(y * page.width + box.left)..<(y * page.width + box.right)].count { $0 < GreyPage.ink }
        }
        return spans(ink).compactMap { span in
            let top = max(box.top, box.top + span.lowerBound - 3)
            let bottom = min(box.bottom, box.top + span.upperBound + 3)
            var (left, right) = (Int.max, 0)
            for y in top..<bottom {
                let row = page.pixels[(y * page.width + box.left)..<(y * page.width + box.right)]
                if let first = row.firstIndex(where: { $0 < GreyPage.ink }) {
                    left = min(left, first - y * page.width)
                }
                if let last = row.lastIndex(where: { $0 < GreyPage.ink }) {
                    right = max(right, last - y * page.width + 1)
                }
            }
            guard left < right, ink[span].reduce(0, +) >= leastInk else { return nil }
            let tight = PageBox(
                left: max(box.left, left - 4), top: top, right: min(box.right, right + 4), bottom: bottom)
            return ScanStrip(cell: cell, box: tight, picture: page.cut(tight, margin: margin))
        }
    }

    /// Stretches of rows that hold ink, a line of print each.
    static func spans(_ ink: [Int]) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        var from: Int?
        for y in 0...ink.count {
            let isInk = y < ink.count && ink[y] > 1
            if isInk, from == nil { from = y }
            if !isInk, let start = from {
                from = nil
                if let last = spans.last, start - last.upperBound <= 3 || y - last.lowerBound <= oneLine {
                    spans[spans.count - 1] = last.lowerBound..<y
                } else {
                    spans.append(start..<y)
                }
            }
        }
        return spans.filter { $0.count >= leastHeight }
    }
}
