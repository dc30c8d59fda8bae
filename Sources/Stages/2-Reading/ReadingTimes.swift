import Files

/// Where the time of a reading goes. One packet a process and one thread, so there is one account, and always one step
/// that the clock runs for: what a step does within another counts for the inner one alone.
public enum ReadingTimes {
    /// `other`: what is none of the rest, such as telling what an entry is.
    enum Step: String, CaseIterable {
        case unpack, pictures, seals, thumbnails, documents, forms, cases, places, answer, other
    }
    private nonisolated(unsafe) static var spent: [Step: Duration] = [:]
    private nonisolated(unsafe) static var current = Step.other
    private nonisolated(unsafe) static var since = Duration.zero

    /// The reading begins.
    public static func begin() {
        spent = [:]
        current = .other
        since = MachineClock.steady()
    }

    /// From here on the answer is written.
    public static func beginAnswer() { turn(to: .answer) }

    static func during<Result, Failure: Error>(
        _ step: Step, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let outer = current
        turn(to: step)
        defer { turn(to: outer) }
        return try body()
    }

    private static func turn(to step: Step) {
        let now = MachineClock.steady()
        spent[current, default: .zero] += now - since
        (current, since) = (step, now)
    }

    /// The account so far in microseconds, as the host reads it: `times unpack=8012 pictures=20311 …`.
    public static var line: String {
        turn(to: current)
        let words = Step.allCases.map { step in
            let (seconds, attoseconds) = (spent[step] ?? .zero).components
            return "\(step.rawValue)=\(seconds * 1_000_000 + attoseconds / 1_000_000_000_000)"
        }
        return (["times"] + words).joined(separator: " ") + "\n"
    }
}
