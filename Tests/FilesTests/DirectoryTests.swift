import Files
import Glibc
import Testing

@Suite("Folders and their entries")
struct DirectoryTests {
    let temporary: TemporaryFolder
    var folder: Directory { temporary.directory }

    init() throws { temporary = try TemporaryFolder() }

    @Test("A listing tells kind, size and names of each entry, without following links")
    func listing() throws {
        try folder.drop("abc", as: "a.txt")
        _ = try folder.makeFolder("folder")
        #expect(symlink("/etc/passwd", "\(temporary.path)/link") == 0)
        #expect(mkfifo("\(temporary.path)/pipe", 0o600) == 0)
        let entries = Dictionary(uniqueKeysWithValues: try folder.entries().map { ($0.name.text, $0.status) })
        #expect(entries.mapValues(\.kind) == ["a.txt": .file, "folder": .folder, "link": .link, "pipe": .other])
        #expect(entries["a.txt"]?.size == 3)
        #expect(entries["a.txt"]?.links == 1)
        #expect(entries["a.txt"]?.mode == 0o600)
        #expect(entries["a.txt"]?.owner == CurrentProcess.user)
    }

    @Test("A name in GBK is found, opened and given as it is")
    func rawNames() throws {
        let name = FileName(bytes: [0xB2, 0xC4, 0xC1, 0xCF])
        try folder.drop("x", as: name)
        #expect(try folder.names() == [name])
        #expect(try folder.text(name) == "x")
    }

    @Test("No name leads out of the folder", arguments: ["", ".", "..", "a/b", "/etc/passwd", "a\0b"])
    func badNames(name: String) throws {
        #expect(throws: FileError.self) { try folder.createFile(FileName(name)) }
        #expect(throws: FileError.self) { try folder.remove(FileName(name)) }
        #expect(try folder.names().isEmpty)
    }

    @Test("Links, pipes and folders are not opened as files")
    func onlyFiles() throws {
        #expect(symlink("/etc/passwd", "\(temporary.path)/link") == 0)
        #expect(mkfifo("\(temporary.path)/pipe", 0o600) == 0)
        _ = try folder.makeFolder("folder")
        #expect(throws: FileError(.link, "open", "\(temporary.path)/link", errno: ELOOP)) {
            try folder.openFile("link")
        }
        #expect(throws: FileError(.notAFile, "open", "\(temporary.path)/pipe")) { try folder.openFile("pipe") }
        #expect(throws: FileError(.notAFile, "open", "\(temporary.path)/folder")) { try folder.openFile("folder") }
    }

    @Test("A link in the place of a subfolder is not followed")
    func linkedFolder() throws {
        #expect(symlink("/etc", "\(temporary.path)/link") == 0)
        #expect(throws: FileError.self) { try folder.folder("link") }
        #expect(throws: FileError.self) { try folder.makeFolder("link") }
    }

    @Test("A file is only created where there is none")
    func exclusive() throws {
        try folder.drop("first", as: "a")
        #expect(throws: FileError(.exists, "open", "\(temporary.path)/a", errno: EEXIST)) { try folder.createFile("a") }
        #expect(try folder.text("a") == "first")
    }

    @Test("Removing a tree removes its links, not what they lead to")
    func removeTree() throws {
        try folder.drop("kept", as: "kept")
        let tree = try folder.makeFolder("tree").makeFolder("inner")
        try tree.drop("x", as: "x")
        #expect(symlink("\(temporary.path)/kept", "\(temporary.path)/tree/inner/link") == 0)
        #expect(symlink(temporary.path, "\(temporary.path)/tree/up") == 0)
        try folder.removeTree("tree")
        #expect(try folder.names() == ["kept"])
        #expect(try folder.text("kept") == "kept")
    }

    @Test("A taken name fails, is replaced or exchanged, as asked")
    func taken() throws {
        try folder.drop("one", as: "1")
        try folder.drop("two", as: "2")
        #expect(throws: FileError.self) { try folder.rename("1", to: folder, as: "2", ifTaken: .fail) }
        try folder.rename("1", to: folder, as: "2", ifTaken: .exchange)
        #expect(try folder.text("1") == "two")
        try folder.rename("1", to: folder, as: "2")
        #expect(try folder.names() == ["2"])
        #expect(try folder.text("2") == "two")
    }

    @Test("Folders made on the way are the owner's alone")
    func makePath() throws {
        _ = try Directory.make("\(temporary.path)/a/b")
        #expect(try folder.status(of: "a")?.mode == 0o700)
        #expect(try folder.folder("a").status(of: "b")?.mode == 0o700)
    }

    @Test("Under any umask a new folder has the mode that was asked for")
    func modeOfFolders() throws {
        let former = CurrentProcess.setUmask(0o077)
        defer { CurrentProcess.setUmask(former) }
        _ = try folder.makeFolder("open", mode: 0o755)
        _ = try folder.makeFolder("own")
        #expect(try folder.status(of: "open")?.mode == 0o755)
        #expect(try folder.status(of: "own")?.mode == 0o700)
    }

    @Test("A file larger than the bound is not read")
    func bound() throws {
        try folder.drop("abcd", as: "a")
        #expect(try folder.openFile("a").bytes(limit: 4).count == 4)
        #expect(throws: FileError.self) { try folder.openFile("a").bytes(limit: 3) }
    }
}
