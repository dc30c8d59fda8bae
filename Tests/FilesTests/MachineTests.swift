import Files
import Testing

@Suite("The machine")
struct MachineTests {
    @Test(
        "The reserve is a fiftieth of the file system, at most a gibibyte",
        arguments: [(0, 0), (50, 1), (50 << 30, 1 << 30), (500 << 30, 1 << 30)])
    func reserve(total: Int, reserve: Int) {
        #expect(DiskSpace(total: total, available: 0).defaultReserve == reserve)
    }

    @Test("There is room to the last byte above the reserve")
    func room() {
        let space = DiskSpace(total: 5_000, available: 1_100)
        #expect(space.hasRoom(for: 1_000))
        #expect(!space.hasRoom(for: 1_001))
        #expect(space.hasRoom(for: 1_100, reserve: 0))
    }

    @Test("A file system tells its size, the process its program")
    func present() throws {
        let space = try DiskSpace(of: try Directory.open("."))
        #expect(space.total > 0)
        #expect(space.available <= space.total)
        #expect(try CurrentProcess.executable().hasPrefix("/"))
        #expect(CurrentProcess.isRunning(CurrentProcess.id))
        #expect(!CurrentProcess.isRunning(0))
    }

    @Test("The steady clock goes on while one sleeps")
    func clock() {
        let before = MachineClock.steady()
        MachineClock.sleep(.milliseconds(2))
        #expect(MachineClock.steady() - before >= .milliseconds(2))
    }

    @Test("Each error has its sentence in both languages", arguments: FileError.Code.allCases)
    func sentences(code: FileError.Code) {
        let error = FileError(code, "open", "a.zip", errno: 5)
        #expect(error.sentence.hasPrefix("open a.zip: "))
        #expect(error.sentenceInChinese.hasPrefix("open a.zip："))
        #expect(error.sentence.count > 14)
    }
}
