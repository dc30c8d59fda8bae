internal import Values

/// What a person wrote beside a field that was recognised on a scanned form.
enum FieldConfirmation {
    /// The proposal itself where the text is the same; else the text as the field's kind has it.
    static func value(of text: String, for field: FormField, proposed: FieldReading?) -> FieldValue {
        if let proposed, let value = proposed.value, proposed.raw == text { return value }
        switch field.kind {
        case .integer, .decimal, .percent:
            let digits = text.unicodeScalars.map { scalar in
                (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
            }
            let plain = String(String.UnicodeScalarView(digits)).filter { !",， %".contains($0) }
            return Double(plain).map(FieldValue.number) ?? .text(text)
        case .list, .choices:
            let parts = text.split { "、，,；;/".contains($0) }.map { String($0.filter { !$0.isWhitespace }) }
            return .list(parts.filter { !$0.isEmpty })
        case .flag:
            return switch text {
            case "是", "有", "true", "yes": .flag(true)
            case "否", "无", "false", "no": .flag(false)
            default: .text(text)
            }
        case .text, .date, .choice, .phone, .email, .code: return .text(text)
        }
    }
}
