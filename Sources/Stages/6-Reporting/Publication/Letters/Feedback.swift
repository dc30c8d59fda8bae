public import Values

/// What an applicant is told of its own scores, beside the field as a whole; no other company's data are in it.
public struct Feedback: Equatable, Sendable {
    /// A dimension or an indicator.
    public struct Measure: Equatable, Sendable {
        public var name: Bilingual
        /// 0 to 100; nil where there was nothing to score.
        public var points: Double?
        /// Of the field; nil where it is too small to hide anybody.
        public var field: Quartiles?
        /// Stands directly under the whole.
        public var isDimension: Bool

        public init(name: Bilingual, points: Double?, field: Quartiles?, isDimension: Bool) {
            self.name = name
            self.points = points
            self.field = field
            self.isDimension = isDimension
        }

        enum Standing { case strong, middle, weak, unknown }

        /// In the best or the last quarter of the field.
        var standing: Standing {
            guard let points, let field, field.high > field.low else { return .unknown }
            return points >= field.high ? .strong : points <= field.low ? .weak : .middle
        }
    }

    /// Smaller fields get no quartiles: out of those of three companies one could reckon the others' points.
    public static let smallestField = 8

    public var name: String
    public var nameEn: String?
    public var measures: [Measure]
    /// How many were scored.
    public var field: Int

    public init(name: String, nameEn: String?, measures: [Measure], field: Int) {
        self.name = name
        self.nameEn = nameEn
        self.measures = measures
        self.field = field
    }

    var strong: [Bilingual] { measures.filter { $0.standing == .strong }.map(\.name) }
    var weak: [Bilingual] { measures.filter { $0.standing == .weak }.map(\.name) }
}
