import Edition
import Screening
import Testing
import Values

@Suite("Screening says what is wrong, and nothing else")
struct ScreeningTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var codes: [String]
        var at: Instant = Dossiers.inTime
        var change: @Sendable (inout Reading) -> Void
        var testDescription: String { name }
    }

    static func set(
        _ key: String, _ raw: String, _ value: FieldValue?, blank: Bool = false
    ) -> @Sendable (inout Reading) -> Void {
        { $0.forms = [Dossiers.form([key: FieldReading(key: key, raw: raw, value: value, isBlank: blank)])] }
    }

    static let cases: [Case] = [
        Case(name: "a complete packet", codes: []) { _ in },
        Case(name: "no form", codes: ["form.missing"]) {
            $0.entries.removeFirst()
            $0.forms = []
        },
        Case(
            name: "a blank telephone number", codes: ["form.incomplete"],
            change: set("contact.mobile", "", nil, blank: true)),
        Case(name: "a form without the field for assets", codes: ["form.incomplete"]) {
            $0.forms = [Dossiers.form(without: ["fin.assets"])]
        },
        Case(name: "a blank KPI", codes: [], change: set("in.answer_rate", "", nil, blank: true)),
        Case(
            name: "a wrong check digit", codes: ["form.invalid"],
            change: set("org.uscc", "x", .text("91350100M000100Y44"))),
        Case(
            name: "a code of 17 characters", codes: ["form.invalid"],
            change: set("org.uscc", "x", .text("91350100M000100Y4"))),
        Case(name: "a share above 100 %", codes: ["form.invalid"], change: set("in.answer_rate", "198%", .number(198))),
        Case(name: "a share of 100 %", codes: [], change: set("in.answer_rate", "100%", .number(100))),
        Case(name: "a negative figure", codes: ["form.invalid"], change: set("fin.assets", "-5", .number(-5))),
        Case(name: "a required figure in words", codes: ["form.invalid"], change: set("fin.assets", "很多", nil)),
        Case(name: "a malformed address", codes: ["form.invalid"], change: set("contact.email", "a@", .text("a@"))),
        Case(name: "yuan for 万元", codes: ["form.invalid"], change: set("fin.revenue", "40000000", .number(40_000_000))),
        Case(name: "only a scan of the form", codes: ["form.scanned"]) { $0.forms = [] },
        Case(name: "no Chinese profile", codes: ["profile.zh.missing"]) {
            $0.entries.removeAll { $0.items == [.profileZh] }
            $0.profiles.removeFirst()
        },
        Case(name: "no English profile", codes: ["profile.en.missing"]) {
            $0.entries.removeAll { $0.items == [.profileEn] }
            $0.profiles.removeLast()
        },
        Case(name: "1000 characters", codes: ["profile.near-limit"]) {
            $0.profiles[0] = Dossiers.profile(.profileZh, characters: 1000)
        },
        Case(name: "1001 characters", codes: ["profile.zh.too-long"]) {
            $0.profiles[0] = Dossiers.profile(.profileZh, characters: 1001)
        },
        Case(name: "1001 English characters", codes: ["profile.en.too-long"]) {
            $0.profiles[1] = Dossiers.profile(.profileEn, characters: 1001)
        },
        Case(name: "no logo", codes: ["logo.missing"]) { $0.entries.removeAll { $0.items == [.logo] } },
        Case(name: "two photographs", codes: ["photo.too-few"]) { $0.entries.removeLast() },
        Case(name: "the same photograph twice", codes: ["photo.too-few", "photo.repeated"]) {
            $0.entries[$0.entries.count - 1] = Dossiers.photo(9, fingerprint: "photo1")
        },
        Case(name: "four photographs", codes: ["photo.too-many"]) { $0.entries.append(Dossiers.photo(4)) },
        Case(name: "a small photograph", codes: ["photo.small"]) {
            $0.entries[7].image?.width = 640
            $0.entries[7].image?.height = 480
        },
        Case(name: "no case", codes: ["case.missing"]) {
            $0.entries.removeAll { $0.items == [.successCase] }
            $0.cases = []
        },
        Case(name: "four cases", codes: ["case.too-many"]) { $0.cases = Array(repeating: $0.cases[0], count: 4) },
        Case(name: "a case of 2016", codes: ["case.year"]) { $0.cases[0].years = [2016] },
        Case(name: "a case from 2018 to 2019", codes: []) { $0.cases[0].years = [2018, 2019] },
        Case(name: "a case of another trade", codes: ["eligibility.case"]) {
            $0.cases[0].tradeWords = 0
            $0.cases[0].foreignTradeWords = 5
        },
        Case(name: "a broken photograph", codes: ["photo.too-few", "item.unreadable"]) {
            $0.entries[7].damage = Damage(.damaged, "cut")
        },
        Case(name: "a broken certificate", codes: ["entry.ignored"]) {
            $0.entries.append(Dossiers.entry("证书.jpg", .jpeg, .certificate))
            $0.entries[8].damage = Damage(.damaged, "cut")
        },
        Case(
            name: "an address abroad", codes: ["eligibility.region"],
            change: set("org.address", "吉隆坡", .text("马来西亚吉隆坡"))),
        Case(name: "an address in Hong Kong", codes: [], change: set("org.address", "香港", .text("香港九龙新加坡道1号"))),
        Case(
            name: "a maker of software", codes: ["eligibility.centre"],
            change: set("biz.main", "软件", .text("呼叫中心软件的研发与销售，自身不经营呼叫中心"))),
        Case(name: "no seats", codes: ["eligibility.centre"], change: set("scale.seats_total", "0", .number(0))),
        Case(name: "two Chinese profiles", codes: ["item.ambiguous"]) {
            $0.profiles.append(Dossiers.profile(.profileZh, characters: 700))
        },
        Case(name: "two copies of a profile", codes: []) { $0.profiles.append($0.profiles[0]) },
        Case(name: "the forms of two enterprises", codes: ["item.ambiguous"]) {
            var other = Dossiers.form()
            other.fields[1].value = .text("91350100M000100Y51")
            $0.forms.append(other)
        },
        Case(name: "the last second", codes: [], at: Instant("2020-05-08T23:59:59+08:00") ?? Dossiers.inTime) { _ in },
        Case(
            name: "the first second after", codes: ["late"], at: Instant("2020-05-09T00:00:00+08:00") ?? Dossiers.inTime
        ) { _ in },
        Case(name: "no seal", codes: ["seal.not-seen"]) { $0.entries[0].seal = nil },
        Case(name: "a guessed name", codes: ["name.guessed"]) { $0.entries[0].nameGuessed = true },
        Case(name: "a picture under another name", codes: ["type.mismatch"]) { $0.entries[3].namedType = .jpeg },
        Case(name: "a macro", codes: ["content.active"]) { $0.entries[0].activeContent = ["macros"] },
        Case(name: "a film", codes: ["entry.ignored"]) { $0.entries.append(Dossiers.entry("宣传片.mp4", .video, .other)) },
    ]

    @Test("Each defect raises its code alone", arguments: cases)
    func codes(one: Case) {
        let judgement = judge(Dossiers.changed(one.change), at: one.at)
        #expect(Set(judgement.findings.map(\.code)) == Set(one.codes))
        let grave = judgement.findings.filter { $0.severity != .advice }
        #expect((judgement.verdict == .queued) == grave.isEmpty)
        for finding in judgement.findings {
            #expect(
                !finding.message.zh.isEmpty && !finding.message.en.isEmpty && !finding.fix.zh.isEmpty
                    && !finding.fix.en.isEmpty)
        }
    }

    @Test("Every fixed code but the refusals is raised by some case")
    func complete() {
        let fixed: Set<String> = [
            "form.missing", "form.incomplete", "form.invalid", "profile.zh.missing", "profile.en.missing",
            "profile.zh.too-long", "profile.en.too-long", "logo.missing", "photo.too-few", "case.missing",
            "case.too-many",
            "item.unreadable", "eligibility.region", "eligibility.centre", "eligibility.case", "form.scanned",
            "item.ambiguous", "late", "photo.too-many", "photo.repeated", "photo.small", "seal.not-seen",
            "profile.near-limit", "case.year", "entry.ignored", "name.guessed", "type.mismatch", "content.active",
        ]
        let raised = Set(Self.cases.flatMap { judge(Dossiers.changed($0.change), at: $0.at).findings.map(\.code) })
        #expect(raised == fixed)
    }

    @Test(
        "A refusal stands alone",
        arguments: [
            "archive.encrypted", "archive.corrupt", "archive.hostile", "archive.ambiguous", "archive.unsupported",
            "archive.too-large", "archive.empty", "archive.part-missing", "packet.link-only", "packet.unrecognised",
        ])
    func refusals(code: String) {
        let judgement = judge(
            Dossiers.changed { $0.refusal = Refusal(code: code, detail: "found") }, at: Dossiers.inTime)
        #expect(judgement.verdict == .refused)
        #expect(judgement.findings.map(\.code) == [code])
        #expect(judgement.findings.allSatisfy { $0.severity == .refusal })
    }

    @Test("Blocking goes before review")
    func order() {
        let judgement = judge(
            Dossiers.changed {
                $0.entries.removeAll { $0.items == [.logo] }
                $0.cases[0].tradeWords = 0
            }, at: Dossiers.inTime)
        #expect(judgement.verdict == .returned)
        #expect(judgement.findings.map(\.code) == ["logo.missing", "eligibility.case"])
    }

    @Test("A supplement with only the missing picture completes a dossier")
    func supplement() {
        let first = Dossiers.changed { $0.entries.removeLast() }
        var second = Reading(container: "zip")
        second.entries = [Dossiers.photo(3)]
        let dossier = Dossier(parts: [
            Dossier.Part(packet: "20200420-0001", reading: first),
            Dossier.Part(packet: "20200421-0001", reading: second),
        ])
        let judgement = Screening.judge(dossier, under: Dossiers.edition, received: Dossiers.inTime)
        #expect(judgement.verdict == .queued)
        #expect(judgement.items[.photo]?.map(\.packet) == ["20200420-0001", "20200420-0001", "20200421-0001"])
        #expect(judgement.items[.form]?.map(\.packet) == ["20200420-0001"])
    }

    @Test("A newer good version takes the place of an older broken or foreign one")
    func replacement() {
        let first = Dossiers.changed {
            $0.entries[4].damage = Damage(.damaged, "cut")
            $0.cases = []
            $0.profiles[0] = Dossiers.profile(.profileZh, characters: 1200)
        }
        var second = Reading(container: "zip")
        second.entries = [
            Dossiers.entry("案例.docx", .docx, .successCase), Dossiers.entry("简介.docx", .docx, .profileZh),
        ]
        second.cases = Dossiers.complete().cases
        second.profiles = [Dossiers.profile(.profileZh, characters: 900)]
        let dossier = Dossier(parts: [
            Dossier.Part(packet: "1", reading: first), Dossier.Part(packet: "2", reading: second),
        ])
        let judgement = Screening.judge(dossier, under: Dossiers.edition, received: Dossiers.inTime)
        #expect(judgement.findings.filter { $0.severity == .blocking } == [])
        #expect(judgement.profiles.first?.counts.characters == 900)
    }

    @Test("An edition's own words stand in place of ours")
    func wording() {
        var edition = Dossiers.edition
        edition.wordings["logo.missing"] = Wording(
            message: Bilingual(zh: "缺标志", en: "no mark"), fix: Bilingual(zh: "补", en: "send it"))
        let reading = Dossiers.changed { $0.entries.removeAll { $0.items == [.logo] } }
        let judgement = Screening.judge(
            Dossier(parts: [Dossier.Part(packet: "1", reading: reading)]), under: edition, received: Dossiers.inTime)
        #expect(judgement.findings.first?.message.zh == "缺标志")
    }

    @Test(
        "The check digit of GB 32100 is held",
        arguments: [
            ("91350100M000100Y43", nil), ("91350100M000100Y4", CreditCode.Fault.length(17)),
            ("91350100M000100Y4I", .character("I")), ("91350100M000100Y40", .checkDigit(expected: "3")),
        ] as [(String, CreditCode.Fault?)])
    func creditCodes(code: String, fault: CreditCode.Fault?) {
        #expect(CreditCode.fault(of: code) == fault)
    }

    private func judge(_ reading: Reading, at instant: Instant) -> Judgement {
        Screening.judge(
            Dossier(parts: [Dossier.Part(packet: "20200420-0001", reading: reading)]), under: Dossiers.edition,
            received: instant)
    }
}
