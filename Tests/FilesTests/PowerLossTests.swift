import Files
import FilesTesting
import Testing

@Suite("Power loss")
struct PowerLossTests {
    static let dropped = ["one", "two", "three"]

    /// A root whose acceptance was recorded, from a state that is durable.
    private func record(_ deed: (Directory, PowerLossRecorder) throws -> Void) throws -> PowerLossModel {
        let temporary = try TemporaryFolder()
        try Acceptance.prepare(temporary.directory, dropping: Self.dropped)
        let recorder = try PowerLossRecorder(root: temporary.path)
        try deed(try Directory.open(temporary.path, calls: SystemCalls(watcher: recorder)), recorder)
        return recorder.model()
    }

    private func violation(in state: PowerLossState) -> String? {
        for text in Self.dropped {
            let bytes = Array(text.utf8)
            let kept = state.file("vault/\(text)") == bytes
            if state.marks.contains(text), !kept { return "\(text) was committed and is not in the vault" }
            if !kept, state.file("inbox/\(text)") != bytes { return "\(text) is lost" }
            if let report = state.file("outbox/\(text)"), report != Array("report of \(text)".utf8) {
                return "the report of \(text) is torn"
            }
        }
        return nil
    }

    @Test(
        "Whatever a power cut leaves of an acceptance, no packet is lost and no report torn", arguments: [true, false])
    func acceptance(linking: Bool) throws {
        let model = try record { root, recorder in
            try Acceptance(root: root) { recorder.mark($0) }.run(linking: linking)
        }
        let finding = model.replay(most: 600, violation: violation)
        #expect(finding.violations == [])
        #expect(finding.states > 2_000)
    }

    @Test("The model finds a file that was renamed without fsync, and a name that was not made durable")
    func findsFaults() throws {
        let unsynced = try record { root, recorder in
            let (inbox, vault) = (try root.folder("inbox"), try root.folder("vault"))
            let copy = try vault.createFile("temporary")
            try copy.write(Array("one".utf8))
            try vault.rename("temporary", to: vault, as: "one")
            try vault.sync()
            recorder.mark("one")
            try inbox.remove("one")
        }
        #expect(
            unsynced.replay(most: 600, violation: violation).violations.contains(
                "one was committed and is not in the vault"))
        let unnamed = try record { root, _ in
            let (inbox, vault) = (try root.folder("inbox"), try root.folder("vault"))
            let file = try inbox.openFile("one")
            try file.sync()
            try vault.link(file, as: "one")
            try inbox.remove("one")
            try inbox.sync()
        }
        #expect(unnamed.replay(most: 600, violation: violation).violations.contains("one is lost"))
    }

    @Test("What was synced is there in every state, and nothing else need be")
    func bounds() throws {
        let model = try record { root, recorder in
            let outbox = try root.folder("outbox")
            for name in ["a", "b"] as [FileName] {
                let file = try outbox.createFile(name)
                try file.write(Array("bytes".utf8))
                if name == "a" { try file.sync() }
            }
            try outbox.sync()
            recorder.mark("synced")
        }
        var seen: Set<[UInt8]> = []
        _ = model.replay(most: 600) { state in
            guard state.marks == ["synced"] else { return nil }
            seen.insert(state.file("outbox/b") ?? [0xFF])
            return state.file("outbox/a") == Array("bytes".utf8) ? nil : "a"
        }
        #expect(seen == [[], Array("by".utf8), Array("bytes".utf8), [0, 0, 0, 0, 0]])
    }

    @Test("A folder is published whole or not at all")
    func folder() throws {
        let model = try record { root, recorder in
            for text in ["old", "new"] {
                let publication = try FolderPublication(scratch: try root.folder("scratch"))
                for name in ["a", "b"] { try publication.write(Array("\(text) \(name)".utf8), at: "inner/\(name)") }
                try publication.commit(in: try root.folder("outbox"), as: "list")
                recorder.mark(text)
            }
        }
        let finding = model.replay(most: 600) { state in
            let texts = ["a", "b"].map { String(decoding: state.file("outbox/list/inner/\($0)") ?? [], as: UTF8.self) }
            let whole = [["", ""], ["old a", "old b"], ["new a", "new b"]].firstIndex(of: texts)
            if state.exists("outbox/list"), whole == 0 { return "empty" }
            return whole.map { $0 >= state.marks.count ? nil : "gone" } ?? "torn: \(texts)"
        }
        #expect(finding.violations == [])
        #expect(finding.states > 100)
    }
}
