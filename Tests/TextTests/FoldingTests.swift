import Testing
import Text

@Suite struct FoldingTests {
    @Test(arguments: [
        ("ＢＰＯ　业务（２０１９）", "bpo业务2019"),
        ("企業名稱：", "企业名称"),
        ("恆鳴客戶服務 股份有限公司", "恒鸣客户服务股份有限公司"),
        ("E-mail / 電子郵箱", "email电子邮箱"),
        ("⼈⽤⼀", "人用一"),
        ("ÉTÉ", "été"),
        ("\u{FEFF}A\u{200B}B", "ab"),
        ("“著名”、乾", "著名乾"),
        ("", ""),
    ])
    func `texts that mean the same fold to the same`(_ text: String, _ folded: String) {
        #expect(Folding.fold(text) == folded)
    }

    @Test func `simplifying keeps the length and touches nothing else`() {
        let text = "臺灣恆鳴客服：2,000 席，徵信、著作、後勤𠮷"
        let simple = Folding.simplified(text)
        #expect(simple == "台湾恒鸣客服：2,000 席，征信、著作、后勤𠮷")
        #expect(simple.unicodeScalars.count == text.unicodeScalars.count)
    }

    @Test func `folding twice changes nothing more`() {
        let once = Folding.fold("職場環境照片１（２）．ＪＰＧ 衞説裏啓")
        #expect(Folding.fold(once) == once)
        #expect(once == "职场环境照片12jpg卫说里启")
    }

    @Test(arguments: [
        ("a\u{1B}[31mb", "a\u{241B}[31mb"),
        ("x\u{202E}cod.exe", "x⟨U+202E⟩cod.exe"),
        ("\u{7F}\u{85}", "\u{2421}⟨U+0085⟩"),
        ("a\nb\r", "a\u{240A}b\u{240D}"),
        ("tag\u{E0041}", "tag⟨U+E0041⟩"),
        ("普通", "普通"),
    ])
    func `what would hide or act is made visible`(_ text: String, _ shown: String) {
        #expect(Visible.text(text) == shown)
    }

    @Test func `lines stay where they may`() {
        let json = "{\"a\": \"表\u{202E}\u{9B}\u{E0041}\"}\n"
        #expect(Visible.json(json) == #"{"a": "表\u202e\u009b\udb40\udc41"}"# + "\n")
        #expect(Visible.text("a\n\tb\r\n\u{0}", keepsLines: true) == "a\n\tb\u{240D}\n\u{2400}")
    }
}
