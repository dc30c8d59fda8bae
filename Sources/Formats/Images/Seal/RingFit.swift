/// Measures how far the red around a centre makes a ring: an ellipse that is not far from a circle.
struct RingFit {
    static let directions = 120
    private static let cosines = (0..<directions).map { Self.cosine(Double($0) / Double(directions)) }
    private static let sines = (0..<directions).map { Self.cosine(Double($0) / Double(directions) - 0.25) }

    private(set) var x: Double
    private(set) var y: Double
    /// Mean radius, and the parts of it that turn once and twice in a round: what is left of the centre's error, and the slant.
    private(set) var radius = 0.0
    private var second = (cos: 0.0, sin: 0.0)
    private(set) var coverage = 0.0

    private let map: RednessMap
    /// How red a pixel must be to count as ink.
    private(set) var threshold: Int

    init?(_ map: RednessMap, threshold: Int, _ candidate: RingCandidate, radii: ClosedRange<Int>) {
        self.map = map
        self.threshold = threshold
        x = candidate.x
        y = candidate.y
        guard let first = candidate.radius ?? bestRadius(radii) else { return nil }
        radius = first
        for width in [0.16, 0.10, 0.06] {
            refine(within: width)
            guard Double(radii.lowerBound) * 0.8...Double(radii.upperBound) * 1.1 ~= radius else { return nil }
        }
        measure()
    }

    /// Cosine of a part of a full turn, by its series: this module has no mathematics library.
    static func cosine(_ turn: Double) -> Double {
        var t = turn - turn.rounded()
        var sign = 1.0
        if abs(t) > 0.25 {
            t = 0.5 - abs(t)
            sign = -1
        }
        let a = t * 2 * Double.pi
        let q = a * a
        return sign * (1 - q / 2 * (1 - q / 12 * (1 - q / 30 * (1 - q / 56 * (1 - q / 90)))))
    }

    private func isRed(_ direction: Int, _ r: Double) -> Bool {
        let px = Int((x + r * Self.cosines[direction]).rounded(.down))
        let py = Int((y + r * Self.sines[direction]).rounded(.down))
        return map.value(px, py) >= threshold
    }

    /// The radius at which red is met in most directions; the outermost of nearly equal ones.
    private func bestRadius(_ radii: ClosedRange<Int>) -> Double? {
        let reach = radii.upperBound + radii.upperBound / 14 + 2
        var covered = [Int](repeating: 0, count: reach + 1)
        for d in stride(from: 0, to: Self.directions, by: 2) {
            // From each red place on, so far as the slack reaches to both sides, the direction is covered.
            var done = radii.lowerBound
            for r in radii.lowerBound...reach where isRed(d, Double(r)) {
                let slack = max(1, r / 14)
                let from = max(done, r - slack)
                let to = min(reach, r + slack)
                if from <= to { for at in from...to { covered[at] += 1 } }
                done = max(done, to + 1)
            }
        }
        var best = (covered: 0, radius: 0)
        for r in radii where covered[r] * 20 >= best.covered * 19 && covered[r] > Self.directions / 5 {
            best = (max(covered[r], best.covered), r)
        }
        return best.radius > 0 ? Double(best.radius) : nil
    }

    /// Judges what is inside by the ring's own ink: what is much paler than it is no letter of the seal.
    mutating func sharpen() {
        var ink: [Int] = []
        for d in 0..<Self.directions {
            var most = 0
            for step in [-0.05, -0.03, 0, 0.03] {
                let r = curve(d) * (1 + step)
                let (px, py) = (
                    Int((x + r * Self.cosines[d]).rounded(.down)), Int((y + r * Self.sines[d]).rounded(.down))
                )
                most = max(most, map.value(px, py))
            }
            ink.append(most)
        }
        threshold = max(threshold, ink.sorted()[ink.count / 2] * 2 / 5)
    }

    /// Where the curve runs in a direction.
    func curve(_ direction: Int) -> Double {
        let double = (2 * direction) % Self.directions
        return radius + second.cos * Self.cosines[double] + second.sin * Self.sines[double]
    }

    /// The outermost red near the curve.
    private func edge(_ direction: Int, within share: Double) -> Double? {
        let middle = curve(direction)
        let slack = max(2, share * radius)
        var r = middle + slack
        while r >= middle - slack {
            if isRed(direction, r) { return r }
            r -= 0.5
        }
        return nil
    }

    /// One round of least squares over the outermost red: centre, radius and slant.
    private mutating func refine(within share: Double) {
        var points: [(direction: Int, r: Double)] = []
        for d in 0..<Self.directions { if let r = edge(d, within: share) { points.append((d, r)) } }
        guard points.count >= Self.directions / 3 else { return }
        let n = Double(points.count)
        let mean = points.reduce(0) { $0 + $1.r } / n
        var first = (cos: 0.0, sin: 0.0)
        var twice = (cos: 0.0, sin: 0.0)
        for (d, r) in points {
            let double = (2 * d) % Self.directions
            first.cos += (r - mean) * Self.cosines[d] * 2 / n
            first.sin += (r - mean) * Self.sines[d] * 2 / n
            twice.cos += (r - mean) * Self.cosines[double] * 2 / n
            twice.sin += (r - mean) * Self.sines[double] * 2 / n
        }
        radius = mean
        x += first.cos
        y += first.sin
        let size = (twice.cos * twice.cos + twice.sin * twice.sin).squareRoot()
        // A seal on a flat page is seldom more than a quarter wider than high.
        let limit = min(1, 0.14 * radius / max(size, 0.001))
        second = (twice.cos * limit, twice.sin * limit)
    }

    private mutating func measure() {
        let slack = max(1.5, 0.045 * radius)
        var covered = 0
        for d in 0..<Self.directions {
            var r = curve(d) + slack
            while r >= curve(d) - slack {
                if isRed(d, r) {
                    covered += 1
                    break
                }
                r -= 0.5
            }
        }
        coverage = Double(covered) / Double(Self.directions)
    }

    /// Red, as a share of what lies between two shares of the radius.
    func fill(from inner: Double, to outer: Double) -> Double {
        var red = 0
        var all = 0
        for d in 0..<Self.directions {
            var r = inner * curve(d)
            while r <= outer * curve(d) {
                all += 1
                if isRed(d, r) { red += 1 }
                r += max(0.5, radius / 60)
            }
        }
        return all > 0 ? Double(red) / Double(all) : 0
    }

    /// Changes between red and not red on the way round at a share of the radius.
    func changes(at share: Double) -> Int {
        var count = 0
        var before = isRed(Self.directions - 1, share * curve(Self.directions - 1))
        for d in 0..<Self.directions {
            let now = isRed(d, share * curve(d))
            if now != before { count += 1 }
            before = now
        }
        return count
    }

    /// The rectangle around the curve, inside the picture.
    var box: PictureBox {
        var (x0, x1, y0, y1) = (x, x, y, y)
        for d in 0..<Self.directions {
            let (px, py) = (x + curve(d) * Self.cosines[d], y + curve(d) * Self.sines[d])
            (x0, x1, y0, y1) = (min(x0, px), max(x1, px), min(y0, py), max(y1, py))
        }
        let left = max(0, min(Int(x0.rounded(.down)), map.width - 1))
        let top = max(0, min(Int(y0.rounded(.down)), map.height - 1))
        return PictureBox(
            x: left, y: top, width: max(1, min(Int(x1.rounded(.up)), map.width) - left),
            height: max(1, min(Int(y1.rounded(.up)), map.height) - top))
    }
}
