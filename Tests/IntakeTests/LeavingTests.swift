import Files
import Foundation
import Intake
import Synchronization
import Testing

/// Entries of other people, and removals that break off.
@Suite("Leaving the inbox")
struct LeavingTests {
    /// Lets a number of calls of a kind pass, and fails all that follow.
    private final class Barrier: CallWatcher {
        private let left: Mutex<Int>
        private let operation: String
        private let cause: Int32

        init(_ operation: String, after passing: Int, _ cause: Int32) {
            left = Mutex(passing)
            (self.operation, self.cause) = (operation, cause)
        }

        func willMake(_ call: MutatingCall) -> Int32? {
            guard call.operation == operation else { return nil }
            return left.withLock { left in
                left -= 1
                return left < 0 ? cause : nil
            }
        }

        func didMake(_ call: MutatingCall, result: Int) {}
    }

    /// The inbox of a box, as the program finds it at its next start. The vault knows no barrier.
    private func opened(_ box: InboxBox, _ barrier: Barrier? = nil) throws -> Inbox {
        let calls = SystemCalls(watcher: barrier)
        return Inbox(
            name: "", folder: try Directory.open(box.path + "/inbox", calls: calls),
            aside: try Directory.open(box.path + "/aside", calls: calls), vault: box.vault)
    }

    private func marks(_ box: InboxBox) throws -> [(name: FileName, mark: String)] {
        let candidate = try #require(try box.listing().candidates.first)
        return try #require(try box.inbox.claim(candidate)).marks
    }

    @Test("What may not be moved stays and is told; a later start takes it away once it may")
    func foreign() throws {
        let box = try InboxBox()
        try box.drop("f/a.txt")
        let marks = try marks(box)
        #expect(try opened(box, Barrier("rename", after: 0, EACCES)).finish(marks).staying == ["f"])
        #expect(box.contents("inbox") == ["f", "f/a.txt"])
        #expect(try opened(box).finish(marks).staying == [])
        #expect(box.contents("inbox") == [] && box.contents("aside") == [])
    }

    @Test("A folder whose removal breaks off never comes back into the inbox", arguments: 0..<4)
    func half(passing: Int) throws {
        let box = try InboxBox()
        for name in ["a", "b", "c", "d"] { try box.drop("f/\(name).txt", name) }
        let marks = try marks(box)
        #expect(throws: FileError.self) { try opened(box, Barrier("unlink", after: passing, EIO)).finish(marks) }
        #expect(box.contents("inbox") == [] && box.contents("aside") != [])
        #expect(try opened(box).finish(marks).staying == [])
        #expect(box.contents("inbox") == [] && box.contents("aside") == [])
    }
}
