extension ScanChoice {
    /// A number with its unit: the digits of the surer pass, the unit of the one that knows Chinese.
    static func number(
        _ first: ScanChoice, _ second: ScanChoice, _ chinese: [ScanWord], _ latin: [ScanWord]
    ) -> ScanChoice {
        let one = Parts(first.text)
        let other = Parts(second.text)
        // What does not begin with its number, as 约300人, is more than a second pass can mend.
        guard !other.digits.isEmpty else { return ScanChoice(first.text, first.confidence * 0.8) }
        let unit = one.unit.isEmpty && other.unit.hasPrefix("%") ? "%" : one.unit
        if one.digits.isEmpty {
            let isNumber = one.unit.count <= 3 && other.unit.count <= 3
            guard isNumber || first.text.isEmpty else { return ScanChoice(first.text, first.confidence * 0.8) }
            return ScanChoice(other.digits + (other.unit.hasPrefix("%") ? "%" : unit), second.confidence * 0.7)
        }
        let (sure, surer) = (confidence(of: one.digits, in: chinese), confidence(of: other.digits, in: latin))
        if one.digits == other.digits { return ScanChoice(one.digits + unit, max(sure, surer, first.confidence)) }
        // A sign behind the number that one pass takes for digits: 23% as 239%, 2508万 as 250877.
        if one.digits.hasPrefix(other.digits), other.unit.hasPrefix("%") {
            return ScanChoice(other.digits + "%", surer * 0.8)
        }
        if other.digits.hasPrefix(one.digits), let sign = one.unit.first, ScanText.isHan(sign) || sign == "%" {
            return ScanChoice(one.digits + unit, sure * 0.8)
        }
        let isSecond = surer + 0.05 >= sure
        return ScanChoice((isSecond ? other.digits : one.digits) + unit, max(sure, surer) * 0.7)
    }

    /// How sure the least sure of the words is that make up the digits at the beginning.
    private static func confidence(of digits: String, in words: [ScanWord]) -> Double {
        var length = 0
        var least = 1.0
        for word in words where length < digits.count {
            length += word.text.count
            least = min(least, word.confidence)
        }
        return words.isEmpty ? 0 : least
    }

    /// The digits at the beginning, and what follows them.
    struct Parts: Equatable {
        var digits: String
        var unit: String

        init(_ text: String) {
            let text = ScanText.compact(text)
            var digits = String(text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") })
            unit = String(text.dropFirst(digits.count))
            while let last = digits.last, !last.isNumber { digits.removeLast() }
            self.digits = digits
        }
    }
}
