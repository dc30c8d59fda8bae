/// Places where rings may be, by two ways that fail on different pictures: normals of red edges meet at a circle's centre
/// (D. H. Ballard, 1981), also where other red touches it; and a red patch of about equal sides is framed by its ring, also
/// where the ring was photographed at a slant.
enum RingCandidates {
    /// Edge points that vote, at most.
    private static let voters = 4_000

    static func find(_ map: RednessMap, threshold: Int, radii: ClosedRange<Int>) -> [RingCandidate] {
        patches(map, threshold, radii) + centres(map, threshold, radii)
    }

    private static func centres(_ map: RednessMap, _ threshold: Int, _ radii: ClosedRange<Int>) -> [RingCandidate] {
        // Votes are counted in squares of two by two pixels.
        let (w, h) = (map.width / 2 + 1, map.height / 2 + 1)
        var votes = [UInt16](repeating: 0, count: w * h)
        var edges: [(x: Int, y: Int, dx: Double, dy: Double)] = []
        guard map.width > 2, map.height > 2 else { return [] }
        for y in 1..<(map.height - 1) {
            for x in 1..<(map.width - 1) where map.value(x, y) >= threshold {
                let dx = map.value(x + 1, y) - map.value(x - 1, y)
                let dy = map.value(x, y + 1) - map.value(x, y - 1)
                let length = (Double(dx * dx + dy * dy)).squareRoot()
                if length >= Double(threshold) { edges.append((x, y, Double(dx) / length, Double(dy) / length)) }
            }
        }
        guard edges.count >= 40 else { return [] }
        for i in stride(from: 0, to: edges.count, by: max(1, edges.count / voters)) {
            let edge = edges[i]
            for sign in [-1.0, 1.0] {
                for r in stride(from: radii.lowerBound, through: radii.upperBound, by: 2) {
                    let x = Int(Double(edge.x) + sign * Double(r) * edge.dx) / 2
                    let y = Int(Double(edge.y) + sign * Double(r) * edge.dy) / 2
                    guard x >= 0, y >= 0, x < w, y < h else { break }
                    votes[y * w + x] &+= 1
                }
            }
        }
        return peaks(votes, w, h, apart: max(4, radii.lowerBound / 2))
    }

    private static func peaks(_ votes: [UInt16], _ w: Int, _ h: Int, apart: Int) -> [RingCandidate] {
        guard w > 4, h > 4 else { return [] }
        // The sum, then the place, in one number each: they are sorted by all three.
        var sums: [UInt64] = []
        for y in 2..<(h - 2) {
            for x in 2..<(w - 2) where votes[y * w + x] > 3 {
                var sum = 0
                for dy in -2...2 { for dx in -2...2 { sum += Int(votes[(y + dy) * w + x + dx]) } }
                sums.append(UInt64(sum) << 40 | UInt64(y) << 20 | UInt64(x))
            }
        }
        sums = Self.greatest(3_000, of: sums)
        var found: [(x: Int, y: Int)] = []
        for sum in sums {
            guard found.count < 6 else { break }
            let place = (x: Int(sum & 0xF_FFFF), y: Int(sum >> 20 & 0xF_FFFF))
            if found.allSatisfy({ abs($0.x - place.x) + abs($0.y - place.y) > apart }) {
                found.append((place.x, place.y))
            }
        }
        return found.map { RingCandidate(x: Double(2 * $0.x) + 1, y: Double(2 * $0.y) + 1, radius: nil) }
    }

    /// The greatest of many numbers, the greatest first. What cannot be among them is left out before it is sorted: the
    /// numbers are put into classes by their upper bits.
    static func greatest(_ count: Int, of numbers: [UInt64]) -> [UInt64] {
        guard numbers.count > count, let most = numbers.max() else { return numbers.sorted(by: >) }
        let shift = max(0, 64 - most.leadingZeroBitCount - 10)
        var classes = [Int](repeating: 0, count: 1 << 10)
        for number in numbers { classes[Int(number >> shift)] += 1 }
        var (least, taken) = (classes.count, 0)
        while least > 0, taken < count {
            least -= 1
            taken += classes[least]
        }
        let floor = UInt64(least) << shift
        return Array(numbers.filter { $0 >= floor }.sorted(by: >).prefix(count))
    }

    /// Boxes around what is red or close to red, where their sides are alike.
    private static func patches(_ map: RednessMap, _ threshold: Int, _ radii: ClosedRange<Int>) -> [RingCandidate] {
        // A square of so many pixels counts as one place, so that letters, star and ring hang together.
        let cell = max(2, min(map.width, map.height) / 80)
        let (w, h) = (map.width / cell + 1, map.height / cell + 1)
        var red = [Bool](repeating: false, count: w * h)
        for y in 0..<map.height {
            for x in 0..<map.width where map.value(x, y) >= threshold { red[y / cell * w + x / cell] = true }
        }
        var found: [RingCandidate] = []
        var stack: [Int] = []
        for start in red.indices where red[start] {
            var (x0, x1, y0, y1) = (w, 0, h, 0)
            stack = [start]
            red[start] = false
            while let at = stack.popLast() {
                let (x, y) = (at % w, at / w)
                (x0, x1, y0, y1) = (min(x0, x), max(x1, x), min(y0, y), max(y1, y))
                for dy in -2...2 {
                    for dx in -2...2 {
                        let (nx, ny) = (x + dx, y + dy)
                        guard nx >= 0, ny >= 0, nx < w, ny < h, red[ny * w + nx] else { continue }
                        red[ny * w + nx] = false
                        stack.append(ny * w + nx)
                    }
                }
            }
            let (wide, high) = (Double((x1 - x0 + 1) * cell), Double((y1 - y0 + 1) * cell))
            let radius = (wide + high) / 4
            guard radius >= Double(radii.lowerBound), radius <= Double(radii.upperBound) + Double(cell),
                max(wide, high) <= 1.6 * min(wide, high)
            else { continue }
            found.append(
                RingCandidate(
                    x: Double(x0 * cell) + wide / 2, y: Double(y0 * cell) + high / 2, radius: radius - Double(cell) / 2)
            )
        }
        return Array(found.sorted { ($0.radius ?? 0) > ($1.radius ?? 0) }.prefix(12))
    }
}
