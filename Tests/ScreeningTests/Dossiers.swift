import Edition
import Values

/// A complete application as a reading, to be spoiled by the tests.
enum Dossiers {
    static let edition: Edition = {
        let path = String(#filePath.split(separator: "/Tests/")[0])
        do { return try EditionFile.read(path: path + "/config/edition.yaml") } catch {
            preconditionFailure("\(error)")
        }
    }()
    static let inTime = Instant("2020-04-20T09:00:00+08:00") ?? Instant(seconds: 0)
    static let code = "91350100M000100Y43"

    static let answers: [(String, FieldValue)] = [
        ("org.name_zh", .text("示例客户服务有限公司")), ("org.uscc", .text(code)), ("org.address", .text("山东省青岛市市南区香港中路8号")),
        ("contact.name", .text("甲")), ("contact.mobile", .text("13800000000")),
        ("contact.email", .text("a@example.org")),
        ("biz.main", .text("呼叫中心外包服务")), ("scale.staff_total", .number(500)), ("scale.seats_total", .number(400)),
        ("lang.list", .list(["普通话"])), ("fin.assets", .number(3000)), ("fin.revenue", .number(4000)),
        ("csat.score", .number(96)), ("mgmt.incentives", .text("设立奖项")), ("sec.policies", .text("制度齐全")),
        ("lead.name", .text("乙（总经理）")), ("in.answer_rate", .number(98)),
    ]

    static func form(_ changed: [String: FieldReading] = [:], without: Set<String> = []) -> FormReading {
        FormReading(
            entry: "报名表.docx",
            fields: answers.filter { !without.contains($0.0) }.map { key, value in
                changed[key] ?? FieldReading(key: key, raw: raw(value), value: value)
            })
    }

    private static func raw(_ value: FieldValue) -> String {
        switch value {
        case .text(let text): text
        case .number(let number): "\(number)"
        case .list(let list): list.joined(separator: "、")
        case .flag(let flag): flag ? "是" : "否"
        }
    }

    static func entry(_ path: String, _ type: FileType, _ items: Item...) -> Entry {
        var entry = Entry(path: path, bytes: 100, fingerprint: path, type: type)
        entry.items = items
        entry.confidence = 1
        return entry
    }

    static func photo(_ number: Int, fingerprint: String? = nil) -> Entry {
        var entry = entry("照片/\(number).jpg", .jpeg, .photo)
        entry.fingerprint = fingerprint ?? "photo\(number)"
        entry.image = ImageFacts(width: 4000, height: 3000, likeness: 0x1234_5678_9ABC_DEF0 &* UInt64(number * 7 + 1))
        return entry
    }

    static func profile(_ item: Item, characters: Int) -> ProfileReading {
        let unit = item == .profileZh ? "文" : "a"
        return ProfileReading(
            item: item, entry: item == .profileZh ? "简介.docx" : "Profile.docx",
            text: String(repeating: unit, count: characters),
            counts: TextCounts(words: characters, characters: characters, withSpaces: characters))
    }

    static func complete() -> Reading {
        var reading = Reading(container: "zip")
        var form = entry("报名表.docx", .docx, .form)
        form.seal = SealEvidence(kind: .ring, place: "第1页", confidence: 0.9)
        reading.entries =
            [
                form, entry("简介.docx", .docx, .profileZh), entry("Profile.docx", .docx, .profileEn),
                entry("logo.png", .png, .logo), entry("案例.docx", .docx, .successCase),
            ] + (1...3).map { photo($0) }
        reading.forms = [Self.form()]
        reading.profiles = [profile(.profileZh, characters: 800), profile(.profileEn, characters: 700)]
        reading.cases = [
            CaseReading(
                title: "某银行热线", entries: ["案例.docx"], text: String(repeating: "呼叫中心热线服务。", count: 9), years: [2019],
                tradeWords: 18, foreignTradeWords: 0)
        ]
        return reading
    }

    static func changed(_ change: (inout Reading) -> Void) -> Reading {
        var reading = complete()
        change(&reading)
        return reading
    }
}
