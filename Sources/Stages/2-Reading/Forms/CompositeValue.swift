import Text
import Values

/// Divides one text among the several fields that its label asks for.
enum CompositeValue {
    /// As many texts as fields; empty ones where nothing is left.
    static func split(_ raw: String, among fields: [FormField]) -> [String] {
        var left = fields.contains(where: isReach) ? reachParts(raw) : parts(raw)
        var texts = [String](repeating: "", count: fields.count)
        // What can be told by its shape first.
        for (index, field) in fields.enumerated() {
            guard let place = left.firstIndex(where: { fits($0, field) }) else { continue }
            texts[index] = left.remove(at: place)
        }
        for index in fields.indices where texts[index].isEmpty && !hasShape(fields[index]) && !left.isEmpty {
            texts[index] = left.removeFirst()
        }
        return texts
    }

    /// Of the fields beside those asked for, the ones that the text answers as well: 联系人 with a number behind the name.
    static func alsoAnswered(_ raw: String, asked: [FormField], beside: [FormField]) -> [FormField] {
        var left = reachParts(raw)
        for field in asked {
            if let place = left.firstIndex(where: { fits($0, field) }) { left.remove(at: place) }
        }
        var found: [FormField] = []
        for field in beside where isReach(field) {
            guard let place = left.firstIndex(where: { fits($0, field) }) else { continue }
            left.remove(at: place)
            found.append(field)
        }
        // A name beside the number under 联系方式.
        if !found.isEmpty || asked.contains(where: isReach), let name = beside.first(where: { !hasShape($0) }),
            asked.allSatisfy(hasShape), left.count == 1, isName(left[0])
        {
            found.append(name)
        }
        return found
    }

    /// A number or address by which somebody is reached.
    static func isReach(_ field: FormField) -> Bool { field.kind == .phone || field.kind == .email }

    private static func isName(_ text: String) -> Bool {
        (2...4).contains(text.count) && text.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
    }

    private static func parts(_ raw: String) -> [String] {
        let strict = raw.split(whereSeparator: { "/、，,;；|／\n\t".contains($0) }).map { FieldParser.tidy(String($0)) }
        let parts = strict.filter { !$0.isEmpty }
        if parts.count > 1 { return parts }
        return raw.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// Names, numbers and addresses told apart, whatever stands between them: 张三138…, 张三（138…）, 138… zhang@….
    private static func reachParts(_ raw: String) -> [String] {
        var parts: [String] = []
        for piece in raw.split(whereSeparator: { "/、，,;；|／\n\t\u{3000}".contains($0) }) {
            let name = piece.prefix { $0.isWhitespace || "（(:：".contains($0) || $0.isLetter && !$0.isASCII }
            let hasName = name.contains(where: \.isLetter) && name.count <= 14 && name.count < piece.count
            if hasName { parts.append(bare(name)) }
            var number = ""
            for word in (hasName ? piece.dropFirst(name.count) : piece).split(whereSeparator: \.isWhitespace) {
                // 138 0013 8000 is one number.
                if word.allSatisfy({ $0.isASCIIDigit || "+-()（）—".contains($0) }) {
                    number += number.isEmpty ? String(word) : " " + word
                    continue
                }
                if !number.isEmpty { parts.append(bare(number[...])) }
                number = ""
                parts.append(bare(word))
            }
            if !number.isEmpty { parts.append(bare(number[...])) }
        }
        return parts.filter { !$0.isEmpty }
    }

    /// Without the marks that set a part off; a bracket that closes what opened before it goes too.
    private static func bare(_ text: Substring) -> String {
        var words = text
        while let first = words.first, first.isWhitespace || ":：".contains(first) { words = words.dropFirst() }
        while let last = words.last,
            last.isWhitespace || ":：（(".contains(last)
                || "）)".contains(last) && !words.contains(where: { "（(".contains($0) })
        {
            words = words.dropLast()
        }
        return String(words)
    }

    private static func hasShape(_ field: FormField) -> Bool {
        switch field.kind {
        case .phone, .email, .code, .integer, .decimal, .percent, .date: true
        default: false
        }
    }

    private static func fits(_ text: String, _ field: FormField) -> Bool {
        let digits = Width.half(text).filter(\.isASCIIDigit).count
        switch field.kind {
        case .phone: return digits >= 7 && !text.contains("@")
        case .email: return text.contains("@") || text.contains("＠")
        case .code: return text.count >= 15 && text.allSatisfy(\.isASCII)
        case .integer, .decimal, .percent: return digits > 0
        case .date: return FormDate.read(text) != nil
        default: return false
        }
    }
}
