/// The scale on which judges score.
public struct ScoreScale: Codable, Equatable, Sendable {
    public var least: Double
    public var most: Double
    public var step: Double

    public init(least: Double, most: Double, step: Double) {
        self.least = least
        self.most = most
        self.step = step
    }

    /// The score that a number stands for; nil where it is out of range or between two steps.
    public func score(_ number: Double) -> Double? {
        guard number.isFinite, number >= least - 1e-9, number <= most + 1e-9 else { return nil }
        let steps = ((number - least) / step).rounded()
        let score = least + steps * step
        return abs(score - number) < 1e-6 * max(1, step) ? score : nil
    }
}
