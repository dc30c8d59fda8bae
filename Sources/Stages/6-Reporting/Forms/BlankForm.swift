import Edition
import Values

/// The blank application form of an edition (报名表), as applicants fill it in.
///
/// Both kinds are one table of four columns: a star for what is required, the label, the cell to fill in, a hint. A label
/// reads exactly as the edition has it, with the unit in brackets, and its value stands in the cell to its right: so a
/// form that was filled in reads back field for field.
public enum BlankForm {
    /// One field as it stands in the form.
    struct Row {
        var field: FormField
        /// The label with its unit.
        var label: String
        /// What may be written there, in Chinese, then the label in English.
        var hint: String
        /// A text of several lines.
        var isLong: Bool
    }

    struct Section {
        var name: String
        var rows: [Row]
    }

    static func sections(_ edition: Edition) -> [Section] {
        var sections: [Section] = []
        for field in edition.form.fields {
            let row = Row(
                field: field, label: label(field), hint: hint(field),
                isLong: field.kind == .text && (field.maximum ?? 0) >= 600)
            if sections.last?.name == field.section {
                sections[sections.count - 1].rows.append(row)
            } else {
                sections.append(Section(name: field.section, rows: [row]))
            }
        }
        return sections
    }

    static func label(_ field: FormField) -> String {
        guard let unit = field.unit, !field.label.hasSuffix("（\(unit)）") else { return field.label }
        return "\(field.label)（\(unit)）"
    }

    private static func hint(_ field: FormField) -> String {
        let how: String
        switch field.kind {
        case .text: how = field.isRequired ? "必填" : "选填"
        case .integer: how = "整数"
        case .decimal: how = "数字"
        case .percent: how = "百分数，如 95.5"
        case .date: how = "如 2019-06 或 2019-06-30"
        case .choice: how = "选一项 " + field.choices.joined(separator: " / ")
        case .choices: how = "可多选，用顿号隔开 " + field.choices.joined(separator: " / ")
        case .list: how = "多项请用顿号隔开"
        case .flag: how = "是 / 否"
        case .phone: how = "手机，或区号-座机"
        case .email: how = "如 name@example.com"
        case .code: how = "18 位，见营业执照"
        }
        // A colon would make label and answer of it.
        return how + "\n" + field.labelEn.replacing(": ", with: " – ")
    }

    static let declaration = Bilingual(
        zh: "我单位承诺：以上内容真实、完整，所附材料由我单位提供并有权使用；如有不实，愿承担相应责任。",
        en: "We declare that the above is true and complete, and that the attached material is ours to use.")
    static let seal = Bilingual(zh: "（企业盖章处）", en: "Company seal")
    static let signature = Bilingual(zh: "（签字）", en: "Signature and day")
}
