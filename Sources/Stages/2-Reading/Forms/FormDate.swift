import Text

/// Reads a date in every manner of a Chinese form, as `2010`, `2010-10` or `2010-10-05`.
enum FormDate {
    static func read(_ raw: String) -> String? {
        var text = Folding.simplified(Width.half(raw))
        if let digits = chineseDigits(text) { text = digits }
        let numbers = runs(text)
        guard let start = numbers.firstIndex(where: { isYear($0) }) else { return compact(numbers) }
        var parts = [numbers[start]]
        if numbers.count > start + 1, let month = Int(numbers[start + 1]), (1...12).contains(month) {
            parts.append(two(month))
            if numbers.count > start + 2, let day = Int(numbers[start + 2]), (1...31).contains(day) {
                parts.append(two(day))
            }
        }
        return parts.joined(separator: "-")
    }

    private static func isYear(_ text: String) -> Bool {
        guard text.count == 4, let year = Int(text) else { return false }
        return (1900...2100).contains(year)
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// 20101005 and 201010.
    private static func compact(_ numbers: [String]) -> String? {
        guard let run = numbers.first, run.count == 8 || run.count == 6, isYear(String(run.prefix(4))) else {
            return nil
        }
        guard let month = Int(run.dropFirst(4).prefix(2)), (1...12).contains(month) else { return nil }
        guard run.count == 8 else { return "\(run.prefix(4))-\(two(month))" }
        guard let day = Int(run.suffix(2)), (1...31).contains(day) else { return nil }
        return "\(run.prefix(4))-\(two(month))-\(two(day))"
    }

    private static func runs(_ text: String) -> [String] {
        text.prefix(200).split { !$0.isASCIIDigit }.map(String.init)
    }

    /// 二〇一〇年十月五日 in digits.
    private static func chineseDigits(_ text: String) -> String? {
        guard !text.contains(where: \.isASCIIDigit), text.contains("年") else { return nil }
        let numerals: [Character: Int] = [
            "零": 0, "〇": 0, "○": 0, "O": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
        ]
        var out = ""
        var pending = ""
        func close() {
            let parts = pending.split(separator: "十", omittingEmptySubsequences: false)
            func digits(_ text: Substring) -> String { text.compactMap { numerals[$0].map(String.init) }.joined() }
            if parts.count == 2 {
                out += "\((Int(digits(parts[0])) ?? 1) * 10 + (Int(digits(parts[1])) ?? 0))"
            } else {
                out += digits(pending[...])
            }
            pending = ""
        }
        for character in text {
            if numerals[character] != nil || character == "十" {
                pending.append(character)
            } else {
                close()
                out.append(character)
            }
        }
        close()
        return out
    }
}
