/// A node of the indicator tree. The nodes under the root are the dimensions; the leaves are the indicators.
public struct Indicator: Codable, Equatable, Sendable {
    public enum Aggregate: String, Codable, Sendable, CaseIterable {
        case arithmetic, geometric
    }
    public enum Direction: String, Codable, Sendable, CaseIterable {
        case higher, lower
    }
    public enum Transform: String, Codable, Sendable, CaseIterable {
        case linear, log, target, categories
    }
    /// What stands in for a missing value.
    public enum Missing: Codable, Equatable, Sendable {
        /// The siblings share its weight.
        case share
        /// The worst goalpost: nought points.
        case worst
        /// The whole composite is null.
        case null
        /// This many points, 0 to 100.
        case points(Double)
    }
    /// How a leaf gets from a value to points.
    public struct Measure: Codable, Equatable, Sendable {
        /// Form fields or table columns; several are averaged unless `from` is a judged criterion.
        public var from: [String]
        /// Judges score it: the value is the panel's score of this criterion.
        public var isJudged: Bool
        public var direction: Direction
        public var transform: Transform
        /// Worst and best; values are capped there. For `target`: worst low, best low, best high, worst high.
        public var goalposts: [Double]
        /// For `categories`: the answer and its points, 0 to 100.
        public var categories: [Category]
        public var missing: Missing

        public init(
            from: [String], isJudged: Bool = false, direction: Direction = .higher, transform: Transform = .linear,
            goalposts: [Double] = [], categories: [Category] = [], missing: Missing = .share
        ) {
            self.from = from
            self.isJudged = isJudged
            self.direction = direction
            self.transform = transform
            self.goalposts = goalposts
            self.categories = categories
            self.missing = missing
        }
    }
    /// One ordered answer of a `categories` leaf.
    public struct Category: Codable, Equatable, Sendable {
        public var answer: String
        public var points: Double
        public init(answer: String, points: Double) {
            self.answer = answer
            self.points = points
        }
    }
    public enum Kind: Codable, Equatable, Sendable {
        case group(aggregate: Aggregate, children: [Indicator])
        case leaf(Measure)
    }
    public var key: String
    public var name: Bilingual
    /// What a judge reads beside the criterion: the anchors in words.
    public var anchors: Bilingual?
    /// Relative to its siblings.
    public var weight: Double
    public var kind: Kind

    public init(key: String, name: Bilingual, anchors: Bilingual? = nil, weight: Double, kind: Kind) {
        self.key = key
        self.name = name
        self.anchors = anchors
        self.weight = weight
        self.kind = kind
    }

    /// The nodes directly below; none for a leaf.
    public var children: [Indicator] {
        if case .group(_, let children) = kind { children } else { [] }
    }

    /// All leaves below, or itself, in order.
    public var leaves: [Indicator] {
        switch kind {
        case .group(_, let children): children.flatMap(\.leaves)
        case .leaf: [self]
        }
    }
}

extension Indicator {
    /// How a leaf gets from a value to points; nil for a group.
    public var measure: Measure? {
        if case .leaf(let measure) = kind { measure } else { nil }
    }
}
