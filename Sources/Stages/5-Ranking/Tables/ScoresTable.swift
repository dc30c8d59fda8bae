public import Values

/// A table of scores: the columns `judge`, `applicant`, `score` in any order; an empty score is a missing one.
public enum ScoresTable {
    private static let names: [(key: String, words: [String])] = [
        ("judge", ["judge", "rater", "评委", "评委 judge"]),
        ("applicant", ["applicant", "参评企业", "企业", "参评企业 applicant"]),
        ("score", ["score", "得分", "评分", "分数", "得分 score"]),
    ]

    /// - Parameters:
    ///   - text: The whole of the file.
    ///   - file: What faults call it.
    public static func read(_ text: String, file: String) throws(TableFault) -> [JudgeScore] {
        let table = try DelimitedText(text, file: file)
        guard let head = table.rows.first else {
            throw TableFault(file: file, line: 1, message: Bilingual(zh: "文件是空的", en: "the file is empty"))
        }
        var places: [Int] = []
        for (key, words) in names {
            guard let place = head.cells.firstIndex(where: { words.contains($0.lowercased()) }) else {
                throw TableFault(
                    file: file, line: head.line,
                    message: Bilingual(
                        zh: "缺少“\(key)”列；首行应为 judge,applicant,score",
                        en: "there is no column “\(key)”; the first line must be judge,applicant,score"))
            }
            places.append(place)
        }
        var scores: [JudgeScore] = []
        scores.reserveCapacity(table.rows.count)
        for row in table.rows.dropFirst() {
            func cell(_ index: Int) -> String { places[index] < row.cells.count ? row.cells[places[index]] : "" }
            guard row.cells.count <= head.cells.count else {
                throw TableFault(
                    file: file, line: row.line,
                    message: Bilingual(
                        zh: "此行有 \(row.cells.count) 格，首行只有 \(head.cells.count) 格",
                        en: "this line has \(row.cells.count) cells, the first one only \(head.cells.count)"))
            }
            for index in 0..<2 where cell(index).isEmpty {
                throw TableFault(
                    file: file, line: row.line, column: head.cells[places[index]],
                    message: Bilingual(zh: "此格为空", en: "this cell is empty"))
            }
            var score: Double?
            if !cell(2).isEmpty {
                score = DelimitedText.number(cell(2))
                guard score != nil else {
                    throw TableFault(
                        file: file, line: row.line, column: head.cells[places[2]],
                        message: Bilingual(
                            zh: "“\(cell(2).prefix(60))”不是数字；没有得分请留空",
                            en: "“\(cell(2).prefix(60))” is no number; leave it empty where there is no score"))
                }
            }
            scores.append(JudgeScore(judge: cell(0), applicant: cell(1), criterion: "score", score: score))
        }
        guard !scores.isEmpty else {
            throw TableFault(
                file: file, line: head.line,
                message: Bilingual(zh: "首行之下没有得分", en: "no scores stand below the first line"))
        }
        return scores
    }
}
