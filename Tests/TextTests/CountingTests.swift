import Testing
import Text

@Suite struct CountingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        var count: TextCount
        var testDescription: String { name }

        init(_ name: String, _ text: String, _ words: Int, _ characters: Int, _ withSpaces: Int) {
            self.name = name
            self.text = text
            self.count = TextCount(words: words, characters: characters, withSpaces: withSpaces)
        }
    }

    static let cases: [Case] = [
        Case("nothing", "", 0, 0, 0),
        Case("Han", "我们是一家呼叫中心企业", 11, 11, 11),
        Case("full-width punctuation", "成立于二〇〇五年。", 9, 9, 9),
        Case("Latin words between Han", "公司拥有 BPO 和 ITO 业务", 9, 13, 17),
        Case("comma and digits", "公司成立于2005年，现有坐席3,500个", 14, 21, 21),
        Case("full-width digits", "２０１９年度", 6, 6, 6),
        Case("ideographic space", "\u{3000}\u{3000}首行缩进", 4, 4, 6),
        Case("English", "Founded in 2005, ABC operates 3,500 seats in 12 cities.", 10, 46, 55),
        Case("square metre", "面积5000㎡，温度25℃", 8, 13, 13),
        Case("Korean", "한국어 고객 지원", 7, 7, 9),
        Case("kana", "コールセンターの品質", 10, 10, 10),
        Case("no-break and zero-width space", "A\u{A0}B\u{200B}C", 2, 3, 4),
        Case("byte order mark, soft hyphen, word joiner", "\u{FEFF}co\u{AD}op\u{2060}ed", 1, 6, 6),
        Case("a zero-width space in a flag", "\u{1F1E8}\u{200B}\u{1F1F3}", 1, 1, 1),
        Case("lines part words", "one\ntwo\r\nthree\tfour\u{2028}five", 5, 19, 19),
        Case("a control character parts nothing", "on\u{7}e", 1, 3, 3),
        Case("emoji joined", "团队👩‍💻", 3, 3, 3),
        Case("emoji between digits", "热线📞7×24小时", 5, 9, 9),
        Case("flags", "🇨🇳🇭🇰🇲", 1, 3, 3),
        Case("skin tone", "👍🏽好", 2, 2, 2),
        Case("combining marks", "cafe\u{301} e\u{302}\u{323}", 2, 5, 6),
        Case("mark on Han", "字\u{20DD}a", 2, 2, 2),
        Case("mark on a space is to be seen", "a \u{301}b", 1, 3, 3),
        Case("Han past the basic plane", "\u{20BB7}野家", 3, 3, 3),
        Case("Hangul jamo", "\u{1112}\u{1161}\u{11AB}글", 2, 2, 2),
        Case("variation selector", "葛\u{E0100}城", 2, 2, 2),
        Case("Devanagari conjunct", "क्षि", 1, 1, 1),
        Case("keycap", "1\u{FE0F}\u{20E3}号", 2, 2, 2),
    ]

    @Test(arguments: cases) func `a text has the counts of the contract`(_ one: Case) {
        #expect(TextCounter.count(one.text) == one.count)
    }

    /// The contract word by word, slowly. Lines part units, as they do on paper.
    static func slowly(_ text: String) -> TextCount {
        var count = TextCount()
        let parts = text.unicodeScalars.split { $0.properties.isWhitespace && ScalarProbe.isLineOrTab($0) }
        for part in parts {
            var kept = String.UnicodeScalarView()
            for scalar in part
            where scalar.properties.generalCategory != .control
                && ![0xFEFF, 0x200B, 0x2060, 0xAD].contains(scalar.value)
            { kept.append(scalar) }
            for unit in String(kept) {
                count.withSpaces += 1
                if !unit.unicodeScalars.allSatisfy(\.properties.isWhitespace) { count.characters += 1 }
            }
        }
        return count
    }

    enum ScalarProbe {
        static func isLineOrTab(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.generalCategory == .control || scalar.value == 0x2028 || scalar.value == 0x2029
        }
    }

    @Test(arguments: 0..<40) func `random texts keep the order of the counts and agree with the slow way`(
        _ seed: UInt64
    ) {
        var random = SeededRandom(seed: seed)
        let pieces = [
            "中", "a", " ", "\n", "\r\n", "\u{301}", "👩", "\u{200D}", "💻", "\u{1F1E8}", "\u{1F1F3}", "\u{1112}",
            "\u{1161}",
            "\u{11AB}", "가", "각", "क", "\u{94D}", "ष", "\u{93F}", "，", "1", "\u{FE0F}", "\u{20E3}", "\u{FEFF}",
            "\u{200B}",
            "\u{3000}", "\u{A0}", "\u{7}", "\u{600}", "\u{1F3FD}", "©", "\u{2029}", "\u{E01}\u{E33}", "\u{3099}", "か",
            "\u{FF9E}",
        ]
        for _ in 0..<50 {
            var text = ""
            for _ in 0..<Int.random(in: 0..<40, using: &random) {
                text.unicodeScalars.append(contentsOf: pieces.randomElement(using: &random)!.unicodeScalars)
            }
            let count = TextCounter.count(text)
            #expect(count.words <= count.characters && count.characters <= count.withSpaces)
            let slow = Self.slowly(text)
            #expect(count.characters == slow.characters, "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
            #expect(count.withSpaces == slow.withSpaces)
        }
    }

    @Test(.enabled(if: Reference.counting != nil))
    func `the reference texts count as other engines and the contract agree`() {
        var compared = 0
        for row in Reference.rows {
            let count = TextCounter.count(row.text)
            // Where the engines count code points for clusters, or drop less, the contract holds.
            if row.spaceless == row.otherSpaceless, row.codePoints == row.clusters, !row.text.contains("\u{200B}") {
                #expect(count.characters == row.spaceless, "\(row.key)")
                compared += 1
            }
            #expect(count.words == row.words || row.words != row.otherWords, "\(row.key)")
        }
        #expect(compared >= 25)
    }
}
