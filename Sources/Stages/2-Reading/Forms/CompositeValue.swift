import Text
import Values

/// Divides one text among the several fields that its label asks for.
enum CompositeValue {
    /// As many texts as fields; empty ones where nothing is left.
    static func split(_ raw: String, among fields: [FormField]) -> [String] {
        var left = parts(raw)
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

    private static func parts(_ raw: String) -> [String] {
        let strict = raw.split(whereSeparator: { "/、，,;；|／\n\t".contains($0) }).map { FieldParser.tidy(String($0)) }
        let parts = strict.filter { !$0.isEmpty }
        if parts.count > 1 { return parts }
        return raw.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private static func hasShape(_ field: FormField) -> Bool {
        switch field.kind {
        case .phone, .email, .code, .integer, .decimal, .percent, .date: true
        default: false
        }
    }

    private static func fits(_ text: String, _ field: FormField) -> Bool {
        let digits = text.filter(\.isASCIIDigit).count
        switch field.kind {
        case .phone: return digits >= 7 && !text.contains("@")
        case .email: return text.contains("@")
        case .code: return text.count >= 15 && text.allSatisfy(\.isASCII)
        case .integer, .decimal, .percent: return digits > 0
        case .date: return FormDate.read(text) != nil
        default: return false
        }
    }
}
