import Conductor
import Files
import Values

/// How the daemon gets on, from one look to the next.
struct FollowProgress {
    /// The rate is that of the last while, so that a pause does not count for ever.
    private static let window = Duration.seconds(20)
    private var looks: [(time: Duration, done: Int)] = []
    private let before: Int

    init(_ first: StatusReport) { before = Self.done(first) }

    private static func done(_ status: StatusReport) -> Int {
        status.arrived - (status.states[.received] ?? 0) - (status.states[.arriving] ?? 0)
    }

    /// Always the same number of lines.
    mutating func lines(_ status: StatusReport) -> [String] {
        let now = MachineClock.steady()
        let done = Self.done(status)
        looks.append((now, done))
        looks.removeAll { now - $0.time > Self.window }
        let inHand = status.states[.received] ?? 0
        let counts = PacketState.allCases.compactMap { state -> String? in
            guard let count = status.states[state], count > 0 else { return nil }
            return "\(state.nameZh) \(state.rawValue) \(count)"
        }
        var line = "在读 in hand \(inHand)  本次已读 done \(done - before)"
        if let rate = rate(now), rate > 0 {
            line += "  \((rate * 10).rounded() / 10)/s"
            if inHand > 0 {
                let rest = Int(Double(inHand) / rate)
                line += "  剩余 left \(rest / 60):\(rest % 60 < 10 ? "0" : "")\(rest % 60)"
            }
        }
        return [counts.joined(separator: "  "), bar(done - before, of: done - before + inHand), line]
    }

    private func rate(_ now: Duration) -> Double? {
        guard let first = looks.first, now > first.time, let last = looks.last else { return nil }
        let (seconds, attoseconds) = (now - first.time).components
        return Double(last.done - first.done) / (Double(seconds) + Double(attoseconds) / 1e18)
    }

    private func bar(_ done: Int, of total: Int) -> String {
        let width = 40
        let filled = total > 0 ? width * done / total : 0
        return "[" + String(repeating: "#", count: filled) + String(repeating: "·", count: width - filled)
            + "] \(done)/\(total)"
    }
}
