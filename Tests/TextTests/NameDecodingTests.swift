import Testing
import Text

@Suite struct NameDecodingTests {
    private let form: [UInt8] = [0xC6, 0xF3, 0xD2, 0xB5, 0xB1, 0xA8, 0xC3, 0xFB, 0xB1, 0xED] + Array(".docx".utf8)
    private let picture: [UInt8] = [0xCD, 0xBC, 0xC6, 0xAC] + Array("1.jpg".utf8)

    @Test func `names in ASCII are not guessed`() {
        let names = NameDecoding.decode([Array("logo.png".utf8), []])
        #expect(names == [DecodedName(text: "logo.png", isGuessed: false), DecodedName(text: "", isGuessed: false)])
    }

    @Test func `names that are UTF-8 throughout are not guessed`() {
        let names = NameDecoding.decode([Array("企业报名表.docx".utf8), Array("图片1.jpg".utf8)])
        #expect(names.map(\.text) == ["企业报名表.docx", "图片1.jpg"])
        #expect(names.allSatisfy { !$0.isGuessed })
    }

    @Test func `a GBK name that is well-formed UTF-8 is read as its neighbours are`() {
        let names = NameDecoding.decode([form, picture, Array("a.txt".utf8)])
        #expect(names.map(\.text) == ["企业报名表.docx", "图片1.jpg", "a.txt"])
        #expect(names.map(\.isGuessed) == [true, true, false])
    }

    @Test func `GBK names alone that are well-formed UTF-8 are read as Chinese`() {
        #expect(NameDecoding.decode([picture]) == [DecodedName(text: "图片1.jpg", isGuessed: true)])
    }

    @Test func `Greek names in UTF-8 stay Greek`() {
        #expect(NameDecoding.decode([Array("Ελλάδα.pdf".utf8)]).map(\.text) == ["Ελλάδα.pdf"])
    }

    @Test func `names in Big5 are read as such`() {
        let names: [[UInt8]] = [
            [0xA5, 0xF8, 0xB7, 0x7E, 0xC2, 0xB2, 0xA4, 0xB6],  // 企業簡介
            [0xB3, 0xF8, 0xA6, 0x57, 0xAA, 0xED],  // 報名表
            [0xB7, 0xD3, 0xA4, 0xF9],  // 照片
        ]
        #expect(NameDecoding.decode(names).map(\.text) == ["企業簡介", "報名表", "照片"])
    }

    @Test func `names in Shift-JIS are read as such`() {
        let names: [[UInt8]] = [[0x83, 0x8D, 0x83, 0x53, 0x83, 0x7D, 0x81, 0x5B, 0x83, 0x4E]]  // ロゴマーク
        #expect(NameDecoding.decode(names).map(\.text) == ["ロゴマーク"])
    }

    @Test func `names in Korean and those of old PCs are read as such`() {
        let korean: [UInt8] = [0xC8, 0xB8, 0xBB, 0xE7, 0xBC, 0xD2, 0xB0, 0xB3, 0xBC, 0xAD]
        #expect(NameDecoding.decode([korean]).map(\.text) == ["회사소개서"])
        let german = Array("Pr".utf8) + [0x84] + Array("sentation Gr".utf8) + [0x94, 0xE1] + Array("e.pdf".utf8)
        #expect(NameDecoding.decode([german]) == [DecodedName(text: "Präsentation Größe.pdf", isGuessed: true)])
    }

    @Test func `names from several programs are read one by one`() {
        let names = NameDecoding.decode([form, Array("企业简介（中文版）附件材料.docx".utf8) + Array("€".utf8)])
        #expect(names[0].text == "企业报名表.docx")
        #expect(names[1].text == "企业简介（中文版）附件材料.docx€")
        #expect(names.map(\.isGuessed) == [true, false])
    }

    @Test func `any bytes give as many names as there were`() {
        var random = SeededRandom(seed: 3)
        for _ in 0..<200 {
            let names = (0..<Int.random(in: 0..<5, using: &random)).map { _ in
                (0..<Int.random(in: 0..<12, using: &random)).map { _ in UInt8.random(in: .min ... .max, using: &random)
                }
            }
            #expect(NameDecoding.decode(names).count == names.count)
        }
    }
}
