import Glibc

/// The machine's clocks.
public enum MachineClock {
    /// Nanoseconds since 1970, in UTC.
    public static func wall() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
    }

    /// Time that never jumps, from an unnamed start.
    public static func steady() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// Until an instant of the steady clock, for poll(2): rounded up, never negative, at most some eleven days.
    public static func milliseconds(until instant: Duration) -> Int32 {
        let (seconds, attoseconds) = (instant - steady()).components
        guard seconds < 1_000_000 else { return 1_000_000_000 }
        return Int32(max(0, seconds * 1_000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000))
    }

    /// Holds up the calling thread, in full whatever signals come.
    public static func sleep(_ time: Duration) {
        let (seconds, attoseconds) = max(.zero, time).components
        var rest = timespec(tv_sec: Int(seconds), tv_nsec: Int(attoseconds / 1_000_000_000))
        while withUnsafeMutablePointer(to: &rest, { nanosleep($0, $0) }) == -1, errno == EINTR {}
    }
}
