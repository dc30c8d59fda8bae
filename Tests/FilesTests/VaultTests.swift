import Files
import Glibc
import Testing

@Suite("The vault")
struct VaultTests {
    let temporary: TemporaryFolder
    let inbox: Directory
    let vault: Vault

    init() throws {
        temporary = try TemporaryFolder()
        inbox = try temporary.directory.makeFolder("inbox")
        vault = Vault(try temporary.directory.makeFolder("vault"))
    }

    /// In place of SHA-256, which is another module's: the bytes themselves name the file.
    private func put(_ name: FileName, leased: Bool = true) throws -> (kept: Vault.Kept, lease: ReadLease?) {
        let file = try inbox.openFile(name)
        var lease: ReadLease?
        if leased, case .held(let held) = ReadLease.take(on: file) { lease = held }
        var seen: [UInt8] = []
        let kept = try vault.put(file, lease: lease) {
            seen += $0
        } name: {
            String(decoding: seen, as: UTF8.self)
        }
        return (kept, lease)
    }

    @Test("A file of ours that nobody writes is linked, another is copied; either way for the owner alone")
    func ways() throws {
        for name in ["a", "b", "c"] as [FileName] { try inbox.drop("bytes-\(name)", as: name) }
        #expect(chmod("\(temporary.path)/inbox/a", 0o644) == 0)
        #expect(link("\(temporary.path)/inbox/c", "\(temporary.path)/inbox/d") == 0)
        #expect(try put("a").kept == .init(name: "bytes-a", bytes: 7, way: .linked))
        #expect(try put("b", leased: false).kept == .init(name: "bytes-b", bytes: 7, way: .copied))
        #expect(try put("c").kept == .init(name: "bytes-c", bytes: 7, way: .copied))
        for name in ["bytes-a", "bytes-b", "bytes-c"] as [FileName] {
            #expect(try vault.folder.text(name) == name.text)
            #expect(try vault.folder.status(of: name)?.mode == 0o600)
        }
        #expect(try vault.folder.names().count == 3)
    }

    @Test("The same bytes again take no second place")
    func again() throws {
        for name in ["a", "b", "c"] as [FileName] { try inbox.drop("same", as: name) }
        #expect(try put("a").kept.way == .linked)
        #expect(try put("b").kept.way == .already)
        #expect(try put("c", leased: false).kept.way == .already)
        #expect(try put("a").kept.way == .already)
        #expect(try vault.folder.names() == ["same"])
    }

    @Test(
        "A file that somebody waits to write into is copied, unless it changed since it was hashed",
        arguments: [false, true])
    func wanted(changed: Bool) throws {
        try inbox.drop("first", as: "a")
        let file = try inbox.openFile("a")
        guard case .held(let lease) = ReadLease.take(on: file) else {
            Issue.record("no lease")
            return
        }
        #expect(open("\(temporary.path)/inbox/a", O_WRONLY | O_NONBLOCK) == -1)
        let put = {
            try vault.put(file, lease: lease, hashing: { _ in }) {
                if changed {
                    // As if the lease had been taken away and the writer had begun.
                    _ = [timespec(), timespec()].withUnsafeBufferPointer { times in
                        utimensat(AT_FDCWD, "\(temporary.path)/inbox/a", times.baseAddress, 0)
                    }
                }
                return "first"
            }
        }
        if changed {
            #expect(throws: FileError(.malformed, "copy", file.path)) { try put() }
            #expect(try vault.folder.names().isEmpty)
        } else {
            #expect(try put().way == .copied)
        }
    }

    @Test("A file that the disk has damaged gives way to good bytes", arguments: [true, false])
    func damaged(leased: Bool) throws {
        try vault.folder.drop("samx", as: "same")
        try inbox.drop("same", as: "a")
        #expect(try put("a", leased: leased).kept.way == .copied)
        #expect(try vault.folder.text("same") == "same")
    }

    @Test("What is accepted leaves the inbox, and one of the same name that came meanwhile stays")
    func departure() throws {
        let departure = Departure(from: inbox, aside: try temporary.directory.makeFolder("aside"), vault: vault)
        for replaced in [false, true] {
            try inbox.drop("first", as: "a")
            let accepted = try #require(try inbox.status(of: "a"))
            let lease = try put("a").lease
            if replaced {
                try inbox.remove("a")
                try inbox.drop("other", as: "a")
            }
            let outcome = try departure.remove("a", read: try inbox.openFile("a"), accepted: accepted, lease: lease)
            #expect(outcome == (replaced ? .returned("a") : .gone))
            #expect(try inbox.names() == (replaced ? ["a"] : []))
        }
        #expect(try inbox.text("a") == "other")
        #expect(try vault.folder.text("first") == "first")
        #expect(try departure.leftovers().isEmpty)
    }

    @Test("One who waits to write into an accepted file gets it back, and the vault keeps its own")
    func waitingWriter() throws {
        let departure = Departure(from: inbox, aside: try temporary.directory.makeFolder("aside"), vault: vault)
        try inbox.drop("first", as: "a")
        let accepted = try #require(try inbox.status(of: "a"))
        var (kept, lease) = try put("a")
        #expect(kept.way == .linked)
        // Without waiting: the kernel notes the wish and says "later".
        #expect(open("\(temporary.path)/inbox/a", O_WRONLY | O_NONBLOCK) == -1)
        #expect(errno == EWOULDBLOCK)
        #expect(lease?.isWanted == true)
        #expect(
            try departure.remove("a", read: try inbox.openFile("a"), accepted: accepted, lease: lease) == .returned("a")
        )
        lease = nil
        let writer = open("\(temporary.path)/inbox/a", O_WRONLY)
        #expect(write(writer, "XXXXX", 5) == 5)
        close(writer)
        #expect(try inbox.text("a") == "XXXXX")
        #expect(try vault.folder.text("first") == "first")
    }

    @Test("What a crash left with a name in both places is parted at the start")
    func unshare() throws {
        try inbox.drop("first", as: "a")
        _ = try put("a")
        try vault.unshareAll(with: inbox)
        #expect(try inbox.status(of: "a")?.links == 1)
        #expect(try vault.folder.text("first") == "first")
        #expect(try vault.folder.names() == ["first"])
    }

    @Test("What returns to a taken name gets another")
    func giveBack() throws {
        let aside = try temporary.directory.makeFolder("aside")
        try aside.drop("one", as: "a")
        try inbox.drop("two", as: "a")
        #expect(try Departure(from: inbox, aside: aside).giveBack("a") == "2-a")
        #expect(try inbox.text("2-a") == "one")
    }
}
