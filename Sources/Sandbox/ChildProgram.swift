import CSandbox
import Files
import Glibc

/// Runs one of the fixed programs within the cage of the calling reader. The program stands under the same Landlock
/// rules and system call filter, and under tighter limits of its own.
public struct ChildProgram: Sendable {
    /// The programs that the cage lets start, as Debian installs them.
    public enum Program: String, CaseIterable, Sendable {
        case pdftotext, pdftoppm, antiword, tesseract

        public var path: String { "/usr/bin/\(rawValue)" }
    }

    /// Of util-linux: sets limits, then becomes the program. A reader cannot set them itself: the filter keeps it from
    /// the limits of other processes, since it could set the host's.
    static let launcher = "/usr/bin/prlimit"

    /// The name under which a program opens its standard input, where it insists on a name: antiword does.
    public static let inputName = "/proc/self/fd/0"

    public var program: Program
    public var arguments: [String]
    /// By the clock on the wall.
    public var seconds: Int
    /// Bytes of standard output.
    public var outputLimit: Int
    /// Bytes of memory of its own.
    public var memory: Int

    public init(_ program: Program, arguments: [String], seconds: Int, outputLimit: Int, memory: Int = 320 << 20) {
        self.program = program
        self.arguments = arguments
        self.seconds = seconds
        self.outputLimit = outputLimit
        self.memory = memory
    }

    /// Runs it to its end and gives its standard output.
    /// `input`: its standard input, as a file in memory that it can seek in.
    public func run(input: UnsafeRawBufferPointer) throws(ChildFailure) -> [UInt8] {
        guard var output = Pipe(), var errors = Pipe() else { throw .couldNotStart(errno: errno) }
        var process: SpawnedProcess
        do throws(FileError) {
            let file = try FileHandle.inMemory("input")
            try file.write(input)
            try file.rewind()
            process = try start(file.descriptor, output: output.writing, errors: errors.writing)
        } catch {
            throw .couldNotStart(errno: error.errno)
        }
        output.closeWriting()
        errors.closeWriting()
        var text = Collected(limit: outputLimit, keepsReading: false)
        var complaints = Collected(limit: 1 << 10, keepsReading: true)
        let failure = collect(process, output.reading, errors.reading, &text, &complaints)
        if failure != nil { process.end() }
        let end = process.reap()
        if let failure { throw failure }
        let words = String(decoding: complaints.bytes, as: UTF8.self)
        if end.signal == SIGXCPU { throw .timedOut }
        if let signal = end.signal { throw .crashed(signal: signal, errors: words) }
        guard end.exitCode == 0 else { throw .failed(exitCode: end.exitCode ?? 0, errors: words) }
        return text.bytes
    }

    private func start(_ input: Int32, output: Int32, errors: Int32) throws(FileError) -> SpawnedProcess {
        let limits = ["--cpu=\(seconds + 1)", "--data=\(memory)", "--core=0", "--fsize=0"]
        return try SpawnedProcess.start(
            Self.launcher, arguments: limits + [program.path] + arguments,
            environment: ["OMP_THREAD_LIMIT=1", "LC_ALL=C.UTF-8"], descriptors: [input, output, errors],
            leadsGroup: false)
    }

    private func collect(
        _ process: borrowing SpawnedProcess, _ output: Int32, _ errors: Int32, _ text: inout Collected,
        _ complaints: inout Collected
    ) -> ChildFailure? {
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { room.deallocate() }
        let deadline = MachineClock.steady() + .seconds(seconds)
        while true {
            var waiting = [
                pollfd(fd: process.ending, events: Int16(POLLIN), revents: 0),
                pollfd(fd: text.isOver ? -1 : output, events: Int16(POLLIN), revents: 0),
                pollfd(fd: complaints.isOver ? -1 : errors, events: Int16(POLLIN), revents: 0),
            ]
            poll(&waiting, 3, MachineClock.milliseconds(until: deadline))
            let hasEnded = waiting[0].revents != 0
            for _ in 0..<(hasEnded ? 4 : 1) {
                text.drain(output, room)
                complaints.drain(errors, room)
            }
            if text.isTooMuch { return .tooMuchOutput }
            if hasEnded { return nil }
            if MachineClock.steady() >= deadline { return .timedOut }
        }
    }
}
