import Files
import Synchronization

/// A bar on standard error, on a terminal only: `[#####·····] 120/240 3.1/s 0:39`.
final class ProgressBar: Sendable {
    private let isShown = Terminal.isTerminal(.errors)
    private let started = MachineClock.steady()
    private let last = Mutex(Duration.zero - .seconds(1))

    /// Drawn at most ten times a second, and at the end.
    func show(done: Int, of total: Int) {
        guard isShown, total > 0 else { return }
        let now = MachineClock.steady()
        let isDue = last.withLock { last in
            guard now - last >= .milliseconds(100) || done >= total else { return false }
            last = now
            return true
        }
        guard isDue else { return }
        let seconds = max(0.001, Self.seconds(now - started))
        let rate = Double(done) / seconds
        let width = max(10, min(40, Terminal.width(.errors) - 40))
        let filled = width * min(done, total) / total
        var line = "\r[" + String(repeating: "#", count: filled) + String(repeating: "·", count: width - filled)
        line += "] \(done)/\(total)"
        if done > 0 {
            let rest = Int(Double(total - done) / rate)
            line += "  \(Double(Int(rate * 10)) / 10)/s  \(rest / 60):\(rest % 60 < 10 ? "0" : "")\(rest % 60)"
        }
        Terminal.write(line + "\u{1B}[K", to: .errors)
    }

    /// Takes the bar off the screen.
    func clear() { if isShown { Terminal.write("\r\u{1B}[K", to: .errors) } }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}
