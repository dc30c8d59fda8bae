public import Values
internal import Yams

/// A value of a configuration file, with its place.
public struct YAMLValue {
    let node: Yams.Node
    let place: YAMLPlace
    /// Counted from one.
    public let line: Int

    /// A fault at this value.
    public func fault(zh: String, en: String) -> ConfigurationFault {
        ConfigurationFault(file: place.file, line: line, message: Bilingual(zh: zh, en: en))
    }

    private func expected(_ zh: String, _ en: String) -> ConfigurationFault {
        let found = node.scalar.map { "“\($0.string)”" } ?? (node.mapping != nil ? "{…}" : "[…]")
        return fault(zh: "“\(place.path)”应为\(zh)，现在是\(found)", en: "“\(place.path)” wants \(en), found \(found)")
    }

    /// A text that is not empty.
    public func text() throws(ConfigurationFault) -> String {
        guard let text = node.scalar?.string, !text.isEmpty, node.null == nil || node.scalar?.style == .doubleQuoted
        else {
            throw expected("文字", "a text")
        }
        return text
    }

    /// The plain word that stands here, `null` included; empty where there is a list or a mapping.
    public var word: String { node.scalar?.string ?? "" }

    /// A whole number within bounds.
    public func integer(_ range: ClosedRange<Int> = 0...Int.max) throws(ConfigurationFault) -> Int {
        guard let text = node.scalar?.string, let integer = Int(text.filter { $0 != "_" }), range.contains(integer)
        else {
            let bounds = range.upperBound == .max ? "≥ \(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
            throw expected("整数（\(bounds)）", "a whole number (\(bounds))")
        }
        return integer
    }

    /// A number within bounds.
    public func number(_ range: ClosedRange<Double>? = nil) throws(ConfigurationFault) -> Double {
        guard let text = node.scalar?.string, let number = Double(text), number.isFinite,
            range?.contains(number) ?? true
        else {
            let bounds = range.map { "（\($0.lowerBound)–\($0.upperBound)）" } ?? ""
            throw expected("数字\(bounds)", "a number\(bounds)")
        }
        return number
    }

    /// `true` or `false`.
    public func flag() throws(ConfigurationFault) -> Bool {
        switch node.scalar?.string {
        case "true": return true
        case "false": return false
        default: throw expected("true 或 false", "true or false")
        }
    }

    /// One of the words of `type`.
    public func choice<Choice>(_ type: Choice.Type) throws(ConfigurationFault) -> Choice
    where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
        guard let text = node.scalar?.string, let choice = Choice(rawValue: text) else {
            let words = Choice.allCases.map(\.rawValue).joined(separator: " | ")
            throw expected(words, words)
        }
        return choice
    }

    /// A day, `2020-05-08`.
    public func day() throws(ConfigurationFault) -> String {
        let text = node.scalar?.string ?? ""
        guard CivilDay(text) != nil else { throw expected("日期（如 2020-05-08）", "a day (as in 2020-05-08)") }
        return text
    }

    /// The mapping that stands here.
    public func section() throws(ConfigurationFault) -> YAMLSection {
        guard let mapping = node.mapping else { throw expected("一组“键: 值”", "lines of “key: value”") }
        return YAMLSection(node: mapping, line: line, place: place)
    }

    /// The list that stands here; `[]` is an empty one.
    public func list() throws(ConfigurationFault) -> [YAMLValue] {
        guard let sequence = node.sequence else {
            throw expected("列表（每行以“- ”起头）", "a list (lines that begin with “- ”)")
        }
        return sequence.enumerated().map { index, child in
            YAMLValue(node: child, place: place.below("\(index + 1)"), line: child.mark?.line ?? line)
        }
    }

    /// A list of texts.
    public func texts() throws(ConfigurationFault) -> [String] {
        var texts: [String] = []
        for value in try list() { texts.append(try value.text()) }
        return texts
    }

    /// Whether a mapping stands here.
    public var isSection: Bool { node.mapping != nil }

    /// Whether a list stands here.
    public var isList: Bool { node.sequence != nil }

    /// `zh:` and `en:`.
    public func bilingual() throws(ConfigurationFault) -> Bilingual {
        let section = try section()
        let texts = Bilingual(zh: try section.value("zh").text(), en: try section.value("en").text())
        try section.finish()
        return texts
    }
}
