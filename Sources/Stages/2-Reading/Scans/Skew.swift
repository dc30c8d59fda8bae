/// By how much a page lies tilted: the slope along which its rows of ink are sharpest.
enum Skew {
    typealias Point = (x: Int32, y: Int32)

    /// Degrees on either side that are tried; a page in a scanner or before a camera is rarely farther off.
    private static let most = 4.0
    private static let degree = 3.141592653589793 / 180
    /// With fewer points of ink nothing can be told.
    private static let fewest = 500

    /// Ink of the page, thinned out.
    static func points(of page: GreyPage) -> [Point] {
        var points: [Point] = []
        let step = max(1, page.width / 700)
        for y in stride(from: 0, to: page.height, by: step) {
            for x in stride(from: 0, to: page.width, by: step) where page.pixels[y * page.width + x] < GreyPage.ink {
                points.append((Int32(x), Int32(y)))
            }
        }
        return points
    }

    /// How far rows fall for each pixel to the right; nil where there is too little ink.
    static func slope(_ points: [Point]) -> Double? {
        guard points.count > fewest else { return nil }
        let rough = best(points, around: 0, within: most, step: 0.5)
        let close = best(points, around: rough, within: 0.5, step: 0.1)
        // The tangent of so small an angle, by its series.
        let angle = close * degree
        return angle + angle * angle * angle / 3
    }

    private static func best(_ points: [Point], around middle: Double, within: Double, step: Double) -> Double {
        var best = (angle: middle, score: -1)
        let height = Int(points.map(\.y).max() ?? 0)
        let reach = Int(points.map(\.x).max() ?? 0) / 10
        for index in 0...Int(2 * within / step + 0.5) {
            let degrees = middle - within + Double(index) * step
            let slope = Int32((degrees * degree * 65_536).rounded())
            // Rows of two pixels each.
            var rows = [Int](repeating: 0, count: (height + 2 * reach) / 2 + 1)
            for point in points {
                let row = (Int(point.y) - Int((Int64(point.x) * Int64(slope)) >> 16) + reach) >> 1
                if row >= 0, row < rows.count { rows[row] += 1 }
            }
            let score = rows.reduce(0) { $0 + $1 * $1 }
            if score > best.score { best = (degrees, score) }
        }
        return best.angle
    }
}
