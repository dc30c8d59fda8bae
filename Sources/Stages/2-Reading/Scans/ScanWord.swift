/// A word that tesseract recognised.
struct ScanWord: Equatable {
    var text: String
    /// 0 to 1.
    var confidence: Double
    var x: Int
    var y: Int
    var width: Int
    var height: Int
    /// Words of one line on the page have the same number.
    var line: Int
    /// Of several pictures recognised in one go, the one that it stands on, from 1.
    var page = 1

    var box: PageBox { PageBox(left: x, top: y, right: x + width, bottom: y + height) }

    /// Below this, what was recognised is more likely dirt than a word.
    static let least = 0.2

    /// What stands alone between words; other signs are dirt.
    private static let signs = Set("（）()〈〉《》【】：:；;、，,。.！!？?“”%/@-—+＋☑√□■")

    /// The words of tesseract's table (`tsv`): level, page, block, paragraph, line, word, left, top, width, height, confidence,
    /// text.
    static func read(_ table: [UInt8], least: Double = least) -> [ScanWord] {
        var words: [ScanWord] = []
        var line = 0
        for row in String(decoding: table, as: UTF8.self).split(separator: "\n").prefix(50_000) {
            let columns = row.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count >= 12 else { continue }
            if columns[0] == "4" { line += 1 }
            guard columns[0] == "5", let x = Int(columns[6]), let y = Int(columns[7]), let width = Int(columns[8]),
                let height = Int(columns[9]), let confidence = Double(columns[10]), confidence / 100 >= least
            else { continue }
            let text = columns[11].filter { !$0.isWhitespace }
            guard text.contains(where: { $0.isLetter || $0.isNumber }) || text.contains(where: signs.contains) else {
                continue
            }
            words.append(
                ScanWord(
                    text: text, confidence: min(1, confidence / 100), x: x, y: y, width: width, height: height,
                    line: line, page: Int(columns[1]) ?? 1))
        }
        return words
    }

    /// The words as running text: no blanks between Chinese, one between English words.
    /// - Parameter keepsGaps: wide gaps, which set a label and its answer apart, become two blanks.
    static func text(_ words: [ScanWord], keepsGaps: Bool = false) -> String {
        var text = ""
        var before: ScanWord?
        for word in words {
            if let before, before.line != word.line {
                // A line ends where the cell does; Chinese goes on without a blank.
                if let last = text.last, last.isASCII, word.text.first?.isASCII == true { text += " " }
            } else if let before, keepsGaps, word.x - before.x - before.width > word.height * 3 / 2 {
                text += "  "
            } else if let before, let last = text.last, let first = word.text.first, last.isASCII, first.isASCII,
                word.x - before.x - before.width > word.height / 5
            {
                text += " "
            }
            text += word.text
            before = word
        }
        return text
    }
}

extension ScanWord {
    /// How sure a stretch of words is: the mean, drawn down by the least sure of them. 0 where there are none.
    static func confidence(_ words: [ScanWord]) -> Double {
        guard let least = words.map(\.confidence).min() else { return 0 }
        return (words.map(\.confidence).reduce(0, +) / Double(words.count) + least) / 2
    }
}
