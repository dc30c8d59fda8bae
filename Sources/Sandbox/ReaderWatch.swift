import Files
import Glibc

/// Watches over one reader: collects what it says, and finds out when it must be ended and what its end means.
struct ReaderWatch {
    /// More processes and threads than these at a time no packet needs: decoders of pictures start a few.
    static let mostTasks = 32
    /// How often memory and number of processes are looked at.
    static let lookEvery = Duration.milliseconds(50)

    let limits: CageLimits
    let start: Duration
    let cancellation: WakeUp?
    private var answer = Collected(limit: ReaderFrames.longest, keepsReading: false)
    private var complaints = Collected(limit: 4 << 10, keepsReading: true)

    init(limits: CageLimits, start: Duration, cancellation: WakeUp?) {
        (self.limits, self.start, self.cancellation) = (limits, start, cancellation)
    }

    /// What it wrote to standard error.
    var words: String { String(decoding: complaints.bytes, as: UTF8.self) }

    /// Collects what comes until the process ends. Gives why it must be ended; nil when it ended by itself.
    mutating func collect(_ process: borrowing ForkedProcess, output: Int32, errors: Int32) -> ReaderOutcome? {
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { room.deallocate() }
        let deadline = start + .seconds(limits.seconds)
        var nextLook = start + Self.lookEvery
        while true {
            var waiting = [
                pollfd(fd: process.ending, events: Int16(POLLIN), revents: 0),
                pollfd(fd: answer.isOver ? -1 : output, events: Int16(POLLIN), revents: 0),
                pollfd(fd: complaints.isOver ? -1 : errors, events: Int16(POLLIN), revents: 0),
                pollfd(fd: cancellation?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
            ]
            poll(&waiting, 4, MachineClock.milliseconds(until: min(deadline, nextLook)))
            let hasEnded = waiting[0].revents != 0
            if waiting[1].revents != 0 || hasEnded { answer.drain(output, room) }
            if waiting[2].revents != 0 || hasEnded { complaints.drain(errors, room) }
            if answer.isTooMuch { return .overLimit(.output) }
            // What it wrote before its end has been drained, unless that was more than one turn takes.
            if hasEnded { return drainRest(output, room) }
            if waiting[3].revents != 0 { return .cancelled }
            let now = MachineClock.steady()
            if now >= deadline { return .overLimit(.seconds) }
            if now >= nextLook {
                nextLook = now + Self.lookEvery
                let usage = GroupUsage(of: process.id)
                // First, since processes that share their memory are each counted with all of it.
                if usage.tasks > Self.mostTasks { return .overLimit(.processes) }
                if usage.memory > limits.memory { return .overLimit(.memory) }
            }
        }
    }

    /// A pipe holds no more than a mebibyte, so a few turns empty it.
    private mutating func drainRest(_ output: Int32, _ room: UnsafeMutableRawBufferPointer) -> ReaderOutcome? {
        for _ in 0..<4 { answer.drain(output, room) }
        return answer.isTooMuch ? .overLimit(.output) : nil
    }

    /// What its end means when nothing had to end it.
    func outcome(_ end: ProcessEnd, packetBytes: Int) -> ReaderOutcome {
        if let signal = end.signal { return outcome(of: signal, end, packetBytes) }
        let code = end.exitCode ?? 0
        if code == Cage.incompleteExitCode { return .cageIncomplete }
        guard code == 0 else { return .failed(exitCode: code) }
        guard let frames = ReaderFrames(answer.bytes) else { return .malformedAnswer }
        return .finished(frames)
    }

    private func outcome(of signal: Int32, _ end: ProcessEnd, _ packetBytes: Int) -> ReaderOutcome {
        if signal == SIGXCPU || end.cpu >= .seconds(limits.cpuSeconds) { return .overLimit(.cpu) }
        // A refused allocation has no signal of its own. The runtime says so as it aborts, and a reader near its
        // limit that falls is taken for one that ran into it.
        if [SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP].contains(signal) {
            // The packet itself is mapped, not owned: it does not count against the limit.
            let isNearLimit = end.peakMemory - packetBytes >= limits.memory / 8 * 7
            return isNearLimit || ResourceLimits.saysOutOfMemory(words) ? .overLimit(.memory) : .crashed(signal: signal)
        }
        return [SIGKILL, SIGTERM, SIGINT, SIGHUP].contains(signal)
            ? .killedFromOutside(signal: signal) : .crashed(signal: signal)
    }
}
