import Edition
import JSON
import Values

/// Readings as a reader would give them, of applications that are complete but for what is left out.
struct SampleReading {
    var applicant = "云帆客户服务有限公司"
    /// Counts up the digits of the credit code.
    var number = 1
    var hasForm = true
    var photos = 3
    /// Makes the bytes of two packets differ.
    var remark = ""

    func reading(_ edition: Edition) -> Reading {
        var reading = Reading(container: "zip")
        if hasForm {
            var entry = Entry(path: "申报表.docx", bytes: 1, fingerprint: "form\(number)", type: .docx)
            entry.items = [.form]
            entry.confidence = 1
            entry.seal = SealEvidence(kind: .ring, place: "1", confidence: 1)
            reading.entries.append(entry)
            reading.forms = [form(edition)]
        }
        for (item, name, text) in [
            (Item.profileZh, "简介.txt", "企业简介正文"), (.profileEn, "profile.txt", "A profile of the company"),
        ] {
            var entry = Entry(path: name, bytes: 1, fingerprint: name, type: .txt)
            entry.items = [item]
            entry.confidence = 1
            reading.entries.append(entry)
            let count = text.filter { $0 != " " }.count
            reading.profiles.append(
                ProfileReading(
                    item: item, entry: name, text: text,
                    counts: TextCounts(words: count, characters: count, withSpaces: text.count)))
        }
        var logo = Entry(path: "logo.png", bytes: 1, fingerprint: "logo", type: .png)
        logo.items = [.logo]
        logo.confidence = 1
        logo.image = ImageFacts(width: 900, height: 900)
        reading.entries.append(logo)
        for photo in 0..<photos {
            var entry = Entry(path: "照片\(photo).jpg", bytes: 1, fingerprint: "photo\(number)-\(photo)", type: .jpeg)
            entry.items = [.photo]
            entry.confidence = 1
            entry.image = ImageFacts(
                width: 4_000, height: 3_000, likeness: 0x9E37_79B9_7F4A_7C15 &* UInt64(photo + number * 7 + 1))
            reading.entries.append(entry)
        }
        var success = Entry(path: "案例.docx", bytes: 1, fingerprint: "case", type: .docx)
        success.items = [.successCase]
        success.confidence = 1
        reading.entries.append(success)
        reading.cases = [
            CaseReading(
                title: "案例", entries: ["案例.docx"], text: "2019 年呼叫中心案例", years: [2019], tradeWords: 5,
                foreignTradeWords: 0)
        ]
        if !remark.isEmpty { reading.remarks = [remark] }
        return reading
    }

    private func form(_ edition: Edition) -> FormReading {
        FormReading(
            entry: "申报表.docx",
            fields: edition.form.fields.filter(\.isRequired).map { field in
                let value = value(of: field, edition)
                return FieldReading(key: field.key, raw: "\(value)", value: value)
            })
    }

    private func value(of field: FormField, _ edition: Edition) -> FieldValue {
        if field.key == edition.form.nameField { return .text(applicant) }
        switch field.kind {
        case .code: return .text(Self.creditCode(number))
        case .email: return .text("office@example.org")
        case .phone: return .text("13800138000")
        case .date: return .text("2015-01-01")
        case .integer, .decimal, .percent: return .number(min(field.maximum ?? 50, max(field.minimum ?? 50, 50)))
        case .choice: return .text(field.choices.first ?? "是")
        case .choices, .list: return .list([field.choices.first ?? "中文"])
        case .flag: return .flag(true)
        case .text: return .text(field.key.contains("address") ? "北京市海淀区一号" : "客户服务呼叫中心运营")
        }
    }

    /// A unified social credit code with its right check digit, GB 32100-2015.
    static func creditCode(_ number: Int) -> String {
        let digits = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
        let text = "91110108" + String(repeating: "0", count: 9 - String(number).count) + String(number)
        var weight = 1
        var sum = 0
        for character in text {
            sum += (digits.firstIndex(of: character) ?? 0) * weight
            weight = weight * 3 % 31
        }
        return text + String(digits[(31 - sum % 31) % 31])
    }

    /// The bytes of a packet that the test's reader reads as this.
    func bytes(_ edition: Edition) throws -> [UInt8] { try JSONCoding.encode(reading(edition)).bytes() }
}
