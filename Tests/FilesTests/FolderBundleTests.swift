import Files
import Testing

@Suite("Bundles of files")
struct FolderBundleTests {
    @Test("A bundle gives back every file under its path")
    func roundTrip() throws {
        let temporary = try TemporaryFolder()
        try temporary.directory.drop("first", as: "1")
        try temporary.directory.drop("", as: "2")
        let bundle = try FileHandle.inMemory()
        let files = [
            (Array("a/one.txt".utf8), try temporary.directory.openFile("1")),
            ([0xB2, 0xC4], try temporary.directory.openFile("2")),
        ]
        try FolderBundle.write(files, to: bundle)
        let mapped = try MappedFile(bundle)
        let members = try #require(FolderBundle.members(of: mapped.bytes, limit: 2))
        #expect(members.map(\.path) == files.map(\.0))
        #expect(String(decoding: mapped.bytes[members[0].range], as: UTF8.self) == "first")
        #expect(members[1].range.isEmpty)
        #expect(FolderBundle.members(of: mapped.bytes, limit: 1) == nil)
    }

    static let sound: [UInt8] = Array("PXFOLD1\n".utf8) + [1, 0, 0, 0, 0x61, 2, 0, 0, 0, 0, 0, 0, 0, 0x78, 0x79]

    @Test("Of a cut bundle nothing is believed", arguments: 0..<sound.count)
    func cut(length: Int) {
        Self.sound[..<length].withUnsafeBytes { bytes in
            let members = FolderBundle.members(of: bytes, limit: 9)
            #expect(members == (length == 8 ? [] : nil))
        }
    }

    @Test(
        "A path that leads elsewhere spoils the bundle",
        arguments: ["..", "../a", "/a", "a//b", "a/../b", "./a", "", "a/", "a\0"])
    func paths(path: String) {
        let path = Array(path.utf8)
        let bytes = Array("PXFOLD1\n".utf8) + [UInt8(path.count), 0, 0, 0] + path + [UInt8](repeating: 0, count: 8)
        bytes.withUnsafeBytes { #expect(FolderBundle.members(of: $0, limit: 9) == nil) }
    }

    @Test("The same path twice spoils the bundle, and so does a size past the end")
    func lies() {
        let twice = Self.sound + Self.sound.dropFirst(8)
        twice.withUnsafeBytes { #expect(FolderBundle.members(of: $0, limit: 9) == nil) }
        var long = Self.sound
        for index in 13..<21 { long[index] = 0xFF }
        long.withUnsafeBytes { #expect(FolderBundle.members(of: $0, limit: 9) == nil) }
    }
}
