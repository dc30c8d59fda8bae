extension WordStory {
    /// Fields and the older form fields (ISO/IEC 29500-1, 17.16).
    func startField(_ word: WordElement, _ attributes: XMLAttributes) {
        switch word {
        case .fldChar:
            switch attributes["fldCharType"] {
            case "begin": if fields.count < limits.depth { fields.append(WordField()) }
            case "separate": withField { $0.isCode = false }
            case "end": _ = fields.popLast()
            default: break
            }
        case .checkBox: withField { $0.isBox = true }
        case .checked: withField { if $0.isBox { $0.isTicked = attributes.isOn() } }
        case .default: withField { if $0.isBox { $0.isTicked = attributes.isOn() } }
        case .result: withField { $0.chosen = attributes.number("val") ?? 0 }
        case .listEntry: withField { if $0.entries.count < 200 { $0.entries.append(attributes["val"] ?? "") } }
        default: break
        }
    }

    /// A box or a list of choices shows its own state, whatever result is stored beside it.
    func endFormField(_ word: WordElement) {
        guard let last = fields.indices.last, fields[last].isCode, let paragraph = paragraphs.indices.last else {
            return
        }
        let field = fields[last]
        if word == .checkBox {
            append(Array((field.isTicked ? "☑" : "☐").utf8)[...], to: paragraph)
        } else if field.entries.indices.contains(field.chosen) {
            append(Array(field.entries[field.chosen].utf8)[...], to: paragraph)
        }
        fields[last].isAnswered = true
    }

    private func withField(_ change: (inout WordField) -> Void) {
        if let last = fields.indices.last { change(&fields[last]) }
    }
}
