import Files
import Synchronization

/// Where the time of a reading goes. The reader's process reads one packet on one thread, so it keeps one account, and
/// always one step that the clock runs for: what a step does within another counts for the inner one alone. Whoever
/// reads several packets at once in one process begins none, and nothing is counted.
public enum ReadingTimes {
    /// `other`: what is none of the rest, such as telling what an entry is.
    enum Step: String, CaseIterable {
        case unpack, pictures, seals, thumbnails, documents, forms, cases, places, answer, other
    }

    private struct Account {
        var spent: [Step: Duration] = [:]
        var current = Step.other
        var since = MachineClock.steady()

        mutating func turn(to step: Step) {
            let now = MachineClock.steady()
            spent[current, default: .zero] += now - since
            (current, since) = (step, now)
        }
    }
    private static let account = Mutex<Account?>(nil)

    /// The reading begins.
    public static func begin() { account.withLock { $0 = Account() } }

    /// From here on the answer is written.
    public static func beginAnswer() { account.withLock { $0?.turn(to: .answer) } }

    static func during<Result, Failure: Error>(
        _ step: Step, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let outer = turn(to: step)
        defer { if let outer { turn(to: outer) } }
        return try body()
    }

    /// The step that ended; none when no account is kept.
    @discardableResult private static func turn(to step: Step) -> Step? {
        account.withLock { account in
            let ended = account?.current
            account?.turn(to: step)
            return ended
        }
    }

    /// The account so far in microseconds, as the host reads it: `times unpack=8012 pictures=20311 …`.
    public static var line: String {
        let spent = account.withLock { account in
            if let current = account?.current { account?.turn(to: current) }
            return account?.spent ?? [:]
        }
        let words = Step.allCases.map { step in
            let (seconds, attoseconds) = (spent[step] ?? .zero).components
            return "\(step.rawValue)=\(seconds * 1_000_000 + attoseconds / 1_000_000_000_000)"
        }
        return (["times"] + words).joined(separator: " ") + "\n"
    }
}
