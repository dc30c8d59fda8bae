import Testing

@testable import Archives

@Suite struct NamesTests {
    /// 企业简介.docx, 职场照片.jpg in GBK.
    static let gbk: [[UInt8]] = [
        [0xC6, 0xF3, 0xD2, 0xB5, 0xBC, 0xF2, 0xBD, 0xE9] + Array(".docx".utf8),
        [0xD6, 0xB0, 0xB3, 0xA1, 0xD5, 0xD5, 0xC6, 0xAC] + Array(".jpg".utf8),
    ]

    @Test func unflaggedChineseNamesAreReadAndToldAsGuessed() {
        let outcome = Outcome(ZipForge(Self.gbk.map { ForgedEntry(bytes: $0) } + [ForgedEntry("plain.txt")]).bytes)
        #expect(outcome.entries.map(\.path) == ["企业简介.docx", "职场照片.jpg", "plain.txt"])
        #expect(outcome.entries.map(\.isGuessed) == [true, true, false])
    }

    @Test func utf8NamesAreNotGuessedWithOrWithoutTheFlag() {
        for flags in [0, 1 << 11] {
            let entry = ForgedEntry("企业简介.docx").with { entry in
                (entry.local.flags, entry.central.flags) = (flags, flags)
            }
            let outcome = Outcome(ZipForge(entry).bytes)
            #expect(outcome.entries.map(\.path) == ["企业简介.docx"])
            #expect(outcome.entries.map(\.isGuessed) == [false])
        }
    }

    @Test func theUnicodeFieldGoesBeforeTheHeader() {
        let entry = ForgedEntry(bytes: Self.gbk[0]).with { entry in
            entry.local.extra = ZipForge.unicodeField("企业简介.docx", for: Self.gbk[0])
            entry.central.extra = entry.local.extra
        }
        let outcome = Outcome(ZipForge(entry).bytes)
        #expect(outcome.entries.map(\.path) == ["企业简介.docx"])
        #expect(outcome.entries.map(\.isGuessed) == [false])
    }

    @Test func aBackslashInsideAChineseCharacterIsNoSeparator() {
        // 誠 is BD 5C in Big5, 乗 81 5C in GBK.
        let outcome = Outcome(
            ZipForge(ForgedEntry(bytes: [0x81, 0x5C] + Self.gbk[0]), ForgedEntry(bytes: Self.gbk[1])).bytes)
        #expect(outcome.entries.first?.path.contains("/") == false, "\(outcome)")
    }

    @Test(arguments: [
        ("a/b", "a/b"), ("./a/b", "a/b"), ("a//b", "a/b"), ("a\\b", "a/b"), ("a/./b", "a/b"), ("a/b/", "a/b"),
        (".hidden", ".hidden"), ("...", "..."), ("a..b", "a..b"),
    ])
    func namesAreBroughtToOneForm(name: String, path: String) {
        #expect(EntryPath(name).path == path)
    }
}
