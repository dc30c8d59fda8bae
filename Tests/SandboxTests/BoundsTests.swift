import Files
import Glibc
import Sandbox
import Testing

@Suite("What a reader may use")
struct BoundsTests {
    @Test("A reader that runs over a limit is told from one that crashes")
    func cpu() throws {
        let run = try Breaker.run("spin", limits: CageLimits(cpuSeconds: 1, seconds: 60))
        #expect(run.outcome == .overLimit(.cpu))
    }

    @Test("One that does nothing is ended when its time is over")
    func hang() throws {
        let run = try Breaker.run("hang", limits: CageLimits(seconds: 1))
        #expect(run.outcome == .overLimit(.seconds))
    }

    @Test("Memory is bounded, be it its own or shared", arguments: ["allocate", "allocate in Swift", "share"])
    func memory(deed: String) throws {
        let run = try Breaker.run(deed, limits: CageLimits(memory: 128 << 20, seconds: 60))
        #expect(run.outcome == .overLimit(.memory))
        #expect(run.peakMemory < 256 << 20)
    }

    @Test("Output past the limit ends it")
    func flood() throws {
        #expect(try Breaker.run("flood").outcome == .overLimit(.output))
    }

    @Test("Complaints past the limit are dropped, and hold nobody up")
    func complaints() throws {
        let run = try Breaker.run("flood-errors")
        #expect(try Breaker.answer(run) == "flooded")
        #expect(run.errors.utf8.count == 4 << 10)
    }

    @Test(
        "One that multiplies or leaves others behind is ended with all it started",
        arguments: [("multiply", .overLimit(.processes), []), ("outlive", .malformedAnswer, [.systemCalls])]
            as [(String, ReaderOutcome, Set<CageLayer>)])
    func group(deed: String, outcome: ReaderOutcome, skipping: Set<CageLayer>) throws {
        // A limit of its own tells its processes from those of tests that run beside it.
        let mark = Int.random(in: 100_000_000..<200_000_000)
        let run = try Breaker.run(deed, limits: CageLimits(seconds: 60, fileBytes: mark, skipping: skipping))
        #expect(run.outcome == outcome)
        // Told to end, they may take a moment to be gone.
        for _ in 0..<200 where try processes(markedWith: mark) > 0 { MachineClock.sleep(.milliseconds(10)) }
        #expect(try processes(markedWith: mark) == 0)
    }

    @Test(
        "Every other end has its name",
        arguments: [
            ("abort", .crashed(signal: SIGABRT)), ("segv", .crashed(signal: SIGSEGV)),
            ("kill-self", .killedFromOutside(signal: SIGKILL)), ("exit", .failed(exitCode: 9)),
            ("garbage", .malformedAnswer), ("lie", .malformedAnswer),
        ] as [(String, ReaderOutcome)])
    func ends(deed: String, outcome: ReaderOutcome) throws {
        let run = try Breaker.run(deed)
        #expect(run.outcome == outcome, "\(run)")
    }

    @Test("A ring of the wake-up ends it")
    func cancelled() throws {
        let bell = try WakeUp()
        bell.ring()
        let run = try ReaderProcess(program: Breaker.path(), limits: CageLimits()).read(
            try FileHandle.inMemory(), request: Array("hang".utf8), cancellation: bell)
        #expect(run.outcome == .cancelled)
    }

    @Test("A program that is not there is our fault, told as an error")
    func noProgram() throws {
        let reader = ReaderProcess(program: "/nowhere/reader", limits: CageLimits())
        #expect(throws: FileError(.notFound, "posix_spawn", "/nowhere/reader", errno: ENOENT)) {
            try reader.read(try FileHandle.inMemory(), request: [])
        }
    }

    @Test("One that must have every layer refuses to work without")
    func demanding() throws {
        let limits = CageLimits(demandsAll: true, skipping: [.network])
        #expect(try Breaker.run("echo", limits: limits).outcome == .cageIncomplete)
    }

    private func processes(markedWith mark: Int) throws -> Int {
        let proc = try Directory.open("/proc")
        return try proc.names().filter { name in
            guard let line = try? proc.folder(name).openFile("cmdline").bytes(limit: 4_096) else { return false }
            return String(decoding: line, as: UTF8.self).contains("file=\(mark)")
        }.count
    }
}
