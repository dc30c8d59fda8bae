import Edition
import Values

/// A draft article about a listed company, made by a template, each of its sentences with the sources it rests on.
///
/// The template writes a statement a line, and behind it its sources in white square brackets: `…⟦form:scale.seats_total⟧`.
/// An empty line parts paragraphs; `# ` and `## ` begin headings.
struct Article: Equatable {
    enum Source: Equatable {
        /// The published list.
        case list
        /// A field of the application form.
        case form(String)
        case profileZh, profileEn
        /// A case, counted from 1.
        case successCase(Int)

        init?(_ word: some StringProtocol) {
            switch word {
            case "list": self = .list
            case "profile.zh": self = .profileZh
            case "profile.en": self = .profileEn
            default:
                if word.hasPrefix("form:"), word.count > 5 {
                    self = .form(String(word.dropFirst(5)))
                } else if word.hasPrefix("case:"), let number = Int(word.dropFirst(5)), number > 0 {
                    self = .successCase(number)
                } else {
                    return nil
                }
            }
        }
    }
    struct Sentence: Equatable {
        var text: String
        var sources: [Source]
    }
    struct Paragraph: Equatable {
        /// 0 for running text, 1 for the title, 2 for a heading.
        var level: Int
        var sentences: [Sentence]
        var text: String { sentences.map(\.text).joined() }
    }
    var paragraphs: [Paragraph] = []

    var title: String { paragraphs.first { $0.level == 1 }?.text ?? "" }
    var sentences: [Sentence] { paragraphs.flatMap(\.sentences) }

    /// - Parameters:
    ///   - text: what the template gave.
    ///   - file: the template's name, for faults.
    ///   - spaces: whether sentences are set apart by a blank, as in English.
    /// - Throws: `TemplateFault` where a sentence names no source, or one that cannot be.
    init(_ text: String, file: String, spaces: Bool) throws(TemplateFault) {
        var paragraph: Paragraph?
        for (number, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = String(raw).trimmed
            let level = line.hasPrefix("## ") ? 2 : line.hasPrefix("# ") ? 1 : 0
            if line.isEmpty || level > 0 {
                if let whole = paragraph { paragraphs.append(whole) }
                paragraph = nil
            }
            guard !line.isEmpty else { continue }
            let sentence = try Self.sentence(line.dropFirst(level > 0 ? level + 1 : 0), file: file, line: number + 1)
            if level > 0 {
                paragraphs.append(Paragraph(level: level, sentences: [sentence]))
            } else {
                var whole = paragraph ?? Paragraph(level: 0, sentences: [])
                let isFirst = whole.sentences.isEmpty
                whole.sentences.append(
                    Sentence(text: spaces && !isFirst ? " " + sentence.text : sentence.text, sources: sentence.sources))
                paragraph = whole
            }
        }
        if let whole = paragraph { paragraphs.append(whole) }
        dropEmptyHeadings()
    }

    /// A heading under which nothing stands.
    private mutating func dropEmptyHeadings() {
        var kept: [Paragraph] = []
        for (index, paragraph) in paragraphs.enumerated() {
            let next = index + 1 < paragraphs.count ? paragraphs[index + 1].level : 1
            if paragraph.level == 2, next != 0 { continue }
            kept.append(paragraph)
        }
        paragraphs = kept
    }

    private static func sentence(_ line: Substring, file: String, line number: Int) throws(TemplateFault) -> Sentence {
        guard line.hasSuffix("⟧"), let open = line.lastIndex(of: "⟦") else {
            throw fault(
                file, number, "这一句没有注明来源：行末应有 ⟦…⟧。", "This sentence names no source: ⟦…⟧ must stand at its end.",
                cause: String(line.prefix(60)))
        }
        let words = line[line.index(after: open)...].dropLast().split(separator: " ")
        let sources = words.compactMap { Source($0) }
        guard !sources.isEmpty, sources.count == words.count else {
            throw fault(
                file, number, "来源写法有误：可用 list、form:字段、profile.zh、profile.en、case:序号。",
                "No such source: list, form:FIELD, profile.zh, profile.en and case:NUMBER are known.",
                cause: words.joined(separator: " "))
        }
        return Sentence(text: String(line[..<open]).trimmed, sources: sources)
    }

    private static func fault(_ file: String, _ line: Int, _ zh: String, _ en: String, cause: String) -> TemplateFault {
        TemplateFault(
            code: .sourceless, file: file, line: line, sentence: Bilingual(zh: zh, en: en), cause: cause)
    }
}
