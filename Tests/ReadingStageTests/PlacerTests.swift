import Testing
import Values

@testable import ReadingStage

@Suite("What an entry is for")
struct PlacerTests {
    private let placer = Placer(TestRules.edition)

    @Test(
        "Names alone carry far",
        arguments: [
            ("华讯通信-报名表.doc", Item.form), ("XX公司报名表（盖章版）.pdf", .form), ("申报表（1）.et", .form),
            ("參評材料/恆鳴報名錶（蓋章版）.jpg", .form),
            ("企业简介（中文）.docx", .profileZh), ("2-公司简介（中）.pdf", .profileZh), ("关于我们.docx", .profileZh),
            ("gongsijianjie.docx", .profileZh),
            ("Company Profile.docx", .profileEn), ("CompanyProfile_EN.docx", .profileEn),
            ("英文简介翻译稿v3.docx", .profileEn), ("公司简介-英.doc", .profileEn),
            ("logo.cdr", .logo), ("企业标识VI规范.pdf", .logo), ("公司LOGO透明底.png", .logo), ("职场照片-2.JPG", .photo),
            ("照片/IMG_1.jpg", .photo), ("大厅.bmp", .photo),
            ("成功案例-某银行信用卡外呼项目.pptx", .successCase), ("案例/某银行.docx", .successCase), ("Case1.docx", .successCase),
            ("案例1-现场照片.jpg", .successCase),
            ("ISO27001证书.jpg", .certificate), ("资质/1.jpg", .certificate), ("增值电信业务经营许可证.pdf", .certificate),
            ("中国最具影响力呼叫中心企业（2019-2020）评选手册.pdf", .other), ("~$报名表.docx", .noise), ("__MACOSX/._案例.docx", .noise),
            ("Thumbs.db", .noise),
        ])
    func names(path: String, item: Item) {
        #expect(placer.byName(path) == item)
    }
}

@Suite("Fingerprints")
struct FingerprintTests {
    @Test("Equal bytes have one fingerprint, and one changed byte another", arguments: [0, 1, 31, 32, 33, 1_000])
    func fingerprints(count: Int) {
        func of(_ bytes: [UInt8]) -> String { bytes.withUnsafeBytes { Fingerprint.of($0) } }
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        #expect(of(bytes) == of(bytes))
        #expect(of(bytes).count == 32)
        #expect(of(bytes) != of(bytes + [0]))
        for index in bytes.indices {
            var other = bytes
            other[index] ^= 1
            #expect(of(other) != of(bytes))
        }
    }
}
