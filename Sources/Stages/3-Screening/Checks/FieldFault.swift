internal import Edition
internal import Values

/// What is wrong with one field.
struct FieldFault {
    var key: String
    var label: Bilingual
    var raw: String
    var reason: Bilingual

    private init(_ field: FormField, _ raw: String, zh: String, en: String) {
        key = field.key
        label = Bilingual(zh: field.label, en: field.labelEn)
        self.raw = raw
        reason = Bilingual(zh: zh, en: en)
    }

    /// nil where nothing is wrong.
    /// - Parameter year: Of the packet's arrival; nothing in a form lies years after it.
    static func of(_ reading: FieldReading, field: FormField, year: Int) -> FieldFault? {
        func fault(_ zh: String, _ en: String) -> FieldFault { FieldFault(field, reading.raw, zh: zh, en: en) }
        switch field.kind {
        case .integer, .decimal, .percent:
            return number(reading, field, fault)
        case .code:
            guard case .text(let code)? = reading.value else { return fault("不是代码", "is no code") }
            switch CreditCode.fault(of: code) {
            case nil: return nil
            case .length(let length):
                return fault("应为 18 位，实为 \(length) 位", "should have 18 characters and has \(length)")
            case .character(let character):
                return fault("含有代码中不会出现的字符“\(character)”", "has “\(character)”, which no code contains")
            case .checkDigit:
                return fault("校验码不符，请对照营业执照", "does not agree with its check digit; compare it with the licence")
            }
        case .email:
            guard case .text(let address)? = reading.value, isAddress(address) else {
                return fault("不是有效的邮箱地址", "is no valid e-mail address")
            }
            return nil
        case .phone:
            let digits = reading.raw.unicodeScalars.filter { ("0"..."9").contains($0) || ("０"..."９").contains($0) }
                .count
            return digits < 7 ? fault("号码不完整", "is no complete number") : nil
        case .date:
            guard let found = firstYear(in: reading.raw) else { return nil }
            return (1800...year + 1).contains(found) ? nil : fault("年份 \(found) 有误", "has an impossible year, \(found)")
        case .text, .choice, .choices, .list, .flag:
            return nil
        }
    }

    private static func number(
        _ reading: FieldReading, _ field: FormField, _ fault: (String, String) -> FieldFault
    ) -> FieldFault? {
        guard case .number(let number)? = reading.value else {
            // An optional row may say in words that there is no such business; a required figure needs digits.
            return field.isRequired ? fault("不是数字", "is no number") : nil
        }
        let unit = field.unit ?? ""
        if number < 0, (field.minimum ?? 0) >= 0 { return fault("不能是负数", "cannot be negative") }
        if let most = field.maximum, number > most {
            return fault(
                "超过可能的最大值 \(Phrases.number(most))\(unit)，请核对单位",
                "exceeds what is possible, \(Phrases.number(most)) \(unit); check the unit")
        }
        return nil
    }

    /// A figure out of proportion to another: most likely written in another unit.
    static func of(_ proportion: Form.Proportion, in form: FormReading, fields: Form) -> FieldFault? {
        guard let field = fields[proportion.figure], let reading = form[proportion.figure],
            let figure = form.number(proportion.figure), let per = form.number(proportion.per), per > 0, figure > 0
        else { return nil }
        let share = figure / per
        guard share < proportion.least || share > proportion.most else { return nil }
        let other = fields[proportion.per]
        return FieldFault(
            field, reading.raw, zh: "与“\(other?.label ?? proportion.per)”相差悬殊，疑为单位写错（应以\(field.unit ?? "")计）",
            en: "is out of all proportion to “\(other?.labelEn ?? proportion.per)”; the unit seems wrong")
    }

    private static func isAddress(_ address: String) -> Bool {
        let halves = address.split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count == 2, !halves[0].isEmpty, address.unicodeScalars.allSatisfy({ !$0.properties.isWhitespace })
        else {
            return false
        }
        let labels = halves[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty } && (labels.last?.count ?? 0) >= 2
            && address.unicodeScalars.allSatisfy { $0.isASCII }
    }

    /// The first run of four or more digits, half or full width.
    private static func firstYear(in text: String) -> Int? {
        var digits = ""
        for character in text {
            if let digit = character.wholeNumberValue, character.isNumber, digit < 10, !"〇一二三四五六七八九".contains(character)
            {
                digits.append(String(digit))
            } else if digits.count >= 4 {
                break
            } else {
                digits = ""
            }
        }
        // 20160503 is a day written in one.
        if digits.count == 8 || digits.count == 6 { digits = String(digits.prefix(4)) }
        return digits.count >= 4 ? Int(digits) : nil
    }
}
