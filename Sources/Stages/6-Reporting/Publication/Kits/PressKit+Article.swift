import Edition
import Values

extension PressKit {
    /// Characters of a profile that an article quotes.
    private static let openings = ["zh": 320, "en": 700]
    private static let caseOpenings = ["zh": 160, "en": 160]

    /// The draft article in one language, put into the kit as docx and html.
    func article(_ source: PressKitSource, language: String, kit: inout KitDraft) throws -> Article {
        let file = "article.\(language).txt"
        let text = templates.render(file, values(source, language: language, redaction: kit.redaction))
        let article = try Article(text, file: file + ".mustache", spaces: language == "en")
        var origins: [PressKitSource.Origin] = []
        var word = WordText()
        var paragraphs: [[String: Any]] = []
        for paragraph in article.paragraphs {
            word.paragraph(paragraph.text, style: ["Body", "Title", "Heading1"][paragraph.level])
            if paragraph.level == 1 { continue }
            paragraphs.append([
                "isHeading": paragraph.level == 2,
                "sentences": paragraph.sentences.map { sentence -> [String: Any] in
                    ["text": sentence.text, "marks": sentence.sources.map { mark($0, source, &origins) }]
                },
            ])
        }
        let sources = origins.enumerated().map { index, origin in
            "\(index + 1). \(origin.packet.isEmpty ? "" : origin.packet + " · ")\(kit.redaction.text(origin.entry).text)"
        }
        word.paragraph(language == "zh" ? "来源" : "Sources", style: "Heading1")
        for line in sources { word.paragraph(line, style: "Hint") }
        let tag = language == "zh" ? "zh-CN" : "en"
        kit.add(
            "article.\(language).docx", try docx(word, title: article.title, language: tag), kind: "article",
            origins: origins.filter { !$0.packet.isEmpty })
        kit.add(
            "article.\(language).html",
            page(
                title: article.title, language: tag, paragraphs: paragraphs,
                sources: sources.enumerated().map { ["number": $0 + 1, "text": $1] }),
            kind: "article", origins: origins.filter { !$0.packet.isEmpty })
        return article
    }

    /// The number under which a source stands at the end of the article.
    private func mark(
        _ source: Article.Source, _ kit: PressKitSource, _ origins: inout [PressKitSource.Origin]
    ) -> Int {
        let origin =
            switch source {
            case .list: PressKitSource.Origin(packet: "", entry: "list.json")
            case .form: kit.form ?? PressKitSource.Origin(packet: "", entry: "—")
            case .profileZh, .profileEn, .successCase:
                Self.text(source, in: kit)?.origins.first ?? PressKitSource.Origin(packet: "", entry: "—")
            }
        if let known = origins.firstIndex(of: origin) { return known + 1 }
        origins.append(origin)
        return origins.count
    }

    private func values(_ source: PressKitSource, language: String, redaction: Redaction) -> [String: Any] {
        let company = source.company
        var form: [String: Any] = [:]
        for (key, value) in source.fields where Self.fields.contains(key) {
            let shown = redaction.text(Self.shown(value, language: language)).text
            // A value that lost something, or is a whole page, is no sentence.
            guard !shown.isEmpty, !shown.contains(Redaction.mark), shown.count <= 200 else { continue }
            form[key.replacing(".", with: "_")] = shown
        }
        var values: [String: Any] = [
            "edition": edition.name.values, "organiser": edition.organiser.values, "date": date, "count": count,
            "name": company.name, "nameEn": company.nameEn ?? company.name, "serial": company.serial, "form": form,
        ]
        if edition.publication.order == .ranked { values["rank"] = company.rank }
        let item: Item = language == "zh" ? .profileZh : .profileEn
        if let profile = source.texts.first(where: { $0.item == item }) {
            let text = PressText(profile.text, redaction: redaction)
            values["profile"] = text.opening(characters: Self.openings[language] ?? 0).map { ["sentence": $0] }
        }
        let cases = source.texts.filter { $0.item == .successCase }
        values["cases"] = cases.enumerated().map { index, one -> [String: Any] in
            let text = PressText(one.text, redaction: redaction)
            return [
                "number": index + 1, "title": PressText(one.title, redaction: redaction).paragraphs.first ?? "",
                "sentences": text.opening(characters: Self.caseOpenings[language] ?? 0).map {
                    ["sentence": $0, "number": index + 1] as [String: Any]
                },
            ]
        }
        return values
    }

    private static func shown(_ value: FieldValue, language: String) -> String {
        switch value {
        case .text(let text):
            // The template ends the sentence.
            String(
                PressText(text, redaction: Redaction()).paragraphs.joined(separator: " ").reversed()
                    .drop { "。.；;，, ".contains($0) }.reversed())
        case .number(let number): Figures.number(number)
        case .list(let list): list.joined(separator: language == "zh" ? "、" : ", ")
        case .flag(let flag): language == "zh" ? (flag ? "是" : "否") : (flag ? "yes" : "no")
        }
    }
}
