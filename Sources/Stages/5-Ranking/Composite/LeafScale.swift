internal import Values

/// How a leaf's value becomes points, with goalposts that can be moved.
struct LeafScale {
    private enum Shape {
        /// Worst and best, on the scale of `position`.
        case ramp(Double, Double)
        /// Worst low, best low, best high, worst high.
        case plateau(Double, Double, Double, Double)
        case answers([String: Double])
    }
    private var shape: Shape
    private let isLogarithmic: Bool

    init(_ measure: Indicator.Measure) {
        isLogarithmic = measure.transform == .log
        let posts = measure.goalposts
        switch measure.transform {
        case .categories:
            shape = .answers(
                Dictionary(measure.categories.map { ($0.answer, $0.points) }, uniquingKeysWith: { first, _ in first }))
        case .target where posts.count == 4: shape = .plateau(posts[0], posts[1], posts[2], posts[3])
        case .log where posts.count == 2: shape = .ramp(Portable.log(posts[0]), Portable.log(posts[1]))
        default: shape = posts.count == 2 ? .ramp(posts[0], posts[1]) : .answers([:])
        }
    }

    /// Where a number stands on the scale on which the goalposts stand.
    func position(_ number: Double) -> Double {
        // At nought and below there is no logarithm: as far down as can be, which the goalposts cap.
        isLogarithmic ? (number > 0 ? Portable.log(number) : -.infinity) : number
    }

    /// 0 to 100. Outside the goalposts the nearest end counts.
    func points(at position: Double) -> Double {
        switch shape {
        case .ramp(let worst, let best): Self.capped((position - worst) / (best - worst))
        case .plateau(let low, let from, let to, let high):
            if position < from {
                Self.capped((position - low) / (from - low))
            } else if position > to {
                Self.capped((high - position) / (high - to))
            } else {
                100
            }
        case .answers: .nan
        }
    }

    /// Of an answer; nil where it is none of the categories.
    func points(of answer: String) -> Double? {
        if case .answers(let points) = shape { points[answer] } else { nil }
    }

    private static func capped(_ share: Double) -> Double { min(max(share, 0), 1) * 100 }

    /// The same with each goalpost moved by its share of the distance between the goalposts. Answers stay as they are.
    func moved(_ first: Double, _ second: Double) -> LeafScale {
        var moved = self
        switch shape {
        case .ramp(let worst, let best):
            let distance = best - worst
            moved.shape = .ramp(worst + first * distance, best + second * distance)
        case .plateau(let low, let from, let to, let high):
            // The slopes move as wholes, so that they keep their steepness; the plateau never closes.
            let (left, right) = (first * (from - low), second * (high - to))
            let (start, end) = (from + left, to + right)
            let middle = (from + to) / 2
            moved.shape = .plateau(low + left, min(start, middle), max(end, middle), high + right)
        case .answers: break
        }
        return moved
    }
}
