import Files
import Glibc
import Testing

@Suite("Leases and locks")
struct LeaseAndLockTests {
    let temporary: TemporaryFolder
    var folder: Directory { temporary.directory }

    init() throws { temporary = try TemporaryFolder() }

    @Test("A file that is open for writing is busy, and free once it is closed")
    func busy() throws {
        var writer: FileHandle? = try folder.createFile("a")
        let reader = try folder.openFile("a")
        #expect(reader.isBeingWritten == true)
        try writer?.write([1])
        writer = nil
        #expect(reader.isBeingWritten == false)
    }

    @Test("Of a pipe it cannot be told")
    func pipes() {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        #expect(FileHandle(adopting: ends[0], path: "pipe").isBeingWritten == nil)
        close(ends[1])
    }

    @Test("Only one holds the lock; another is told who, and gets it afterwards")
    func lock() throws {
        var first: LockFile.Answer? = try LockFile.take(in: folder)
        guard case .held = first else {
            Issue.record("not held")
            return
        }
        guard case .taken(let holder) = try LockFile.take(in: folder) else {
            Issue.record("held twice")
            return
        }
        #expect(holder == CurrentProcess.id)
        first = nil
        guard case .held = try LockFile.take(in: folder) else {
            Issue.record("not held after it was given back")
            return
        }
    }
}
