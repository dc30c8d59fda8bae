import Text

/// A text of an applicant as it goes into a press kit: clean paragraphs, private data left out.
struct PressText {
    var paragraphs: [String] = []
    /// Places that were left out.
    var redacted = 0

    /// More of them no profile or case has.
    private static let most = 400

    init(_ text: String, redaction: Redaction) {
        // Over the whole text, since a number may be broken by a line end in a table's cell.
        for line in text.split(whereSeparator: \.isNewline).prefix(Self.most) {
            let clean = redaction.text(Self.tidy(line))
            redacted += clean.count
            if !clean.text.isEmpty { paragraphs.append(clean.text) }
        }
    }

    /// One line without tabs, hidden marks and the brackets that an article's template marks its sources with.
    private static func tidy(_ line: Substring) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in line.unicodeScalars {
            switch scalar.value {
            case 0x09, 0xA0, 0x3000: scalars.append(" ")
            case 0x27E6: scalars.append("〔")
            case 0x27E7: scalars.append("〕")
            case 0xAD, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xE0000...0xE007F: continue
            default: scalars.append(scalar)
            }
        }
        return Visible.text(String(scalars)).split(separator: " ").joined(separator: " ")
    }

    /// The first whole sentences of the running text, together at most so many characters; what reads as a heading is
    /// passed over.
    func opening(characters: Int) -> [String] {
        var sentences: [String] = []
        var room = characters
        for paragraph in paragraphs {
            let parts = Self.sentences(paragraph)
            guard let last = parts.last, Self.ends(last) || paragraph.count > 120 else { continue }
            for sentence in parts {
                guard sentence.count <= room else { return sentences }
                // A sentence that lost something says too little.
                if !sentence.contains(Redaction.mark) { sentences.append(sentence) }
                room -= sentence.count
            }
        }
        return sentences
    }

    private static let stops: Set<Character> = ["。", "！", "？", "!", "?", ".", "；"]
    /// A full stop behind these ends no sentence.
    private static let abbreviations: Set<String> = [
        "Co.", "Ltd.", "Inc.", "Corp.", "No.", "Mr.", "Ms.", "Dr.", "St.", "etc.", "e.g.", "i.e.", "vs.", "approx.",
    ]

    private static func ends(_ sentence: some StringProtocol) -> Bool {
        var sentence = sentence[...]
        while let last = sentence.last, "”」』）)\"'".contains(last) { sentence = sentence.dropLast() }
        guard let last = sentence.last, stops.contains(last) else { return false }
        guard last == "." else { return true }
        let start = sentence.lastIndex(of: " ").map { sentence.index(after: $0) } ?? sentence.startIndex
        let word = String(sentence[start...])
        return !abbreviations.contains(word) && word.count > 2
    }

    /// At full stops; a stop within a number, a name or an abbreviation parts nothing.
    private static func sentences(_ paragraph: String) -> [String] {
        var sentences: [String] = []
        var start = paragraph.startIndex
        for index in paragraph.indices {
            let next = paragraph.index(after: index)
            guard next < paragraph.endIndex, stops.contains(paragraph[index]), paragraph[index] != "；" else { continue }
            let follower = paragraph[next]
            let isLatin = paragraph[index].isASCII
            let begins = isLatin ? follower == " " : !"”」』）。！？".contains(follower)
            guard begins, ends(paragraph[start...index]) else { continue }
            if isLatin {
                let letter = paragraph[next...].first { $0 != " " }
                guard letter?.isUppercase == true || letter?.isNumber == true || letter?.isASCII == false else {
                    continue
                }
            }
            sentences.append(String(paragraph[start..<next]).trimmed)
            start = next
        }
        sentences.append(String(paragraph[start...]).trimmed)
        return sentences.filter { !$0.isEmpty }
    }
}
