import CSandbox
import Files
import Glibc
import Synchronization

/// The process that readers branch off, as its host has it. It ends when the last user lets go of it.
final class ReaderStem: Sendable {
    private let process: Mutex<SpawnedProcess>
    private let control: Int32
    let program: String
    private let readings = Mutex(0)

    /// What the stem has beside its descriptors 0 to 2: where its orders come from.
    static let controlPlace: Int32 = 3

    /// Where the kernel leaves it to programs, memory for entries comes in huge pages: a packet of photographs needs 1,000
    /// page faults less, some 2% of its time. See mallopt(3) and glibc's tunables. In the cage it is gone.
    private static let environment = ["GLIBC_TUNABLES=glibc.malloc.hugetlb=1"]

    init(program: String, arguments: [String], preparation: [UInt8]) throws(FileError) {
        let file = try FileHandle.inMemory("preparation")
        try file.write(preparation)
        let input = try file.reopenedForReading()
        let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
        guard nothing >= 0 else { throw FileError(.tooMany, "open", "/dev/null", errno: errno) }
        defer { close(nothing) }
        var ends: [Int32] = [-1, -1]
        guard px_message_pair(&ends) == 0 else { throw FileError(.tooMany, "socketpair", program, errno: errno) }
        defer { close(ends[1]) }
        do throws(FileError) {
            process = Mutex(
                try SpawnedProcess.start(
                    program, arguments: arguments, environment: Self.environment,
                    descriptors: [input.descriptor, nothing, nothing, ends[1]], leadsGroup: true))
        } catch {
            close(ends[0])
            throw error
        }
        control = ends[0]
        self.program = program
    }

    // Its orders end here; the process is ended and reaped by its owner.
    deinit { close(control) }

    /// How many times it was taken for a reading after the first.
    func countReading() -> Int {
        readings.withLock { count in
            count += 1
            return count
        }
    }

    /// Makes a copy of the stem that has these descriptors as 0, 1, 2, … and is about to enter its cage.
    /// Gives nil where the stem is no more; throws where it has no room for one more process.
    func fork(_ descriptors: [Int32]) throws(FileError) -> ForkedProcess? {
        var ends: [Int32] = [-1, -1]
        guard px_message_pair(&ends) == 0 else { throw FileError(.tooMany, "socketpair", program, errno: errno) }
        let all = [ends[1]] + descriptors
        let cause = px_pass(control, all, Int32(all.count))
        // Only the stem may hold it now, so that its end is seen here.
        close(ends[1])
        guard cause == 0 else {
            close(ends[0])
            return nil
        }
        return try ForkedProcess.begun(report: ends[0], by: self)
    }
}
