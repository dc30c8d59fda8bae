/// A word that tesseract recognised.
struct ScanWord {
    var text: String
    /// 0 to 1.
    var confidence: Double
    var x: Int
    var y: Int
    var width: Int
    var height: Int
    /// Words of one line on the page have the same number.
    var line: Int

    var middle: (x: Int, y: Int) { (x + width / 2, y + height / 2) }

    /// Below this, what was recognised is more likely dirt than a word.
    private static let least = 0.2

    /// The words of tesseract's table (`tsv`): level, page, block, paragraph, line, word, left, top, width, height, confidence,
    /// text.
    static func read(_ table: [UInt8]) -> [ScanWord] {
        var words: [ScanWord] = []
        var line = 0
        for row in String(decoding: table, as: UTF8.self).split(separator: "\n").prefix(20_000) {
            let columns = row.split(separator: "\t", omittingEmptySubsequences: false)
            guard columns.count >= 12 else { continue }
            if columns[0] == "4" { line += 1 }
            guard columns[0] == "5", let x = Int(columns[6]), let y = Int(columns[7]), let width = Int(columns[8]),
                let height = Int(columns[9]), let confidence = Double(columns[10]), confidence / 100 > least
            else { continue }
            let text = columns[11].filter { !$0.isWhitespace }
            guard !text.isEmpty,
                text.contains(where: { $0.isLetter || $0.isNumber }) || "（）()：:、，,。.%/@-☑√□■".contains(text)
            else { continue }
            words.append(
                ScanWord(
                    text: text, confidence: min(1, confidence / 100), x: x, y: y, width: width, height: height,
                    line: line))
        }
        return words
    }

    /// The words as running text: no blanks between Chinese, one between English words.
    static func text(_ words: [ScanWord]) -> String {
        var text = ""
        var before: ScanWord?
        for word in words {
            if let before, before.line != word.line {
                // A line ends where the cell does; Chinese goes on without a blank.
                if let last = text.last, last.isASCII, word.text.first?.isASCII == true { text += " " }
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
