internal import Files
internal import Synchronization
internal import Values

/// Where the time of packets goes, added up step by step over all threads: what `run --times` prints.
public final class StepTimes: Sendable {
    /// In the order in which a packet goes through them.
    public enum Step: String, Sendable, CaseIterable {
        /// Hashing, linking into the vault, fsync of the file.
        case claim
        /// The commit of acceptance and the way out of the inbox.
        case accept
        /// Of a reading, what is not told apart below: starting the process, closing its cage, its end.
        case cage
        case unpack, pictures, seals, thumbnails, documents, forms, cases, places, answer, other
        /// Decoding and checking what the reader answered.
        case decode
        /// Judging, and the commit of it.
        case record
        /// Writing the report.
        case publish
        /// Making reports durable.
        case sync
    }
    private let spent = Mutex<[Step: Duration]>([:])

    public init() {}

    func add(_ time: Duration, to step: Step) { spent.withLock { $0[step, default: .zero] += time } }

    func during<Result, Failure: Error>(
        _ step: Step, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let start = MachineClock.steady()
        defer { add(MachineClock.steady() - start, to: step) }
        return try body()
    }

    /// Adds what a reader told of itself. It may tell anything: only steps of a reading are taken, and no more time than
    /// it had.
    func add(reading words: String, elapsed: Duration) {
        var rest = elapsed
        for word in words.prefix(1_024).split(whereSeparator: \.isWhitespace) {
            let parts = word.split(separator: "=")
            guard parts.count == 2, let step = Step(rawValue: String(parts[0])), Self.ofReading.contains(step),
                let time = Int64(parts[1]).map({ Duration.microseconds(max(0, $0)) }), time <= rest
            else { continue }
            add(time, to: step)
            rest -= time
        }
        add(rest, to: .cage)
    }

    private static let ofReading: Set<Step> = [
        .unpack, .pictures, .seals, .thumbnails, .documents, .forms, .cases, .places, .answer, .other,
    ]

    /// One line a step: milliseconds a packet by the clock, and the share. Steps of several threads run side by side, so
    /// their sum may be more than the time that passed.
    /// - Parameter packets: how many were taken.
    public func table(packets: Int) -> String {
        let spent = spent.withLock(\.self)
        let total = max(spent.values.reduce(.zero, +), .microseconds(1))
        var lines: [String] = []
        for step in Step.allCases {
            let time = spent[step] ?? .zero
            let each = Self.fixed(time.inSeconds * 1_000 / Double(max(1, packets)), digits: 2)
            let share = Self.fixed(100 * (time / total), digits: 1)
            lines.append(
                step.rawValue + String(repeating: " ", count: 12 - step.rawValue.count) + Self.right(each, 9) + " ms"
                    + Self.right(share, 7) + " %")
        }
        return lines.joined(separator: "\n")
    }

    private static func fixed(_ number: Double, digits: Int) -> String {
        let scale = digits == 1 ? 10 : 100
        let whole = Int((number * Double(scale)).rounded())
        let rest = String(whole % scale)
        return "\(whole / scale)." + String(repeating: "0", count: digits - rest.count) + rest
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
