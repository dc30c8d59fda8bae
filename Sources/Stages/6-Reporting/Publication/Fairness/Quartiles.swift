/// The quarter points of a set of figures, by linear interpolation (R's type 7).
public struct Quartiles: Equatable, Sendable {
    public var low: Double
    public var median: Double
    public var high: Double
    public var least: Double
    public var most: Double

    /// nil where there are none.
    public init?(_ figures: [Double]) {
        let sorted = figures.filter(\.isFinite).sorted()
        guard let least = sorted.first, let most = sorted.last else { return nil }
        func at(_ share: Double) -> Double {
            let place = share * Double(sorted.count - 1)
            let index = Int(place)
            let rest = place - Double(index)
            return index + 1 < sorted.count ? sorted[index] + rest * (sorted[index + 1] - sorted[index]) : sorted[index]
        }
        (self.least, low, median, high, self.most) = (least, at(0.25), at(0.5), at(0.75), most)
    }
}
