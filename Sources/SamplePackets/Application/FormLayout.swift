/// How a form is laid out.
public enum FormLayout: String, Sendable, CaseIterable {
    /// Label at the left, answer at the right.
    case two
    /// The dimension at the left of both, over several rows.
    case three
    /// Two pairs a row.
    case four
    /// Labels in one row, answers in the next.
    case above
    /// Dimension, label, unit, answer.
    case units
    /// Number, label, answer, remark.
    case numbered
    /// Lines with colons.
    case paragraphs

    /// The rows of the table; empty for `paragraphs`.
    public func rows(_ answers: [SampleAnswer]) -> [[WordFile.Cell]] {
        typealias Cell = WordFile.Cell
        switch self {
        case .paragraphs: return []
        case .two:
            return sections(answers) {
                [Cell($0.label), Cell($0.text)]
            } head: {
                [Cell($0, span: 2)]
            }
        case .three, .units:
            var rows: [[Cell]] = []
            if self == .units { rows.append([Cell("评估维度"), Cell("评估指标"), Cell("单位"), Cell("填写内容")]) }
            for (section, list) in Self.groups(answers) {
                for (index, answer) in list.enumerated() {
                    var row = [Cell(index == 0 ? section : "", continues: index > 0), Cell(answer.label)]
                    if self == .units { row.append(Cell(answer.unit)) }
                    rows.append(row + [Cell(answer.text)])
                }
            }
            return rows
        case .numbered:
            var rows = [[Cell("序号"), Cell("项目"), Cell("填写内容"), Cell("备注")]]
            for (index, answer) in answers.enumerated() {
                rows.append([Cell("\(index + 1)"), Cell(answer.label), Cell(answer.text), Cell("")])
            }
            return rows
        case .four:
            var rows: [[Cell]] = []
            var open: SampleAnswer?
            for answer in answers {
                if answer.isLong {
                    if let left = open { rows.append([Cell(left.label), Cell(left.text, span: 3)]) }
                    open = nil
                    rows.append([Cell(answer.label), Cell(answer.text, span: 3)])
                } else if let left = open {
                    rows.append([Cell(left.label), Cell(left.text), Cell(answer.label), Cell(answer.text)])
                    open = nil
                } else {
                    open = answer
                }
            }
            if let left = open { rows.append([Cell(left.label), Cell(left.text, span: 3)]) }
            return rows
        case .above:
            var rows: [[Cell]] = []
            var short: [SampleAnswer] = []
            func flush() {
                guard !short.isEmpty else { return }
                let spare = 4 - short.count
                func row(_ texts: [String]) -> [Cell] {
                    texts.enumerated().map { Cell($1, span: $0 == texts.count - 1 ? 1 + spare : 1) }
                }
                rows.append(row(short.map(\.label)))
                rows.append(row(short.map(\.text)))
                short = []
            }
            for answer in answers {
                if answer.isLong {
                    flush()
                    rows.append([Cell(answer.label, span: 4)])
                    rows.append([Cell(answer.text, span: 4)])
                } else {
                    short.append(answer)
                    if short.count == 4 { flush() }
                }
            }
            flush()
            return rows
        }
    }

    /// The lines of a form without a table.
    public static func lines(_ answers: [SampleAnswer], colon: String = "：") -> [String] {
        groups(answers).flatMap { section, list in [section] + list.map { "\($0.label)\(colon)\($0.text)" } }
    }

    private func sections(
        _ answers: [SampleAnswer], row: (SampleAnswer) -> [WordFile.Cell], head: (String) -> [WordFile.Cell]
    ) -> [[WordFile.Cell]] {
        Self.groups(answers).flatMap { section, list in [head(section)] + list.map(row) }
    }

    private static func groups(_ answers: [SampleAnswer]) -> [(String, [SampleAnswer])] {
        var groups: [(String, [SampleAnswer])] = []
        for answer in answers {
            let name: String
            switch answer.key.prefix(while: { $0 != "." }) {
            case "org", "contact": name = "企业基本信息"
            case "biz", "dist", "awards": name = "企业基本概况"
            case "in", "out", "hr": name = "运营指标"
            case "scale", "lang": name = "企业资质评价"
            case "fin": name = "财务评价"
            default: name = "主观评价"
            }
            if groups.last?.0 == name {
                groups[groups.count - 1].1.append(answer)
            } else {
                groups.append((name, [answer]))
            }
        }
        return groups
    }
}
