import Deflate
import Testing

@testable import Archives

@Suite struct ArchiveReaderTests {
    static let text = Array("some bytes".utf8)
    static let imploded = ZipForge(
        ForgedEntry("x").with {
            $0.local.method = 6; $0.central.method = 6
        }
    ).bytes

    static let stub: [UInt8] = Array("MZ".utf8) + [UInt8](repeating: 0, count: 400)
    static let tar = TarForge.archive([("d/", "5", [], ""), ("d/x.txt", "0", text, "")])
    static let kinds: [(String, [UInt8])] = [
        ("packet.zip", ZipForge(ForgedEntry("d/x.txt", text, deflated: true)).bytes),
        ("packet.rar", RarForge.rar4([.init(name: "d\\x.txt", bytes: text)])),
        ("packet.rar", RarForge.rar4([.init(name: "d\\x.txt", bytes: text)], hasEnd: false)),
        ("packet.rar", RarForge.rar5([.init(name: "d/x.txt", bytes: text)])),
        ("packet.7z", SevenZipForge.archive("d/x.txt", text)),
        ("packet.7z", SevenZipForge.archive("d/x.txt", text, isFinished: false)), ("packet.tar", tar),
        ("packet.tar", TarForge.archive([("./d/x.txt", "0", text, "")], ends: false)),
        ("packet.tgz", (try? Compress.bytes(tar, .gzip)) ?? []),
        ("setup.exe", stub + RarForge.rar5([.init(name: "d/x.txt", bytes: text)])),
        ("setup.exe", stub + SevenZipForge.archive("d/x.txt", text)),
        ("setup.exe", stub + ZipForge(ForgedEntry("d/x.txt", text)).bytes),
    ]

    @Test(arguments: kinds)
    func anArchiveOfAnyKindIsUnpacked(name: String, bytes: [UInt8]) {
        let outcome = Outcome(bytes, name: name)
        #expect(outcome.entries.map(\.path) == ["d/x.txt"], "\(outcome)")
        #expect(outcome.entries.first?.bytes == Self.text)
        #expect(outcome.entries.first?.isGuessed == false)
    }

    @Test func aSinglePackedFileIsCalledAfterTheArchive() throws {
        let outcome = Outcome(try Compress.bytes(Self.text, .gzip), name: "简介.txt.gz")
        #expect(outcome.entries.map(\.path) == ["简介.txt"])
        #expect(outcome.entries.first?.bytes == Self.text)
    }

    @Test(arguments: [
        ("ace", [UInt8](repeating: 1, count: 7) + Array("**ACE**".utf8)), ("arj", [0x60, 0xEA, 1, 2]),
        ("nothing known", Array("hello".utf8)), ("a program without an archive", Array("MZ and nothing".utf8)),
        (
            "only what is not read",
            ZipForge(
                ForgedEntry("x").with {
                    $0.local.method = 6; $0.central.method = 6
                }
            ).bytes
        ),
    ])
    func whatIsNotReadIsTold(what: String, bytes: [UInt8]) {
        #expect(Outcome(bytes).refusal == .unsupported, "\(what)")
    }

    @Test(arguments: [
        (
            "packet.zip",
            ZipForge(
                ForgedEntry("x").with {
                    $0.local.flags = 1; $0.central.flags = 1
                }
            ).bytes
        ),
        (
            "packet.zip",
            ZipForge(
                ForgedEntry("x").with {
                    $0.local.method = 99; $0.central.method = 99
                }
            ).bytes
        ),
        ("packet.rar", RarForge.rar4([.init(name: "x", bytes: text, isEncrypted: true)])),
        ("packet.rar", RarForge.rar4([], mainFlags: 0x80)),
        ("packet.rar", RarForge.rar5([.init(name: "x", bytes: text, isEncrypted: true)])),
        ("packet.rar", RarForge.rar5Encrypted),
    ])
    func encryptionIsToldAsSuch(name: String, bytes: [UInt8]) {
        #expect(Outcome(bytes, name: name).refusal == .encrypted)
    }

