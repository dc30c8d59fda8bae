import Dispatch
import Files
import Glibc
import Sandbox
import Synchronization
import Testing

@Suite("The stem that readers branch off")
struct StemTests {
    /// What a reader tells of itself.
    private struct Who {
        var stem, id, group, seen: Int32
        var descriptors: [Int32]

        init(_ run: ReaderRun) throws {
            let numbers = try Breaker.answer(run).split(separator: " ").compactMap { Int32($0) }
            try #require(numbers.count > 4)
            (stem, id, group, seen) = (numbers[0], numbers[1], numbers[2], numbers[3])
            descriptors = Array(numbers[4...])
        }
    }

    private func reader(readingsPerStem: Int = 256) throws -> ReaderProcess {
        ReaderProcess(program: try Breaker.path(), limits: CageLimits(seconds: 60), readingsPerStem: readingsPerStem)
    }

    @Test("Each packet has a process of its own, which knows nothing of the one before, and has nothing of the stem's")
    func apart() throws {
        let reader = try reader()
        let (one, two) = (try Who(Breaker.run("who", with: reader)), try Who(Breaker.run("who", with: reader)))
        #expect(one.stem == two.stem)
        #expect(one.id != two.id)
        for who in [one, two] {
            #expect(who.group == who.id)
            #expect(who.seen == 1)
            // Its packet, answer and complaints; the request was read and closed.
            #expect(who.descriptors == [0, 1, 2])
        }
    }

    @Test("After a number of readings comes a new stem")
    func renewed() throws {
        let reader = try reader(readingsPerStem: 2)
        let stems = try (0..<5).map { _ in try Who(Breaker.run("who", with: reader)).stem }
        #expect(stems[0] == stems[1] && stems[2] == stems[3])
        #expect(Set(stems).count == 3)
    }

    @Test("Several threads read at a time, through one stem or many", arguments: [256, 3])
    func sideBySide(readingsPerStem: Int) throws {
        let reader = try reader(readingsPerStem: readingsPerStem)
        let answers = Mutex<[Int32]>([])
        DispatchQueue.concurrentPerform(iterations: 4) { _ in
            for _ in 0..<8 {
                guard let who = try? Who(Breaker.run("who", with: reader)) else { continue }
                answers.withLock { $0.append(who.id) }
            }
        }
        #expect(Set(answers.withLock(\.self)).count == 32)
    }

    @Test("A reading goes on when others have gone over to the next stem")
    func outlastsRenewal() throws {
        let reader = try reader(readingsPerStem: 1)
        let lasting = Mutex<ReaderOutcome?>(nil)
        let bell = try WakeUp()
        let done = DispatchSemaphore(value: 0)
        DispatchQueue.global().async {
            let run = try? reader.read(
                try FileHandle.inMemory(), request: Array("hang".utf8), cancellation: bell)
            lasting.withLock { $0 = run?.outcome }
            done.signal()
        }
        for _ in 0..<4 { _ = try Who(Breaker.run("who", with: reader)) }
        bell.ring()
        done.wait()
        #expect(lasting.withLock(\.self) == .cancelled)
    }

    @Test("A stem that was ended is replaced by another")
    func replaced() throws {
        let reader = try reader()
        let first = try Who(Breaker.run("who", with: reader))
        kill(first.stem, SIGKILL)
        let second = try Who(Breaker.run("who", with: reader))
        #expect(second.stem != first.stem)
    }

    @Test("With the stem its reader ends, and that is told as an end from outside")
    func endsTogether() throws {
        let reader = try reader()
        let stem = try Who(Breaker.run("who", with: reader)).stem
        DispatchQueue.global().async {
            for _ in 0..<2_000 where children(of: stem).isEmpty { MachineClock.sleep(.milliseconds(5)) }
            kill(stem, SIGKILL)
        }
        let run = try Breaker.run("hang", with: reader)
        #expect(run.outcome == .killedFromOutside(signal: SIGKILL))
    }

    @Test("It ends with its host's last reader, and leaves nobody behind")
    func endsWithHost() throws {
        var reader: ReaderProcess? = try reader()
        let stem = try Who(Breaker.run("who", with: try #require(reader))).stem
        #expect(kill(stem, 0) == 0)
        reader = nil
        #expect(kill(stem, 0) == -1)
    }

    @Test("A program that ends before it reads is told as an error")
    func noStem() throws {
        let reader = ReaderProcess(program: "/bin/true", limits: CageLimits())
        #expect(throws: FileError.self) { try reader.read(try FileHandle.inMemory(), request: []) }
    }
}

private func children(of id: Int32) -> [UInt8] {
    guard let folder = try? Directory.open("/proc/\(id)/task/\(id)"), let file = try? folder.openFile("children")
    else { return [] }
    return (try? file.bytes(limit: 4_096)) ?? []
}
