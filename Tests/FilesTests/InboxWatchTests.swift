import Files
import Glibc
import Testing

@Suite("Watching the inbox")
struct InboxWatchTests {
    let temporary: TemporaryFolder
    let inbox: Directory

    init() throws {
        temporary = try TemporaryFolder()
        inbox = try temporary.directory.makeFolder("inbox")
    }

    private func changed(_ watch: InboxWatch) throws -> Set<InboxEvent> { try watch.events(within: .zero) }

    @Test("What is written, moved in or removed is told under its name")
    func names() throws {
        let watch = try InboxWatch(inbox)
        #expect(try changed(watch).isEmpty)
        try inbox.drop("x", as: "a")
        #expect(try changed(watch) == [.changed("a")])
        try temporary.directory.drop("x", as: "b")
        try temporary.directory.rename("b", to: inbox, as: "b")
        #expect(try changed(watch) == [.changed("b")])
        try inbox.remove("a")
        #expect(try changed(watch) == [.changed("a")])
        #expect(try changed(watch).isEmpty)
    }

    @Test("What happens in a subfolder, old or new, is told under the entry of the inbox")
    func subfolders() throws {
        let old = try inbox.makeFolder("old").makeFolder("inner")
        let watch = try InboxWatch(inbox)
        try old.drop("x", as: "x")
        #expect(try changed(watch) == [.changed("old")])
        let new = try inbox.makeFolder("new")
        #expect(try changed(watch) == [.changed("new")])
        let deep = try new.makeFolder("deep")
        #expect(try changed(watch) == [.changed("new")])
        try deep.drop("x", as: "x")
        #expect(try changed(watch) == [.changed("new")])
    }

    @Test("A folder that was moved in with all in it is watched whole, and no more when it left")
    func movedIn() throws {
        let outside = try temporary.directory.makeFolder("packet")
        let deep = try outside.makeFolder("deep")
        let watch = try InboxWatch(inbox)
        try temporary.directory.rename("packet", to: inbox, as: "packet")
        #expect(try changed(watch) == [.changed("packet")])
        try deep.drop("x", as: "x")
        #expect(try changed(watch) == [.changed("packet")])
        try inbox.rename("packet", to: temporary.directory, as: "gone")
        #expect(try changed(watch) == [.changed("packet")])
        try outside.drop("x", as: "y")
        #expect(try changed(watch).isEmpty)
    }

    @Test("A ring wakes the one that waits, once")
    func wakeUp() throws {
        let watch = try InboxWatch(inbox)
        watch.wakeUp.ring()
        watch.wakeUp.ring()
        #expect(try watch.events().isEmpty)
        try inbox.drop("x", as: "a")
        #expect(try watch.events() == [.changed("a")])
    }

    @Test("More events than the kernel keeps call for a look at everything")
    func overflow() throws {
        let watch = try InboxWatch(inbox)
        let name = "/proc/sys/fs/inotify/max_queued_events"
        let text = try FileHandle(adopting: open(name, O_RDONLY), path: name).bytes(limit: 32)
        let most = try #require(Int(String(decoding: text.dropLast(), as: UTF8.self)))
        try #require(most <= 1 << 16)
        let (first, second) = ("\(temporary.path)/inbox/a", "\(temporary.path)/inbox/b")
        try inbox.drop("x", as: "a")
        for turn in 0...(most / 2) {
            _ = turn % 2 == 0 ? rename(first, second) : rename(second, first)
        }
        #expect(try changed(watch).contains(.rescan))
    }

    @Test("That the inbox itself is gone is told")
    func gone() throws {
        let watch = try InboxWatch(inbox)
        try temporary.directory.rename("inbox", to: temporary.directory, as: "elsewhere")
        #expect(try changed(watch) == [.gone])
    }
}
