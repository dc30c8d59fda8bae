internal import Foundation
internal import Values

/// Reads `config/edition.yaml`, strictly: a missing part, an unknown key, a wrong type is a fault with its line.
public enum EditionFile {
    /// The edition that a file holds.
    /// - Parameters:
    ///   - path: Where the file is.
    ///   - name: How faults call it; the path where nil.
    public static func read(path: String, name: String? = nil) throws(ConfigurationFault) -> Edition {
        try parse(text(path: path, name: name), file: name ?? path)
    }

    /// Only what a ranking needs: a file that holds the indicators and nothing else suffices.
    public static func readScoring(path: String, name: String? = nil) throws(ConfigurationFault) -> ScoringRules {
        let top = try YAMLSection(text: text(path: path, name: name), file: name ?? path)
        var rules = ScoringRules(indicators: try IndicatorReader.read(top.value("indicators")))
        if let panel = try top.optional("panel") { rules.panel = try EditionParts.panel(panel.section()) }
        if let ranking = try top.optional("ranking") { rules.ranking = try EditionParts.ranking(ranking.section()) }
        return rules
    }

    private static func text(path: String, name: String?) throws(ConfigurationFault) -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ConfigurationFault(
                file: name ?? path, line: 1,
                message: Bilingual(
                    zh: "找不到或无法读取此文件；请放入本届的规则文件",
                    en: "the file is absent or cannot be read; put the rules of the edition there"))
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw ConfigurationFault(
                file: name ?? path, line: 1,
                message: Bilingual(zh: "文件不是 UTF-8 编码；请另存为 UTF-8", en: "the file is not UTF-8; save it as UTF-8"))
        }
        return text
    }

    /// The edition that a text holds.
    public static func parse(_ text: String, file: String) throws(ConfigurationFault) -> Edition {
        let top = try YAMLSection(text: text, file: file)
        let head = try top.value("edition").section()
        let form = try EditionParts.form(top.value("form").section())
        let edition = Edition(
            key: try head.value("key").text(),
            name: try head.value("name").bilingual(),
            organiser: try head.value("organiser").bilingual(),
            contact: try EditionParts.contact(head.value("contact").section()),
            dates: try EditionParts.dates(top.value("dates").section()),
            policies: try EditionParts.policies(top.optional("policies")?.section()),
            materials: try EditionParts.materials(top.value("materials").section()),
            eligibility: try EditionParts.eligibility(top.value("eligibility").section()),
            form: form,
            words: try EditionParts.words(top.value("words").section()),
            indicators: try IndicatorReader.read(top.value("indicators")),
            panel: try EditionParts.panel(top.value("panel").section()),
            ranking: try EditionParts.ranking(top.value("ranking").section()),
            publication: try EditionParts.publication(top.value("publication").section()),
            wordings: try EditionParts.wordings(top.optional("wordings")?.section()))
        try head.finish()
        try top.finish()
        try EditionConsistency.check(edition, in: top)
        return edition
    }
}
