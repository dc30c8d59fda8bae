import Files
import Foundation
import Intake
import Testing

@Suite("Waiting until nothing moves")
struct SettlingTests {
    @Test("A closed file is settled at once, an open one is not")
    func file() throws {
        let box = try InboxBox()
        try box.drop("a.zip")
        var settling = Settling(pause: .seconds(60))
        #expect(settling.look(at: "a.zip", in: box.inbox.folder) == .settled)
        let writer = try box.openForWriting("a.zip")
        #expect(settling.look(at: "a.zip", in: box.inbox.folder) == .moving(.open, again: .seconds(60)))
        try writer.close()
        #expect(settling.look(at: "a.zip", in: box.inbox.folder) == .settled)
    }

    @Test("An empty file may be a browser's placeholder, so it must stay as it is for a while")
    func placeholder() throws {
        let box = try InboxBox()
        try box.drop("a.zip", "")
        var patient = Settling(pause: .seconds(60))
        guard case .moving(.fresh, _) = patient.look(at: "a.zip", in: box.inbox.folder) else {
            Issue.record("it was taken at once")
            return
        }
        var hasty = Settling(pause: .zero)
        _ = hasty.look(at: "a.zip", in: box.inbox.folder)
        #expect(hasty.look(at: "a.zip", in: box.inbox.folder) == .settled)
        try box.drop("a.zip.part")
        #expect(hasty.look(at: "a.zip", in: box.inbox.folder) == .moving(.unfinished, again: .zero))
    }

    @Test("A folder is settled once nothing in it has moved for the pause, and holds a file")
    func folder() throws {
        let box = try InboxBox()
        try box.drop("f/a.docx")
        var patient = Settling(pause: .seconds(60))
        guard case .moving(.fresh, let again) = patient.look(atFolder: "f", in: box.inbox.folder) else {
            Issue.record("it was taken at once")
            return
        }
        #expect(again <= .seconds(60) && again > .seconds(50))
        var hasty = Settling(pause: .zero)
        #expect(hasty.look(atFolder: "f", in: box.inbox.folder) == .settled)
        try box.drop("f/b.zip.crdownload")
        #expect(hasty.look(atFolder: "f", in: box.inbox.folder) == .moving(.unfinished, again: .zero))
    }

    @Test("A link, a folder without files and a name that is gone are told apart")
    func others() throws {
        let box = try InboxBox()
        try box.link("l.zip", to: "/etc/hostname")
        try FileManager.default.createDirectory(atPath: box.path + "/inbox/e", withIntermediateDirectories: false)
        var settling = Settling(pause: .zero)
        #expect(settling.look(at: "l.zip", in: box.inbox.folder) == .unusable(.link))
        #expect(settling.look(atFolder: "e", in: box.inbox.folder) == .moving(.empty, again: .zero))
        #expect(settling.look(at: "g.zip", in: box.inbox.folder) == .gone)
    }
}
