import Values

/// One thing that is spoiled in an application, and the codes that are due for it.
enum Defect: CaseIterable {
    case chineseMissing, englishMissing, chineseTooLong, englishTooLong, photosTooFew, photoRepeated, photoBroken
    case logoMissing, caseMissing, casesTooMany, formMissing, formScanned, fieldsBlank, fieldsAbsent
    case wrongCheckDigit, shortCode, shareOverHundred, numberWithoutDigits, malformedMail
    case abroad, vendor, otherTrade, twoChinese

    var codes: [String] {
        switch self {
        case .chineseMissing: ["profile.zh.missing"]
        case .englishMissing: ["profile.en.missing"]
        case .chineseTooLong: ["profile.zh.too-long"]
        case .englishTooLong: ["profile.en.too-long"]
        case .photosTooFew, .photoRepeated: ["photo.too-few"]
        case .photoBroken: ["item.unreadable", "photo.too-few"]
        case .logoMissing: ["logo.missing"]
        case .caseMissing: ["case.missing"]
        case .casesTooMany: ["case.too-many"]
        case .formMissing: ["form.missing"]
        case .formScanned: ["form.scanned"]
        case .fieldsBlank, .fieldsAbsent: ["form.incomplete"]
        case .wrongCheckDigit, .shortCode, .shareOverHundred, .numberWithoutDigits, .malformedMail: ["form.invalid"]
        case .abroad: ["eligibility.region"]
        case .vendor: ["eligibility.centre"]
        case .otherTrade: ["eligibility.case"]
        case .twoChinese: ["item.ambiguous"]
        }
    }

    /// What it touches: two defects of one part do not go together.
    var part: Item {
        switch self {
        case .chineseMissing, .chineseTooLong, .twoChinese: .profileZh
        case .englishMissing, .englishTooLong: .profileEn
        case .photosTooFew, .photoRepeated, .photoBroken: .photo
        case .logoMissing: .logo
        case .caseMissing, .casesTooMany, .otherTrade: .successCase
        default: .form
        }
    }

    private static let required = FormWording.all.filter(\.isRequired).map(\.key)

    func apply(to application: inout SampleApplication, _ maker: inout FormMaker, _ random: inout SampleRandom) {
        let company = application.company
        switch self {
        case .chineseMissing: application.profileZh = nil
        case .englishMissing: application.profileEn = nil
        case .chineseTooLong:
            application.profileZh = SampleText.profileZh(
                company, characters: random.pick([1_001, 1_003, 1_120, 1_600]))
        case .englishTooLong:
            application.profileEn = SampleText.profileEn(company, characters: random.pick([1_001, 1_008, 1_400]))
        case .photosTooFew: application.photos.removeLast(random.number(1...3))
        case .photoRepeated: application.photos[2] = application.photos[0]
        case .photoBroken:
            application.photos[1] = Array(application.photos[1].prefix(application.photos[1].count * 2 / 3))
        case .logoMissing: application.logoName = nil
        case .caseMissing: application.cases = []
        case .casesTooMany: application.cases = (0..<random.number(4...5)).map { SampleCase($0) }
        case .formMissing:
            application.formFormat = nil
            application.stampedName = nil
        case .formScanned:
            application.formFormat = nil
            application.stampedName = VariedNames.one(VariedNames.stamped, company, &random)
        case .fieldsBlank: maker.blanks = Set((0..<random.number(1...3)).map { _ in random.pick(Self.required) })
        case .fieldsAbsent: maker.absent = [random.pick(Self.required)]
        case .wrongCheckDigit:
            let body = String(company.code.dropLast())
            let right = CreditCodeMaker.checkCharacter(of: body)
            maker.replaced["org.uscc"] = body + (right == "7" ? "8" : "7")
        case .shortCode: maker.replaced["org.uscc"] = String(company.code.dropLast())
        case .shareOverHundred: maker.replaced["csat.score"] = random.pick(["105%", "120％", "101.5%"])
        case .numberWithoutDigits:
            maker.replaced[random.pick(["scale.staff_total", "scale.seats_total", "fin.assets"])] = random.pick([
                "若干", "较多", "详见附件",
            ])
        case .malformedMail:
            maker.replaced["contact.email"] = random.pick(["sample.example", "contact@", "contact#sample.example"])
        case .abroad: abroad(&application, &maker, &random)
        case .vendor:
            maker.replaced["biz.main"] = "从事客服系统软件的研发与销售，自身不经营呼叫中心，无坐席。"
            maker.replaced["scale.seats_total"] = "0"
        case .otherTrade: for index in application.cases.indices { application.cases[index].isOfTrade = false }
        case .twoChinese:
            application.others.append(
                .init(
                    items: [.profileZh],
                    file: SampleFile(
                        "\(random.pick(["公司介绍-A", "企业简介2", "公司简介（新）"])).docx",
                        SampleApplication.text(SampleText.profileZh(company, characters: 640, seed: 44), .docx))))
        }
    }

    private func abroad(_ application: inout SampleApplication, _ maker: inout FormMaker, _ random: inout SampleRandom)
    {
        let place = random.pick(["马来西亚吉隆坡", "新加坡", "菲律宾马尼拉", "越南胡志明市", "泰国曼谷", "日本东京"])
        application.company.address = "\(place)样例大街\(application.company.number + 1)号"
        maker.company.address = application.company.address
    }
}
