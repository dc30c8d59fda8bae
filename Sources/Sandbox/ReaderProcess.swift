public import Files
import Glibc

/// Runs a reader: one process, one packet, one answer. For plain threads: the call holds up its thread until the
/// reader and all it started are gone.
public struct ReaderProcess: Sendable {
    /// Path of the reader's program.
    public var program: String
    public var limits: CageLimits
    /// More processes and threads than these at a time no packet needs: decoders of pictures start a few.
    static let mostTasks = 32
    /// How often memory and number of processes are looked at.
    static let lookEvery = Duration.milliseconds(50)

    public init(program: String, limits: CageLimits) {
        self.program = program
        self.limits = limits
    }

    /// Throws when it could not be started: our fault, as are the outcomes that are not `finished` or `overLimit`.
    /// `packet`: what the reader gets as descriptor 0, opened anew and for reading only.
    /// `request`: what it gets as descriptor 3.
    /// `cancellation`: ends it when it rings.
    public func read(
        _ packet: FileHandle, request: [UInt8], cancellation: WakeUp? = nil
    ) throws(FileError) -> ReaderRun {
        let order = try FileHandle.inMemory("request")
        try order.write(request)
        let packetBytes = try packet.size()
        let (input, question) = (try packet.reopenedForReading(), try order.reopenedForReading())
        guard var output = Pipe(), var errors = Pipe() else { throw FileError(.tooMany, "pipe", program, errno: errno) }
        let start = MachineClock.steady()
        var process = try SpawnedProcess.start(
            program, arguments: limits.arguments, environment: [],
            descriptors: [input.descriptor, output.writing, errors.writing, question.descriptor], leadsGroup: true)
        output.closeWriting()
        errors.closeWriting()

        var answer = Collected(limit: ReaderFrames.longest, keepsReading: false)
        var complaints = Collected(limit: 4 << 10, keepsReading: true)
        let stop = watch(
            process, start: start, cancellation: cancellation, output: output.reading, errors: errors.reading, &answer,
            &complaints)
        if stop != nil { process.end() }
        let end = process.reap()
        let text = String(decoding: complaints.bytes, as: UTF8.self)
        return ReaderRun(
            outcome: stop ?? outcome(end, answer, complaints: text, packetBytes: packetBytes),
            elapsed: MachineClock.steady() - start, cpu: end.cpu, peakMemory: end.peakMemory, errors: text)
    }

    /// Collects what comes until the process ends. Gives why it must be ended; nil when it ended by itself.
    private func watch(
        _ process: borrowing SpawnedProcess, start: Duration, cancellation: WakeUp?, output: Int32, errors: Int32,
        _ answer: inout Collected, _ complaints: inout Collected
    ) -> ReaderOutcome? {
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
            if hasEnded { return drainRest(output, &answer, room) }
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
    private func drainRest(
        _ output: Int32, _ answer: inout Collected, _ room: UnsafeMutableRawBufferPointer
    ) -> ReaderOutcome? {
        for _ in 0..<4 { answer.drain(output, room) }
        return answer.isTooMuch ? .overLimit(.output) : nil
    }

    private func outcome(
        _ end: SpawnedProcess.End, _ answer: Collected, complaints: String, packetBytes: Int
    ) -> ReaderOutcome {
        if let signal = end.signal { return outcome(of: signal, end, complaints, packetBytes) }
        let code = end.exitCode ?? 0
        if code == Cage.incompleteExitCode { return .cageIncomplete }
        guard code == 0 else { return .failed(exitCode: code) }
        guard let frames = ReaderFrames(answer.bytes) else { return .malformedAnswer }
        return .finished(frames)
    }

    private func outcome(
        of signal: Int32, _ end: SpawnedProcess.End, _ complaints: String, _ packetBytes: Int
    ) -> ReaderOutcome {
        if signal == SIGXCPU || end.cpu >= .seconds(limits.cpuSeconds) { return .overLimit(.cpu) }
        // A refused allocation has no signal of its own. The runtime says so as it aborts, and a reader near its
        // limit that falls is taken for one that ran into it.
        if [SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGTRAP].contains(signal) {
            // The packet itself is mapped, not owned: it does not count against the limit.
            let isNearLimit = end.peakMemory - packetBytes >= limits.memory / 8 * 7
            return isNearLimit || ResourceLimits.saysOutOfMemory(complaints)
                ? .overLimit(.memory) : .crashed(signal: signal)
        }
        return [SIGKILL, SIGTERM, SIGINT, SIGHUP].contains(signal)
            ? .killedFromOutside(signal: signal) : .crashed(signal: signal)
    }
}
