public import Values

internal import Files

/// The clock by which packets are received and judged: the machine's, or one that a rehearsal sets with `--at`.
public struct Clock: Sendable {
    private enum Source: Sendable {
        case machine
        case fixed(Instant)
        /// Set at a moment of the steady clock, and running on from there.
        case running(Instant, since: Duration)
    }
    private let source: Source

    public static let machine = Clock(source: .machine)

    /// Always the same time: what is done twice at it gives the same.
    public static func fixed(_ instant: Instant) -> Clock { Clock(source: .fixed(instant)) }

    /// Set now, and running: days end under a daemon that is rehearsed.
    public static func running(from instant: Instant) -> Clock {
        Clock(source: .running(instant, since: MachineClock.steady()))
    }

    public func now() -> Instant {
        switch source {
        case .machine: Instant(seconds: MachineClock.wall() / 1_000_000_000)
        case .fixed(let instant): instant
        case .running(let instant, let since):
            Instant(seconds: instant.seconds + Int((MachineClock.steady() - since).components.seconds))
        }
    }
}
