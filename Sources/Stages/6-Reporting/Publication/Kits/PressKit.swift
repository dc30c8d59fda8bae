public import Edition
import JSON
import Values

/// The folder of a listed company for the press (宣传资料): logo, pictures, profiles and cases as clean documents, and a
/// draft article, all from what the applicant itself sent.
public struct PressKit: Sendable {
    public static let schema = "pingxuan.press-kit/1"

    /// Fields of the form that an article may use. Nothing that names a person, calls one, or gives sums of money.
    public static let fields: Set<String> = [
        "org.brand", "org.kind", "org.center_type", "org.founded", "org.centre_started", "biz.main", "biz.lines",
        "biz.industries", "dist.service_area", "awards.list", "scale.staff_total", "scale.staff_agents",
        "scale.seats_total", "scale.seats_outsourced", "lang.list", "in.service_level", "in.fcr", "csat.score",
    ]

    let edition: Edition
    let templates: Templates
    let version: Int
    /// The day of the list, `2020-06-18`.
    let date: String
    let count: Int
    /// Names that are private in every packet: those of the judges.
    let privateNames: [String]
    private let scriptHashes: String

    public init(
        edition: Edition, templates: Templates, version: Int, date: String, count: Int, privateNames: [String]
    ) {
        self.edition = edition
        self.templates = templates
        self.version = version
        self.date = date
        self.count = count
        self.privateNames = privateNames
        scriptHashes = ContentSecurity.hashes(of: [], in: templates)
    }

    /// Everything under `published/press-kits/<serial>/`.
    /// - Throws: `TemplateFault` where the article's template writes a sentence without a source; `ZipWriterError`, which
    ///   only a lack of memory brings about.
    public func files(_ source: PressKitSource) throws -> [OutboxFile] {
        let redaction = Redaction(names: privateNames + source.privateNames)
        var kit = KitDraft(
            folder: "published/press-kits/\(PressKit.folder(source.company.serial))", redaction: redaction)
        for picture in source.pictures { kit.add(picture) }
        try addTexts(source, to: &kit)
        kit.lacks += source.lacks
        if !source.pictures.contains(where: \.isLogo), !source.lacks.contains(where: { $0.item == .logo }) {
            kit.lacks.append(
                .init(item: .logo, why: Bilingual(zh: "企业未提供 LOGO。", en: "The company sent no logo.")))
        }
        let zh = try article(source, language: "zh", kit: &kit)
        let en = try article(source, language: "en", kit: &kit)
        let index = index(source, kit: kit, articles: [("zh", zh), ("en", en)])
        return kit.files + [OutboxFile(path: kit.folder + "/index.json", bytes: index)]
    }

    /// A company's folder: letters, digits and strokes alone.
    static func folder(_ serial: String) -> String { String(Badge.anchor(serial).dropFirst(2)) }

    private func addTexts(_ source: PressKitSource, to kit: inout KitDraft) throws {
        let names: [(Item, String, String)] = [(.profileZh, "profile.zh", "zh-CN"), (.profileEn, "profile.en", "en")]
        for (item, name, language) in names {
            guard let text = source.texts.first(where: { $0.item == item }) else {
                kit.lacks.append(
                    .init(item: item, why: Bilingual(zh: "没有可用的文本。", en: "There is no text that could be read.")))
                continue
            }
            let own = source.company
            let title =
                item == .profileZh ? "\(own.name) 企业简介" : "\(own.nameEn ?? own.name): company profile"
            try add(text, title: title, name: name, language: language, to: &kit)
        }
        let cases = source.texts.filter { $0.item == .successCase }
        for (index, text) in cases.enumerated() {
            let title = text.title.isEmpty ? "成功案例 \(index + 1)" : kit.redaction.text(text.title).text
            try add(text, title: title, name: "case-\(index + 1)", language: "zh-CN", to: &kit)
        }
    }

    private func add(
        _ text: PressKitSource.Text, title: String, name: String, language: String, to kit: inout KitDraft
    ) throws {
        let clean = PressText(text.text, redaction: kit.redaction)
        kit.redacted += clean.redacted
        var word = WordText()
        word.paragraph(title, style: "Title")
        for paragraph in clean.paragraphs { word.paragraph(paragraph, style: "Body") }
        kit.add(
            "\(name).docx", try docx(word, title: title, language: language), kind: text.item.rawValue,
            origins: text.origins)
        let page = page(title: title, language: language, paragraphs: clean.paragraphs.map { ["text": $0] })
        kit.add("\(name).html", page, kind: text.item.rawValue, origins: text.origins)
    }

    func docx(_ word: WordText, title: String, language: String) throws -> [UInt8] {
        try WordPackage.bytes(
            body: word.xml,
            head: WordPackage.Head(
                title: title, creator: edition.organiser.zh, header: edition.name.zh, language: language))
    }

    func page(title: String, language: String, paragraphs: [[String: Any]], sources: [[String: Any]] = []) -> [UInt8] {
        let values: [String: Any] = [
            "scriptHashes": scriptHashes, "title": title, "language": language, "edition": edition.name.values,
            "paragraphs": paragraphs, "sources": listed(sources),
        ]
        return Array(templates.render("kit.html", values).utf8)
    }

    private func index(_ source: PressKitSource, kit: KitDraft, articles: [(String, Article)]) -> [UInt8] {
        let company = source.company
        let json: JSONValue = [
            "schema": .string(Self.schema), "edition": .string(edition.key), "version": .integer(version),
            "serial": .string(company.serial), "name": .string(company.name), "name_en": JSONValue(company.nameEn),
            "files": .array(kit.listing), "lacking": .array(kit.lacks.map { kit.json($0) }),
            "left_out": .integer(kit.redacted),
            "article": .object(
                articles.map { language, article in
                    .init(
                        language,
                        .array(
                            article.sentences.map { sentence in
                                [
                                    "sentence": .string(sentence.text.trimmed),
                                    "sources": .array(
                                        sentence.sources.map { self.source($0, of: source, kit: kit) }),
                                ]
                            }))
                }),
        ]
        return json.bytes(pretty: true)
    }

    private func source(_ source: Article.Source, of kit: PressKitSource, kit draft: KitDraft) -> JSONValue {
        switch source {
        case .list: ["kind": "list", "file": "list.json", "serial": .string(kit.company.serial)]
        case .form(let key): .object([.init("kind", "form"), .init("field", .string(key))] + draft.members(kit.form))
        case .profileZh, .profileEn, .successCase:
            .object(
                [.init("kind", .string(Self.word(source)))] + draft.members(Self.text(source, in: kit)?.origins.first))
        }
    }

    static func word(_ source: Article.Source) -> String {
        switch source {
        case .list: "list"
        case .form: "form"
        case .profileZh: "profile.zh"
        case .profileEn: "profile.en"
        case .successCase: "case"
        }
    }

    static func text(_ source: Article.Source, in kit: PressKitSource) -> PressKitSource.Text? {
        switch source {
        case .list, .form: nil
        case .profileZh: kit.texts.first { $0.item == .profileZh }
        case .profileEn: kit.texts.first { $0.item == .profileEn }
        case .successCase(let number): kit.texts.filter { $0.item == .successCase }.dropFirst(number - 1).first
        }
    }
}
