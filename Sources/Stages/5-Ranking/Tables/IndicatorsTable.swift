public import Values

/// A table of indicator values: the first column is the applicant, then one column an indicator, under its key or under
/// the form field that it comes from. An optional column `name` is shown in place of the key; other columns stay unused.
public enum IndicatorsTable {
    /// - Parameters:
    ///   - text: The whole of the file.
    ///   - file: What faults call it.
    ///   - indicators: The tree whose leaves are looked up.
    public static func read(
        _ text: String, file: String, indicators: Indicator
    ) throws(TableFault) -> [IndicatorValues] {
        let table = try DelimitedText(text, file: file)
        guard let head = table.rows.first else {
            throw TableFault(file: file, line: 1, message: Bilingual(zh: "文件是空的", en: "the file is empty"))
        }
        let columns = try columns(head, file: file, indicators: indicators)
        let nameColumn = head.cells.dropFirst().firstIndex(of: "name")
        var applicants: [IndicatorValues] = []
        var lines: [String: Int] = [:]
        for row in table.rows.dropFirst() {
            guard row.cells.count <= head.cells.count else {
                throw TableFault(
                    file: file, line: row.line,
                    message: Bilingual(
                        zh: "此行有 \(row.cells.count) 格，首行只有 \(head.cells.count) 格",
                        en: "this line has \(row.cells.count) cells, the first one only \(head.cells.count)"))
            }
            let key = row.cells[0]
            guard !key.isEmpty else {
                throw TableFault(
                    file: file, line: row.line, column: head.cells[0],
                    message: Bilingual(zh: "此格为空：缺少参评企业", en: "this cell is empty: the applicant is missing"))
            }
            if let earlier = lines.updateValue(row.line, forKey: key) {
                throw TableFault(
                    file: file, line: row.line, column: head.cells[0],
                    message: Bilingual(
                        zh: "“\(key)”在第 \(earlier) 行已出现", en: "“\(key)” stands in line \(earlier) already"))
            }
            var values: [String: IndicatorValue] = [:]
            for (leaf, places) in columns {
                var found: [IndicatorValue] = []
                for place in places {
                    let cell = place < row.cells.count ? row.cells[place] : ""
                    found.append(
                        try value(cell, leaf: leaf, row: row, column: head.cells[place], file: file))
                }
                values[leaf.key] = leaf.measure.map { IndicatorSource.combine(found, for: $0) } ?? .missing
            }
            let name = nameColumn.map { $0 < row.cells.count ? row.cells[$0] : "" } ?? ""
            applicants.append(IndicatorValues(applicant: key, name: name.isEmpty ? key : name, values: values))
        }
        guard !applicants.isEmpty else {
            throw TableFault(
                file: file, line: head.line,
                message: Bilingual(zh: "首行之下没有参评企业", en: "no applicants stand below the first line"))
        }
        return applicants
    }

    /// Of every leaf, the columns it comes from: those that `from` names, else the one of its key.
    private static func columns(
        _ head: DelimitedText.Row, file: String, indicators: Indicator
    ) throws(TableFault) -> [(leaf: Indicator, places: [Int])] {
        var columns: [(leaf: Indicator, places: [Int])] = []
        for leaf in indicators.leaves {
            let places = (leaf.measure?.from ?? []).compactMap { name in head.cells.dropFirst().firstIndex(of: name) }
            if !places.isEmpty {
                columns.append((leaf, places))
            } else if let place = head.cells.dropFirst().firstIndex(of: leaf.key) {
                columns.append((leaf, [place]))
            } else {
                throw TableFault(
                    file: file, line: head.line,
                    message: Bilingual(
                        zh: "缺少指标“\(leaf.key)”的列", en: "there is no column for the indicator “\(leaf.key)”"))
            }
        }
        return columns
    }

    private static func value(
        _ cell: String, leaf: Indicator, row: DelimitedText.Row, column: String, file: String
    ) throws(TableFault) -> IndicatorValue {
        guard !cell.isEmpty, let measure = leaf.measure else { return .missing }
        if measure.transform == .categories {
            guard measure.categories.contains(where: { $0.answer == cell }) else {
                let answers = measure.categories.map(\.answer)
                throw TableFault(
                    file: file, line: row.line, column: column,
                    message: Bilingual(
                        zh: "“\(cell.prefix(60))”不是可选答案：\(answers.joined(separator: "、"))",
                        en: "“\(cell.prefix(60))” is none of the answers: \(answers.joined(separator: ", "))"))
            }
            return .answer(cell)
        }
        guard let number = DelimitedText.number(cell) else {
            throw TableFault(
                file: file, line: row.line, column: column,
                message: Bilingual(
                    zh: "“\(cell.prefix(60))”不是数字；没有数值请留空",
                    en: "“\(cell.prefix(60))” is no number; leave it empty where there is no value"))
        }
        return .number(number)
    }
}
