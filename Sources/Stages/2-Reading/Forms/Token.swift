/// One number inside a value, with the unit that follows it.
struct Token: Equatable {
    var value: Double
    var unit: Unit?
    /// 2019年, 12月: part of a date.
    var isDate: Bool
    /// Stands right behind the number before it, as 20秒 in 3分20秒.
    var followsClosely: Bool

    /// Numbers in digits. The text is half-width and simplified.
    static func scan(_ text: String) -> [Token] {
        let characters = Array(text.prefix(2_000))
        var tokens: [Token] = []
        var index = 0
        var closeFrom = -1
        while index < characters.count {
            guard characters[index].isASCIIDigit else {
                index += 1
                continue
            }
            // Digits inside a code or a name (ISO27001, A15) are none.
            if index > 0, characters[index - 1].isASCII, characters[index - 1].isLetter {
                while index < characters.count, characters[index].isASCIIDigit { index += 1 }
                continue
            }
            let start = index
            var digits = ""
            while index < characters.count {
                if characters[index].isASCIIDigit {
                    digits.append(characters[index])
                    index += 1
                } else if isThousandsMark(characters, index) {
                    index += 1
                } else if characters[index] == ".", !digits.contains("."), index + 1 < characters.count,
                    characters[index + 1].isASCIIDigit
                {
                    digits.append(".")
                    index += 1
                } else {
                    break
                }
            }
            // Longer ones are codes, and would be no number that JSON can carry.
            guard digits.count <= 18, var value = Double(digits) else { continue }
            if isNegative(characters, start) { value = -value }
            let rest = String(characters[index..<min(index + 8, characters.count)])
            let unit = Unit.leading(rest[...])
            let isDate = isDatePart(value, rest, previous: tokens.last)
            tokens.append(
                Token(
                    value: value, unit: unit ?? percentBefore(characters, start), isDate: isDate,
                    followsClosely: start == closeFrom))
            closeFrom = unit.map { index + $0.name.count } ?? -1
        }
        return tokens
    }

    /// A mark between groups of three digits: 1,200 or 1 200.
    private static func isThousandsMark(_ text: [Character], _ index: Int) -> Bool {
        guard ",' ，".contains(text[index]), index + 3 < text.count else { return false }
        guard text[(index + 1)...(index + 3)].allSatisfy(\.isASCIIDigit) else { return false }
        return index + 4 >= text.count || !text[index + 4].isASCIIDigit
    }

    private static func isNegative(_ text: [Character], _ start: Int) -> Bool {
        guard start > 0 else { return false }
        if text[start - 1] == "负" { return true }
        guard text[start - 1] == "-" else { return false }
        // A stroke after a digit or unit joins a range: 1200-1300.
        return start == 1 || text[start - 2].isWhitespace || ":：(".contains(text[start - 2])
    }

    private static func isDatePart(_ value: Double, _ rest: String, previous: Token?) -> Bool {
        let next = rest.drop { $0 == " " }.first
        if next == "年" { return (1900...2100).contains(value) }
        if next == "月" || next == "日" || next == "号" { return previous?.isDate == true }
        return false
    }

    /// 百分之九十六, 百分之96.
    private static func percentBefore(_ text: [Character], _ start: Int) -> Unit? {
        guard start >= 3, String(text[(start - 3)..<start]) == "百分之" else { return nil }
        return Unit(name: "%", dimension: .share, factor: 1)
    }

    /// Numbers in plain Chinese numerals, where no digit stands.
    static func scanChinese(_ text: String) -> [Token] {
        let numerals: [Character: Double] = [
            "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
            "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
        ]
        let places: [Character: Double] = ["十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1_000, "仟": 1_000]
        let characters = Array(text.prefix(400))
        var tokens: [Token] = []
        var index = 0
        while index < characters.count {
            var total = 0.0
            var digit: Double?
            var length = 0
            let start = index
            while index < characters.count {
                if let value = numerals[characters[index]] {
                    digit = digit.map { $0 * 10 + value } ?? value
                } else if let place = places[characters[index]] {
                    total += (digit ?? 1) * place
                    digit = nil
                } else if characters[index] == "点", digit != nil || total > 0, index + 1 < characters.count,
                    numerals[characters[index + 1]] != nil
                {
                    break
                } else {
                    break
                }
                index += 1
                length += 1
            }
            guard length > 0 else {
                index += 1
                continue
            }
            var value = total + (digit ?? 0)
            if index < characters.count, characters[index] == "点" {
                var scale = 0.1
                index += 1
                while index < characters.count, let digit = numerals[characters[index]] {
                    value += digit * scale
                    scale /= 10
                    index += 1
                }
            }
            let rest = String(characters[index..<min(index + 8, characters.count)])
            let unit = percentBefore(characters, start) ?? Unit.leading(rest[...])
            if length > 1 || unit != nil {
                tokens.append(Token(value: value, unit: unit, isDate: false, followsClosely: !tokens.isEmpty))
            }
        }
        return tokens
    }
}

extension Character {
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
