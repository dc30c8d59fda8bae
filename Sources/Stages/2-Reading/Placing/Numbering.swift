/// Numbers in names and headings, in digits, Chinese numerals, circled and Roman ones.
enum Numbering {
    private static let numerals: [Character: Int] = [
        "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "①": 1, "②": 2, "③": 3, "④": 4,
        "⑤": 5, "⑥": 6, "⑦": 7, "⑧": 8, "⑨": 9, "Ⅰ": 1, "Ⅱ": 2, "Ⅲ": 3, "Ⅳ": 4, "Ⅴ": 5, "Ⅵ": 6, "壹": 1, "贰": 2, "叁": 3,
    ]

    /// All numbers in the text, in order.
    static func numbers(in text: some StringProtocol) -> [Int] {
        var numbers: [Int] = []
        var rest = Substring(Width.half(text))
        while let first = rest.first {
            if first.isASCIIDigit {
                let digits = rest.prefix { $0.isASCIIDigit }
                if let number = Int(digits), digits.count <= 9 { numbers.append(number) }
                rest = rest.dropFirst(digits.count)
            } else if let number = leading(rest) {
                numbers.append(number.value)
                rest = number.rest
            } else {
                rest = rest.dropFirst()
            }
        }
        return numbers
    }

    /// The number at the very start: 1, 一, 十二, ③, II.
    static func leading(_ text: Substring) -> (value: Int, rest: Substring)? {
        guard let first = text.first else { return nil }
        if first.isASCIIDigit {
            let digits = text.prefix { $0.isASCIIDigit }
            guard digits.count <= 3, let number = Int(digits) else { return nil }
            return (number, text.dropFirst(digits.count))
        }
        guard let value = numerals[first] else { return nil }
        let rest = text.dropFirst()
        if let second = rest.first, let more = numerals[second] {
            if value == 10, more < 10 { return (10 + more, rest.dropFirst()) }
            if more == 10 {
                let tail = rest.dropFirst()
                if let third = tail.first, let ones = numerals[third], ones < 10 {
                    return (value * 10 + ones, tail.dropFirst())
                }
                return (value * 10, tail)
            }
        }
        return (value, rest)
    }
}