    @Test(arguments: [
        ("packet.zip", ZipForge().bytes), ("packet.zip", ZipForge(ForgedEntry("d/", [])).bytes),
        ("packet.tar", TarForge.archive([("d/", "5", [], "")])),
        (
            "packet.7z",
            [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4, 0x8D, 0x9B, 0xD5, 0x0F] + [UInt8](repeating: 0, count: 20)
        ),
        ("packet.gz", (try? Compress.bytes([], .gzip)) ?? []),
    ])
    func emptyIsToldFromUnreadable(name: String, bytes: [UInt8]) {
        #expect(Outcome(bytes, name: name).refusal == .empty)
    }

    @Test(arguments: [
        ("packet.zip", ZipForge(ForgedEntry("x"), ForgedEntry("y")).bytes),
        ("packet.rar", RarForge.rar4([.init(name: "x", bytes: text), .init(name: "y", bytes: text)])),
        ("packet.rar", RarForge.rar5([.init(name: "x", bytes: text), .init(name: "y", bytes: text)])),
        ("packet.7z", SevenZipForge.archive("x", text)),
        ("packet.tgz", (try? Compress.bytes(TarForge.files("x", "y"), .gzip)) ?? []),
    ])
    func aCutArchiveIsCorrupt(name: String, bytes: [UInt8]) {
        for end in [bytes.count / 2, bytes.count * 3 / 4] {
            #expect(Outcome(Array(bytes[..<end]), name: name).refusal == .corrupt, "\(name) at \(end)")
        }
    }

    @Test func aDamagedEntryIsItsOwnAffair() {
        var zip = ZipForge(ForgedEntry("x", Self.text), ForgedEntry("y", Self.text)).bytes
        zip[33] ^= 1
        let files: [RarForge.File] = [.init(name: "x", bytes: Self.text, crc: 1), .init(name: "y", bytes: Self.text)]
        for (name, bytes) in [("p.zip", zip), ("4.rar", RarForge.rar4(files)), ("5.rar", RarForge.rar5(files))] {
            let outcome = Outcome(bytes, name: name)
            #expect(outcome.entries.map(\.damage) == [.damaged, nil], "\(name): \(outcome)")
            #expect(outcome.entries.last?.bytes == Self.text)
        }
    }

    @Test func aDamagedGzipChecksumIsFoundBehindTheLastEntry() throws {
        var bytes = try Compress.bytes(TarForge.files("x"), .gzip)
        bytes[bytes.count - 6] ^= 1
        #expect(Outcome(bytes, name: "p.tgz").refusal == .corrupt)
    }

    @Test func aNameBehindAZeroIsHostileInARarToo() {
        #expect(Outcome(RarForge.rar5([.init(name: "x\0y", bytes: Self.text)]), name: "p.rar").refusal == .hostile)
    }

    @Test(arguments: ["../x", "/x", "d/../../x", "C:\\x"])
    func aClimbingNameIsHostileInEveryKind(name: String) {
        for (file, bytes) in [
            ("p.rar", RarForge.rar5([.init(name: name, bytes: Self.text)])),
            ("p.7z", SevenZipForge.archive(name, Self.text)), ("p.tar", TarForge.files("fine", name)),
        ] {
            #expect(Outcome(bytes, name: file).refusal == .hostile, "\(file)")
        }
    }

    @Test(arguments: [
        ("2", "../../etc/passwd"), ("2", "/etc"), ("1", "/etc/passwd"), ("1", "../x"), ("3", ""), ("4", ""), ("6", ""),
    ])
    func linksOutAndDevicesInATarAreHostile(type: String, target: String) {
        let bytes = TarForge.archive([("x", "0", Self.text, ""), ("d/l", Character(type), [], target)])
        #expect(Outcome(bytes, name: "p.tar").refusal == .hostile)
    }

    @Test func linksInsideATarAreToldAndNotFollowed() {
        let outcome = Outcome(
            TarForge.archive([("x", "0", Self.text, ""), ("d/l", "2", [], "../x"), ("h", "1", [], "x")]), name: "p.tar")
        #expect(outcome.entries.map(\.isLink) == [false, true, true], "\(outcome)")
    }

