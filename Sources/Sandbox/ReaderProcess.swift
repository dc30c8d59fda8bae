public import Files
import Glibc
import Synchronization

/// Runs readers: one process, one packet, one answer. For plain threads: a reading holds up its thread until the reader
/// and all it started are gone. Several threads may read at a time.
///
/// Starting a program that is linked to thirty libraries takes longer than reading a form, so it is started once, as the
/// stem (`ReaderStem`), which makes a copy of itself for every packet. What that means for safety stands at
/// `ReaderForks.serve`.
public final class ReaderProcess: Sendable {
    /// Path of the reader's program.
    public let program: String
    public let limits: CageLimits
    /// What the program gets ready before the first packet.
    private let preparation: [UInt8]
    private let stem = Mutex<ReaderStem?>(nil)
    private let readingsPerStem: Int

    /// - Parameters:
    ///   - preparation: What all readings have in common; the program gets it as descriptor 0 when it starts.
    ///   - readingsPerStem: Copies of one stem share the places of their code in memory. A new stem after so many
    ///     readings moves them, so that what one packet may find out is soon worth nothing; by default that costs a
    ///     thousandth of the time.
    public init(program: String, limits: CageLimits, preparation: [UInt8] = [], readingsPerStem: Int = 256) {
        self.program = program
        self.limits = limits
        self.preparation = preparation
        self.readingsPerStem = readingsPerStem
    }

    /// Starts the program, so that the first reading need not wait for it. A reading does so by itself.
    public func warmUp() throws(FileError) { _ = try takeStem() }

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
        var process = try fork([input.descriptor, output.writing, errors.writing, question.descriptor])
        let start = MachineClock.steady()
        output.closeWriting()
        errors.closeWriting()
        var watch = ReaderWatch(limits: limits, start: start, cancellation: cancellation)
        let stop = watch.collect(process, output: output.reading, errors: errors.reading)
        if stop != nil { process.end() }
        let end = process.reap()
        return ReaderRun(
            outcome: stop ?? watch.outcome(end, packetBytes: packetBytes), elapsed: MachineClock.steady() - start,
            cpu: end.cpu, peakMemory: end.peakMemory, errors: watch.words)
    }

    /// A stem that somebody has ended says nothing any more; then a new one is tried, once.
    private func fork(_ descriptors: [Int32]) throws(FileError) -> ForkedProcess {
        for _ in 0..<2 {
            let stem = try takeStem()
            if let process = try stem.fork(descriptors) { return process }
            giveUp(stem)
        }
        throw FileError(.other, "fork", program)
    }

    private func takeStem() throws(FileError) -> ReaderStem {
        try stem.withLock { stem throws(FileError) in
            if let stem, stem.countReading() < readingsPerStem { return stem }
            // The former one ends with the last reading that uses it.
            let fresh = try ReaderStem(program: program, arguments: limits.arguments, preparation: preparation)
            stem = fresh
            return fresh
        }
    }

    private func giveUp(_ dead: ReaderStem) {
        stem.withLock { stem in if stem === dead { stem = nil } }
    }
}
