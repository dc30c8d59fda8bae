import Files
import FilesTesting
import Glibc
import Testing

@Suite("Faults and sudden ends")
struct FaultTests {
    static let dropped = ["one", "two"]

    /// Each dropped file is in the inbox or aside, or was committed with its bytes in the vault; and no report is torn.
    static func loss(in root: Directory, committed: Set<String>) throws -> String? {
        for text in dropped {
            let name = FileName(text)
            let waiting = try ["inbox", "aside"].contains { (folder: FileName) in
                try root.folder(folder).status(of: name) != nil && root.folder(folder).text(name) == text
            }
            let kept = try root.folder("vault").status(of: name) != nil && root.folder("vault").text(name) == text
            if committed.contains(text), !kept { return "\(text) was committed and is not in the vault" }
            if !waiting, !kept { return "\(text) is lost" }
            if !waiting, !committed.contains(text) { return "\(text) left the inbox without a commit" }
            if try root.folder("outbox").status(of: name) != nil,
                try root.folder("outbox").text(name) != "report of \(text)"
            {
                return "the report of \(text) is torn"
            }
        }
        return nil
    }

    /// What was left is taken up by another run without faults.
    private func finish(_ root: Directory, _ committed: inout Set<String>) throws {
        let departure = Departure(from: try root.folder("inbox"), aside: try root.folder("aside"))
        for name in try departure.leftovers() { _ = try departure.giveBack(name) }
        var more: Set<String> = []
        let acceptance = try Acceptance(root: root) { more.insert($0) }
        try acceptance.vault.unshareAll(with: acceptance.inbox)
        try acceptance.run(linking: true)
        committed.formUnion(more)
    }

    private func check(_ temporary: TemporaryFolder, _ committed: Set<String>) throws {
        var committed = committed
        let root = try Directory.open(temporary.path)
        #expect(try Self.loss(in: root, committed: committed) == nil)
        try finish(root, &committed)
        #expect(committed == Set(Self.dropped))
        #expect(try Self.loss(in: root, committed: committed) == nil)
        #expect(try root.folder("inbox").names().isEmpty)
        #expect(try root.folder("vault").names().filter { !$0.text.hasPrefix(".px-") }.count == Self.dropped.count)
    }

    @Test(
        "Whichever call fails for want of room or a broken disk, nothing is lost, and another run takes up the rest",
        arguments: [(ENOSPC, true), (ENOSPC, false), (EIO, true), (EIO, false)])
    func faults(cause: Int32, linking: Bool) throws {
        let faults = try FaultInjector.sweep(with: cause) { calls, injector in
            let temporary = try TemporaryFolder()
            try Acceptance.prepare(temporary.directory, dropping: Self.dropped)
            var committed: Set<String> = []
            do {
                let root = try Directory.open(temporary.path, calls: calls)
                try Acceptance(root: root) { committed.insert($0) }.run(linking: linking)
            } catch let error as FileError {
                #expect(error.errno == cause)
                #expect(injector.hit != nil)
            }
            try check(temporary, committed)
        }
        #expect(faults >= 30)
    }

    @Test("Wherever the process ends, before or after a call, nothing is lost", arguments: [true, false])
    func deaths(linking: Bool) throws {
        let deaths = try SuddenDeath.sweep { calls, _ in
            let temporary = try TemporaryFolder()
            try Acceptance.prepare(temporary.directory, dropping: Self.dropped)
            var committed: Set<String> = []
            do {
                let root = try Directory.open(temporary.path, calls: calls)
                try Acceptance(root: root) { committed.insert($0) }.run(linking: linking)
            } catch is FileError {}
            try check(temporary, committed)
        }
        #expect(deaths >= 60)
    }

    @Test("A fault while publishing leaves the former file and no other", arguments: [ENOSPC, EIO])
    func publication(cause: Int32) throws {
        let faults = try FaultInjector.sweep(with: cause) { calls, injector in
            let temporary = try TemporaryFolder()
            try temporary.directory.drop("old", as: "a")
            let folder = try Directory.open(temporary.path, calls: calls)
            do throws(FileError) {
                try folder.publish(Array("new".utf8), as: "a")
            } catch {
                #expect(error.errno == cause)
            }
            let text = try temporary.directory.text("a")
            #expect(text == "new" || injector.hit != nil && text == "old")
            #expect(try temporary.directory.names() == ["a"])
        }
        #expect(faults == 6)
    }

    @Test("Without syncing, no fsync is made; with it, each file has one and the folder one")
    func syncing() throws {
        let temporary = try TemporaryFolder()
        let root = try Directory.open(temporary.path)
        for (syncing, expected) in [(false, 0), (true, 3)] {
            let counter = SyncCounter()
            let folder = try Directory.open(temporary.path, calls: SystemCalls(watcher: counter, syncing: syncing))
            var publication = Publication(in: folder)
            try publication.add([1], as: "a")
            try publication.add([2], as: "b")
            try publication.commit()
            #expect(counter.count == expected)
            #expect(try root.names().sorted() == ["a", "b"])
        }
    }
}