    @Test(arguments: [("x", "X"), ("x", "x"), ("x", "x/y")])
    func namesThatFallTogetherAreAmbiguousInATarToo(one: String, other: String) {
        #expect(
            Outcome(TarForge.archive([(one, "0", [1], ""), (other, "0", [2], "")]), name: "p.tar").refusal == .ambiguous
        )
    }

    static func pax(_ records: String..., type: Character = "x") -> [UInt8] {
        TarForge.entry(Array("pax".utf8), type: type, Array(records.joined().utf8))
    }

    static func longName(_ name: String) -> [UInt8] {
        TarForge.entry(Array("././@LongLink".utf8), type: "L", Array(name.utf8) + [0])
    }

    static let inner = TarForge.entry(Array("hidden".utf8), text)
    static let tarLies: [[UInt8]] = [
        TarForge.entry(Array("d/".utf8), type: "5", inner),
        TarForge.entry(Array("l".utf8), type: "1", inner, link: "x"),
        TarForge.entry(Array("l".utf8), type: "2", inner, link: "x"), TarForge.entry(Array("v".utf8), type: "V", inner),
        pax("8 path=\n", "10 path=ab\n"), pax("9 path=a\n", "9 path=b\n"), pax("9 path=a\n") + pax("9 path=b\n"),
        pax("9 path=a\n", type: "g"), pax("10 size=99\n"), pax("11 pathab\n\n"), pax("99 path=a\n"),
        pax("11 path=a\0b\n"),
        TarForge.files("a") + [UInt8](repeating: 0, count: 1_024),
        TarForge.files("a") + [UInt8](repeating: 0, count: 512),
        pax("9 path=a\n") + longName("b"), longName("b") + pax("9 path=a\n"), longName("a") + longName("b"),
        pax("12 size=512\n") + TarForge.entry(Array("x".utf8), []) + inner,
    ]

    @Test(arguments: tarLies.indices)
    func aTarThatReadersWouldSeeDifferentlyIsRefused(index: Int) throws {
        let bytes = Self.tarLies[index] + TarForge.files("x")
        #expect(Outcome(bytes, name: "p.tar").refusal == .ambiguous)
        #expect(Outcome(try Compress.bytes(bytes, .gzip), name: "p.tgz").refusal == .ambiguous)
        #expect(Outcome(Forge.zstd(bytes), name: "p.tar.zst").refusal == .ambiguous)
    }

    static let tarOddities: [[UInt8]] = [
        pax("19 path=文件.txt\n"), pax("20 mtime=1.25000000\n", type: "g"), pax("9 size=4\n"),
        pax("9 path=a\n", "9 path=a\n"),
        TarForge.entry(Array("inner.tar".utf8), inner + [UInt8](repeating: 0, count: 1_024)),
        longName("long/name.txt"), longName("a") + pax("9 path=a\n"),
    ]

    @Test(arguments: tarOddities.indices)
    func anOrdinaryTarIsRead(index: Int) throws {
        let bytes = Self.tarOddities[index] + TarForge.files("x")
        #expect(Outcome(bytes, name: "p.tar").refusal == nil)
        #expect(Outcome(try Compress.bytes(bytes, .gzip), name: "p.tgz").refusal == nil)
        #expect(Outcome(Forge.zstd(bytes), name: "p.tar.zst").refusal == nil)
    }

    @Test(arguments: [0, 1, 511, 512, 1_023, 1_025, 30_000])
    func anyNumberOfZerosMayEndATar(count: Int) {
        let bytes = TarForge.archive([("x", "0", Self.text, "")], ends: false) + [UInt8](repeating: 0, count: count)
        #expect(Outcome(bytes, name: "p.tar").entries.map(\.bytes) == [Self.text])
    }

    @Test func whatAntLeavesBehindTheEndOfATarIsNoEntry() {
        let tar = TarForge.files("x")
        #expect(Outcome(tar + tar, name: "p.tar").refusal == nil)
    }

    @Test func aNameThatALaterHeaderReplacesMustNotClimbEither() {
        let entry = TarForge.entry(Array("../../x".utf8), Self.text) + [UInt8](repeating: 0, count: 1_024)
        #expect(Outcome(Self.pax("9 path=a\n") + entry, name: "p.tar").refusal == .hostile)
        #expect(Outcome(Self.longName("a") + entry, name: "p.tar").refusal == .hostile)
    }

    @Test func oneOfSeveralVolumesIsToldAsSuch() {
        let tar = TarForge.archive([("x", "M", Self.text, "")])
        #expect(Outcome(tar, name: "p.tar").refusal == .partMissing)
        let cabinet = Array("MSCF".utf8) + [UInt8](repeating: 0, count: 26) + [2, 0, 0, 0, 0, 0]
        #expect(Outcome(cabinet, name: "p.cab").refusal == .partMissing)
    }

    @Test func aStreamWithADamagedStartIsNotTakenForItsOwnContents() {
        let lzip = Array("LZIP".utf8) + [9, 12] + [UInt8](repeating: 7, count: 60)
        #expect(Outcome(lzip, name: "x.lz").refusal == .corrupt)
    }

    @Test func anLHAArchiveOfWholeHeadersIsNotCalledDamaged() {
        // Level 2 without the checksum of the header, which libarchive asks for.
        let header = Forge.number(26, 2) + Array("-lh0-".utf8) + Forge.number(4, 4) + Forge.number(4, 4)
        let lha = header + [0, 0, 0, 0, 0x20, 2] + [0, 0, 0x4D, 0, 0] + Array("data".utf8) + [0]
        #expect(Outcome(lha, name: "p.lzh").refusal == .unsupported)
        #expect(Outcome(Array(lha.dropLast(3)), name: "p.lzh").refusal == .corrupt)
    }

    @Test func limitsHoldForEntriesBytesAndRatio() throws {
        let many = TarForge.archive((0..<20).map { ("\($0)", "0", [], "") })
        #expect(Outcome(many, name: "p.tar", limits: ArchiveLimits(entries: 19)).refusal == .tooLarge)
        #expect(Outcome(many, name: "p.tar", limits: ArchiveLimits(entries: 20)).refusal == nil)
        let zeros = [UInt8](repeating: 0, count: 11 << 20)
        let zip = ZipForge(ForgedEntry("x", zeros, deflated: true)).bytes
        #expect(Outcome(zip, limits: ArchiveLimits(ratio: 10)).refusal == .tooLarge)
        #expect(Outcome(zip, limits: ArchiveLimits(ratio: 200)).refusal == nil)
        #expect(Outcome(zip, limits: ArchiveLimits(expandedBytes: 1 << 20)).refusal == .tooLarge)
        #expect(Outcome(zip, limits: ArchiveLimits(entryBytes: 1 << 20)).entries.map(\.damage) == [.tooLarge])
        let gzip = try Compress.bytes(zeros, .gzip)
        #expect(Outcome(gzip, name: "x.gz", limits: ArchiveLimits(ratio: 10)).refusal == .tooLarge)
        #expect(
            Outcome(gzip, name: "x.gz", limits: ArchiveLimits(entryBytes: 1 << 20)).entries.map(\.damage) == [.tooLarge]
        )
    }

    @Test func aNamePastWhatSystemsTakeIsRefused() {
        let (long, deep) = (String(repeating: "a", count: 5_000), String(repeating: "a/", count: 500) + "x")
        #expect(Outcome(ZipForge(ForgedEntry(long)).bytes).refusal == .unsupported)
        #expect(Outcome(ZipForge(ForgedEntry(deep)).bytes).refusal == .unsupported)
        #expect(Outcome(RarForge.rar5([.init(name: deep, bytes: Self.text)]), name: "p.rar").refusal == .unsupported)
    }

    @Test func anArchiveInAnArchiveBehindAProgramIsNotTakenForIt() {
        let rar = RarForge.rar5([.init(name: "inner", bytes: Self.text)])
        let outcome = Outcome(Self.stub + ZipForge(ForgedEntry("x.rar", rar)).bytes, name: "setup.exe")
        #expect(outcome.entries.map(\.path) == ["x.rar"])
    }

    @Test func aLieAboutTheLengthCostsNoMemory() {
        let bytes = ZipForge(
            ForgedEntry("x", Self.text, deflated: true).with { entry in
                (entry.local.expanded, entry.central.expanded) = (100 << 20, 100 << 20)
            }
        ).bytes
        #expect(Outcome(bytes, limits: ArchiveLimits(ratio: 1 << 30)).entries.map(\.damage) == [.damaged])
    }
}
