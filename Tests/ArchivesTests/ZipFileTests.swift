import Archives
import Deflate
import Testing

@Suite struct ZipFileTests {
    static let entries: [(String, [UInt8])] = [
        ("mimetype", Array("application/x".utf8)), ("文件夹/", []), ("文件夹/报名表.xml", [UInt8](repeating: 65, count: 9_000)),
        ("空.txt", []),
    ]

    static func archive(prefix: [UInt8] = [], suffix: [UInt8] = []) throws -> [UInt8] {
        var writer = ZipWriter()
        for (name, bytes) in entries { try writer.add(name, bytes, name == "mimetype" ? .stored : .deflated) }
        return prefix + writer.finish() + suffix
    }

    @Test(arguments: [0, 1, 4_000], [0, 1, 4_000])
    func whatTheWriterWroteIsReadWithBytesBeforeAndAfter(prefix: Int, suffix: Int) throws {
        let bytes = try Self.archive(
            prefix: [UInt8](repeating: 7, count: prefix), suffix: [UInt8](repeating: 0, count: suffix))
        try bytes.withUnsafeBytes { bytes in
            let zip = try ZipFile(bytes)
            #expect(zip.entries.map(\.name) == Self.entries.map(\.0))
            #expect(zip.entries.map(\.isDirectory) == [false, true, false, false])
            for (entry, (_, wanted)) in Swift.zip(zip.entries, Self.entries) {
                let got = try zip.contents(of: entry)
                #expect(got == wanted)
            }
            #expect(zip.entry(named: "文件夹/报名表.xml")?.expanded == 9_000)
            #expect(zip.entry(named: "报名表.xml") == nil)
        }
    }

    @Test func theWriterGivesTheSameBytesEachTime() throws {
        let (first, second) = (try Self.archive(), try Self.archive())
        #expect(first == second)
    }

    @Test func aCutArchiveIsCorruptWhereverItIsCut() throws {
        let bytes = try Self.archive()
        for end in 0..<bytes.count {
            _ = bytes[..<end].withUnsafeBytes { cut in
                #expect { _ = try ZipFile(cut) } throws: { ($0 as? ArchiveFailure)?.code == .corrupt }
            }
        }
    }

    @Test func aFlippedByteInTheDataIsFoundByTheChecksum() throws {
        var bytes = try Self.archive()
        bytes[30 + 8 + 3] ^= 1
        try bytes.withUnsafeBytes { bytes in
            let zip = try ZipFile(bytes)
            #expect(throws: EntryDamage(.damaged, "checksum does not match")) { try zip.contents(of: zip.entries[0]) }
        }
    }

    @Test func limitsHold() throws {
        try Self.archive().withUnsafeBytes { bytes in
            #expect { _ = try ZipFile(bytes, limits: ArchiveLimits(entries: 3)) } throws: {
                ($0 as? ArchiveFailure)?.code == .tooLarge
            }
            let zip = try ZipFile(bytes, limits: ArchiveLimits(entryBytes: 8_999))
            #expect { _ = try zip.contents(of: zip.entries[2]) } throws: { ($0 as? EntryDamage)?.cause == .tooLarge }
        }
    }
}
