import Digests
import Files
import Foundation
import Intake
import Testing
import Values

@Suite("Taking bytes into the vault")
struct ClaimTests {
    private func claim(_ box: InboxBox) throws -> Claim {
        let candidate = try #require(try box.listing().candidates.first)
        let claim = try #require(try box.inbox.claim(candidate))
        try box.vault.sync()
        return claim
    }

    @Test("A file lies in the vault under its SHA-256 while it still lies in the inbox, and then only there")
    func file() throws {
        let box = try InboxBox()
        try box.drop("a.zip", "abc")
        let claim = try claim(box)
        #expect(claim.digest == SHA256.digest(of: "abc") && claim.bytes == 3 && claim.names == ["a.zip"])
        #expect(box.kept(claim.digest.hex) == "abc" && box.contents("inbox") == ["a.zip"])
        #expect(try claim.leave() == [])
        #expect(box.contents("inbox") == [] && box.contents("aside") == [])
        #expect(box.kept(claim.digest.hex) == "abc")
    }

    @Test("A copy that pauses at any of 1,000 places is not taken before it is whole")
    func pieces() throws {
        let box = try InboxBox(calls: .kernel.withoutSyncing)
        let whole = Data((0..<4_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        let digest = whole.withUnsafeBytes { SHA256.digest(of: $0) }
        var settling = Settling(pause: .seconds(60))
        for cut in 0..<1_000 {
            try box.drop("a.zip", "")
            let writer = try box.openForWriting("a.zip")
            try writer.write(contentsOf: whole.prefix(cut * 4 + 1))
            let candidate = try #require(box.listing().candidates.first)
            #expect(settling.look(at: "a.zip", in: box.inbox.folder) == .moving(.open, again: .seconds(60)))
            #expect(try box.inbox.claim(candidate) == nil)
            try writer.write(contentsOf: whole.dropFirst(cut * 4 + 1))
            try writer.close()
            #expect(settling.look(at: "a.zip", in: box.inbox.folder) == .settled)
            let claim = try self.claim(box)
            #expect(claim.digest == digest && claim.bytes == whole.count)
            #expect(try claim.leave() == [])
        }
        #expect(box.contents("vault") == [digest?.hex ?? ""] && box.contents("inbox") == [])
    }

    @Test("A folder's digest is that of its lines, sorted by path")
    func folder() throws {
        let box = try InboxBox()
        try box.drop("f/b.txt", "b")
        try box.drop("f/a/z.txt", "z")
        let claim = try claim(box)
        let lines = [("a/z.txt", "z"), ("b.txt", "b")].map { path, text in
            "\(SHA256.digest(of: text)?.hex ?? "")  \(path)\n"
        }
        #expect(claim.digest == SHA256.digest(of: lines.joined()))
        #expect(box.kept(claim.digest.hex) == lines.joined() && claim.bytes == 2)
        #expect(
            FolderListing.lines(in: Array(lines.joined().utf8))?.map(\.path) == [
                Array("a/z.txt".utf8), Array("b.txt".utf8),
            ])
        #expect(try claim.leave() == [])
        #expect(box.contents("inbox") == [])
    }

    @Test("A set of parts is one claim with all its names")
    func parts() throws {
        let box = try InboxBox()
        try box.drop("a.7z.001", "first")
        try box.drop("a.7z.002", "2nd")
        let claim = try claim(box)
        #expect(claim.names == ["a.7z.001", "a.7z.002"] && claim.members.count == 2 && claim.bytes == 8)
        #expect(try claim.leave() == [])
        #expect(box.contents("inbox") == [])
    }

    @Test("What was written over after it was claimed stays in the inbox as a new arrival")
    func overwritten() throws {
        let box = try InboxBox()
        try box.drop("a.zip", "abc")
        let claim = try claim(box)
        try FileManager.default.removeItem(atPath: box.path + "/inbox/a.zip")
        try box.drop("a.zip", "abcd")
        #expect(try claim.leave() == ["a.zip"])
        #expect(box.contents("inbox") == ["a.zip"] && box.kept(claim.digest.hex) == "abc")
    }

    @Test("A file that somebody writes is not claimed")
    func open() throws {
        let box = try InboxBox()
        try box.drop("a.zip", "abc")
        let writer = try box.openForWriting("a.zip")
        let candidate = try #require(try box.listing().candidates.first)
        #expect(try box.inbox.claim(candidate) == nil)
        try writer.close()
        #expect(try box.inbox.claim(candidate) != nil)
    }

    @Test("What vanishes between the look and the claim is no fault")
    func vanished() throws {
        let box = try InboxBox()
        try box.drop("a.zip")
        let candidate = try #require(try box.listing().candidates.first)
        try FileManager.default.removeItem(atPath: box.path + "/inbox/a.zip")
        #expect(try box.inbox.claim(candidate) == nil)
    }

    @Test("A link in a folder is neither followed nor removed, and the files beside it are taken")
    func linkInside() throws {
        let box = try InboxBox()
        try box.drop("f/a.txt", "a")
        try box.link("f/b.txt", to: "/etc/hostname")
        let claim = try claim(box)
        #expect(claim.obstacles == ["b.txt"] && claim.members.map(\.path) == [Array("a.txt".utf8)])
        #expect(try claim.leave() == ["f"])
        #expect(box.contents("inbox") == ["f", "f/b.txt"])
        var settling = Settling(pause: .zero)
        #expect(settling.look(atFolder: "f", in: box.inbox.folder) == .unusable(.link))
    }

    @Test("Another name of a file cannot change what lies in the vault")
    func otherName() throws {
        let box = try InboxBox()
        try box.drop("a.zip", "abc")
        try FileManager.default.linkItem(atPath: box.path + "/inbox/a.zip", toPath: box.path + "/other")
        // The claim, and with it the lease that would hold up the writer, goes at once.
        let digest = try claim(box).digest
        try Data("xyz".utf8).write(to: URL(fileURLWithPath: box.path + "/other"))
        #expect(box.kept(digest.hex) == "abc")
    }

    @Test(
        "What an interruption left with a name in inbox and vault is parted, and what was saved over it is told",
        arguments: ["abc", "xyz"])
    func interrupted(saved: String) throws {
        let box = try InboxBox()
        try box.drop("a.zip", "abc")
        let digest = try claim(box).digest
        // In place, as `cp` saves over a file.
        let writer = try box.openForWriting("a.zip")
        writer.write(Data(saved.utf8))
        let lost = try box.inbox.finish([]).lost
        writer.write(Data("later".utf8))
        #expect(lost == (saved == "abc" ? [] : [digest.hex]))
        #expect(box.kept(digest.hex) == (saved == "abc" ? "abc" : nil))
        #expect(try String(contentsOfFile: box.path + "/inbox/a.zip", encoding: .utf8) == saved + "later")
    }
}
