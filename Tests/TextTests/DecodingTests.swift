import Testing
import Text

@Suite struct DecodingTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        var label: String
        var bytes: [UInt8]
        var text: String
        var testDescription: String { label }

        init(_ label: String, _ bytes: [UInt8], _ text: String) {
            self.label = label
            self.bytes = bytes
            self.text = text
        }
    }

    static let samples: [Sample] = [
        Sample("GB2312", [0xC6, 0xF3, 0xD2, 0xB5], "企业"),
        Sample("x-gbk", [0xC6, 0xF3, 0xD2, 0xB5], "企业"),
        Sample("\"gb_2312-80\"", [0xC6, 0xF3], "企"),
        Sample("cp936", [0xE4, 0xA7], "洄"),
        Sample("gb18030", [0x95, 0x32, 0x82, 0x36], "𠀀"),
        Sample("Big5", [0xA5, 0xF8, 0xB7, 0x7E], "企業"),
        Sample("big5-hkscs", [0x88, 0x62], "Ê̄"),
        Sample("shift_jis", [0x8A, 0xE9, 0x8B, 0xC6], "企業"),
        Sample("windows-31j", [0x87, 0x40], "①"),
        Sample("EUC-JP", [0xB4, 0xEB, 0xB6, 0xC8], "企業"),
        Sample("iso-2022-jp", [0x1B, 0x24, 0x42, 0x34, 0x6B, 0x36, 0x48, 0x1B, 0x28, 0x42], "企業"),
        Sample("ks_c_5601-1987", [0xB1, 0xE2, 0xBE, 0xF7, 0x8C, 0x63], "기업똠"),
        Sample("hz-gb-2312", Array("~{FsR5~} ~~".utf8), "企业 ~"),
        Sample("koi8-r", [0xD4, 0xC5], "те"),
        Sample("windows-1251", [0xF2, 0xE5], "те"),
        Sample("ISO-8859-1", [0xE9, 0x93], "é“"),
        Sample("iso_8859-2", [0xE8], "č"),
        Sample("utf-16", [0xFF, 0xFE, 0x01, 0x4F], "企"),
        Sample("utf-16be", [0x4F, 0x01], "企"),
        Sample("utf-7", Array("+TwFOGg-".utf8), "企业"),
        Sample("utf8", [0xEF, 0xBB, 0xBF, 0xE4, 0xBC, 0x81], "企"),
        Sample("ansi_x3.4-1968", [0x41], "A"),
        Sample("cp437", [0x82], "é"),
        Sample("cp850", [0x82], "é"),
    ]

    @Test(arguments: samples) func `a label decodes its bytes`(_ sample: Sample) {
        #expect(TextDecoding.decode(sample.bytes, label: sample.label) == sample.text)
    }

    @Test(arguments: ["utf-8", "gb2312", "big5", "shift_jis", "euc-kr"]) func `a byte that does not fit gives no text`(
        _ label: String
    ) {
        #expect(TextDecoding.decode([0x41, 0xFF, 0xFF, 0x42], label: label) == nil)
        let lossy = TextDecoding.decodeLossy([0x41, 0xFF, 0xFF, 0x42], label: label)
        #expect(lossy.hasPrefix("A") && lossy.hasSuffix("B") && lossy.contains("\u{FFFD}"))
    }

    @Test func `a character cut at the end is told and the rest kept`() {
        #expect(TextDecoding.decode([0xC6, 0xF3, 0xD2], label: "gbk") == nil)
        #expect(TextDecoding.decodeLossy([0xC6, 0xF3, 0xD2], label: "gbk") == "企\u{FFFD}")
    }

    @Test func `an unknown label gives no text, or a guess where one is asked for`() {
        #expect(TextDecoding.decode([0x41], label: "klingon") == nil)
        #expect(TextDecoding.decodeLossy([0xC6, 0xF3, 0xD2, 0xB5, 0xBC, 0xF2, 0xBD, 0xE9], label: "klingon") == "企业简介")
    }

    @Test func `every code page opens on a complete system`() {
        #expect(CodePages.open() == [])
    }

    static let guesses: [Sample] = [
        Sample("utf-8", Array("企业简介 résumé".utf8), "企业简介 résumé"),
        Sample("utf-8", Array("plain".utf8), "plain"),
        Sample("utf-8", Array("Ελληνικά".utf8), "Ελληνικά"),
        Sample("utf-16le", [0xFF, 0xFE, 0x01, 0x4F], "企"),
        Sample("utf-16le", [0x01, 0x4F, 0x1A, 0x4E, 0x0A, 0x00, 0x2D, 0x4E], "企业\n中"),
        Sample("utf-16be", [0x4F, 0x01, 0x4E, 0x1A, 0x00, 0x0A, 0x4E, 0x2D], "企业\n中"),
        Sample("gb18030", [0xC1, 0xAA, 0xCD, 0xA8], "联通"),
        Sample("gb18030", [0xC6, 0xF3, 0xD2, 0xB5, 0xBC, 0xF2, 0xBD, 0xE9, 0xA3, 0xAC], "企业简介，"),
        Sample("big5", [0xA5, 0xF8, 0xB7, 0x7E, 0xC2, 0xB2, 0xA4, 0xB6, 0xA4, 0xA4, 0xA4, 0xE5], "企業簡介中文"),
        Sample(
            "shift_jis",
            [0x82, 0xB1, 0x82, 0xEA, 0x82, 0xCD, 0x93, 0xFA, 0x96, 0x7B, 0x8C, 0xEA, 0x82, 0xC5, 0x82, 0xB7],
            "これは日本語です"),
        Sample("gb18030", [0xC6, 0xF3, 0xD2, 0xB5, 0xBC, 0xF2, 0xBD, 0xE9, 0xD6], "企业简介\u{FFFD}"),
        Sample(
            "windows-1252", Array("Gr".utf8) + [0xFC, 0xDF] + Array("e aus K".utf8) + [0xF6] + Array("ln".utf8),
            "Grüße aus Köln"),
    ]

    @Test(arguments: guesses) func `a text without a label is recognised`(_ sample: Sample) {
        let guess = TextDecoding.guess(sample.bytes)
        #expect(guess.text == sample.text)
        #expect(guess.label == sample.label)
    }

    @Test func `bytes of every kind give some text`() {
        var random = SeededRandom(seed: 7)
        for length in 0..<200 {
            let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &random) }
            _ = TextDecoding.guess(bytes)
            for label in ["gbk", "big5", "utf-7", "iso-2022-jp", "hz", "utf-16", "cp949", "?"] {
                _ = TextDecoding.decodeLossy(bytes, label: label)
            }
        }
        #expect(TextDecoding.guess([]).text.isEmpty)
    }
}
