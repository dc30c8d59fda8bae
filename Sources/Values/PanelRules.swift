/// How judges are assigned and their scores taken together.
public struct PanelRules: Codable, Equatable, Sendable {
    /// How a judged criterion's scores become one figure.
    public enum Combination: String, Codable, Sendable, CaseIterable {
        /// Mean, median, mean without the highest and the lowest (去掉最高分最低分), or freed of the judges' severity.
        case mean, median, trimmed, adjusted
    }
    public var judgesPerApplicant: Int
    public var scale: Scale
    public var combination: Combination
    public var rounds: Int
    /// The seed of the search for an assignment.
    public var seed: UInt64

    public struct Scale: Codable, Equatable, Sendable {
        public var least: Double
        public var most: Double
        public var step: Double

        public init(least: Double, most: Double, step: Double) {
            self.least = least
            self.most = most
            self.step = step
        }
    }

    public init(judgesPerApplicant: Int, scale: Scale, combination: Combination, rounds: Int, seed: UInt64) {
        self.judgesPerApplicant = judgesPerApplicant
        self.scale = scale
        self.combination = combination
        self.rounds = rounds
        self.seed = seed
    }
}

extension PanelRules {
    /// For a table whose edition says nothing of a panel.
    public static let unstated = PanelRules(
        judgesPerApplicant: 1, scale: Scale(least: 1, most: 10, step: 0.5), combination: .mean, rounds: 1, seed: 1)
}
