import Files
import Testing

@Suite("Publication")
struct PublicationTests {
    let temporary: TemporaryFolder
    var folder: Directory { temporary.directory }

    init() throws { temporary = try TemporaryFolder() }

    @Test("Nothing shows before the commit, everything after it, and nothing else is left")
    func commit() throws {
        let (out, scratch) = (try folder.makeFolder("out"), try folder.makeFolder("scratch"))
        try out.drop("old", as: "a")
        var publication = Publication(in: out, scratch: scratch)
        try publication.add(Array("new".utf8), as: "a")
        try publication.add(Array("more".utf8), as: "b", mode: 0o600)
        #expect(try out.names() == ["a"])
        #expect(try out.text("a") == "old")
        try publication.commit()
        #expect(try out.names().sorted() == ["a", "b"])
        #expect(try out.text("a") == "new")
        #expect(try out.status(of: "a")?.mode == 0o644)
        #expect(try out.status(of: "b")?.mode == 0o600)
        #expect(try scratch.names().isEmpty)
    }

    @Test("What is not committed leaves nothing")
    func abandoned() throws {
        func begin() throws {
            var publication = Publication(in: folder)
            try publication.add([1], as: "a")
        }
        try begin()
        #expect(try folder.names().isEmpty)
    }

    @Test("A folder takes the place of the former one whole")
    func wholeFolder() throws {
        let (out, scratch) = (try folder.makeFolder("out"), try folder.makeFolder("scratch"))
        for round in ["one", "two"] {
            let publication = try FolderPublication(scratch: scratch)
            try publication.write(Array(round.utf8), at: "inner/\(round)")
            try publication.commit(in: out, as: "list")
        }
        let inner = try out.folder("list").folder("inner")
        #expect(try inner.names() == ["two"])
        #expect(try out.status(of: "list")?.mode == 0o755)
        #expect(try out.folder("list").status(of: "inner")?.mode == 0o755)
        #expect(try inner.text("two") == "two")
        #expect(try scratch.names().isEmpty)
    }
}
