/// By how much a page lies tilted: the angle at which its rows of ink are sharpest.
enum Skew {
    /// Degrees on either side that are tried; a page in a scanner or before a camera is rarely farther off.
    private static let most = 4.0

    /// The angle in radians by which the page has to be turned to lie straight.
    static func angle(of page: GreyPage) -> Double {
        var points: [(x: Int32, y: Int32)] = []
        let step = max(1, page.width / 700)
        for y in stride(from: 0, to: page.height, by: step) {
            for x in stride(from: 0, to: page.width, by: step) where page.pixels[y * page.width + x] < GreyPage.ink {
                points.append((Int32(x / step), Int32(y / step)))
            }
        }
        guard points.count > 500 else { return 0 }
        let middle = best(points, height: page.height / step, around: 0, within: most, step: 0.5)
        let close = best(points, height: page.height / step, around: middle, within: 0.5, step: 0.1)
        return close * 3.141592653589793 / 180
    }

    private static func best(
        _ points: [(x: Int32, y: Int32)], height: Int, around middle: Double, within: Double, step: Double
    ) -> Double {
        var best = (angle: middle, score: -1)
        let reach = height / 2
        for index in 0...Int(2 * within / step + 0.5) {
            let degrees = middle - within + Double(index) * step
            let slope = Int32((degrees * 3.141592653589793 / 180 * 65_536).rounded())
            var rows = [Int](repeating: 0, count: height + 2 * reach)
            for point in points {
                let row = Int(point.y) - Int((Int64(point.x) * Int64(slope)) >> 16) + reach
                if row >= 0, row < rows.count { rows[row] += 1 }
            }
            let score = rows.reduce(0) { $0 + $1 * $1 }
            if score > best.score { best = (degrees, score) }
        }
        return best.angle
    }
}
