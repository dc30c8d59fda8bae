import Files
import Glibc

/// A copy of the stem that reads one packet, as its host has it. The stem is its parent, so it is the stem that tells
/// its id and how it ended, and that ends it when the host hangs up.
struct ForkedProcess: ~Copyable {
    /// Its own until the end is reported.
    let id: Int32
    /// Readable once the process has ended.
    let ending: Int32
    private var reported: ProcessEnd?
    /// A stem ends with its last user, and its copies with it.
    private let stem: ReaderStem

    /// `report`: is closed when this ends. nil where the stem is no more.
    static func begun(report: Int32, by stem: ReaderStem) throws(FileError) -> ForkedProcess? {
        var waiting = pollfd(fd: report, events: Int16(POLLIN), revents: 0)
        let deadline = MachineClock.steady() + Self.patience
        while poll(&waiting, 1, MachineClock.milliseconds(until: deadline)) < 0, errno == EINTR {}
        guard let id = ForkReport.receive(from: report)?.first else {
            close(report)
            return nil
        }
        guard id > 0 else {
            close(report)
            throw FileError(.tooMany, "fork", stem.program, errno: Int32(truncatingIfNeeded: -id))
        }
        return ForkedProcess(id: Int32(truncatingIfNeeded: id), report: report, stem: stem)
    }

    /// A stem that does not answer for so long is given up. It starts in a fiftieth of a second.
    private static let patience = Duration.seconds(30)

    private init(id: Int32, report: Int32, stem: ReaderStem) {
        (self.id, ending, self.stem) = (id, report, stem)
    }

    /// Ends it with all its children.
    func end() { shutdown(ending, Int32(SHUT_WR)) }

    /// Waits for its end. A stem that was killed takes its copies along.
    mutating func reap() -> ProcessEnd {
        if let reported { return reported }
        var waiting = pollfd(fd: ending, events: Int16(POLLIN), revents: 0)
        while poll(&waiting, 1, -1) < 0, errno == EINTR {}
        let end =
            ForkReport.receive(from: ending).flatMap(ForkReport.end)
            ?? ProcessEnd(status: SIGKILL, cpu: .zero, peakMemory: 0)
        reported = end
        return end
    }

    // Where it still runs, the stem takes this for the order to end it.
    deinit { close(ending) }
}
