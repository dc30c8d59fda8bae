import Values

/// Chooses between what two passes over the same print read: one that knows Chinese, one that knows Latin letters and
/// digits better.
struct ScanChoice: Equatable {
    var text: String
    /// 0 to 1. Higher where both passes agree.
    var confidence: Double

    /// Whether a second pass in Latin letters may read an answer better.
    static func isWanted(for kind: FormField.Kind, _ text: String) -> Bool {
        switch kind {
        case .integer, .decimal, .percent, .code, .email, .phone: true
        case .text: text.isEmpty || ScanText.isLatin(text)
        case .date, .choice, .choices, .list, .flag: false
        }
    }

    init(_ text: String, _ confidence: Double) {
        self.text = text
        self.confidence = confidence
    }

    /// - Parameters:
    ///   - chinese: the words of the first pass.
    ///   - latin: those of the second.
    init(of kind: FormField.Kind, chinese: [ScanWord], latin: [ScanWord]) {
        let first = ScanChoice(ScanText.tidied(ScanWord.text(chinese)), ScanWord.confidence(chinese))
        let second = ScanChoice(ScanText.tidied(ScanWord.text(latin)), ScanWord.confidence(latin))
        switch kind {
        case .integer, .decimal, .percent: self = Self.number(first, second, chinese, latin)
        case .code: self = Self.code(first, second)
        case .email: self = Self.email(first, second)
        case .phone: self = Self.phone(first, second)
        default: self = Self.letters(first, second)
        }
    }

    private static func agreed(_ first: ScanChoice, _ second: ScanChoice) -> Bool {
        ScanText.compact(first.text) == ScanText.compact(second.text)
    }

    /// Of two that differ neither is sure.
    private static let doubt = 0.8

    private static func letters(_ first: ScanChoice, _ second: ScanChoice) -> ScanChoice {
        guard !second.text.isEmpty else { return ScanChoice(first.text, first.confidence * doubt) }
        if agreed(first, second) { return ScanChoice(second.text, max(first.confidence, second.confidence)) }
        guard second.confidence + 0.1 >= first.confidence, !second.text.contains(where: { !$0.isASCII }) else {
            return ScanChoice(first.text, first.confidence * doubt)
        }
        return ScanChoice(second.text, second.confidence * 0.9)
    }

    private static func email(_ first: ScanChoice, _ second: ScanChoice) -> ScanChoice {
        func address(_ choice: ScanChoice) -> String? {
            var text = ScanText.compact(choice.text)
            // Signs that stand for @ in no address.
            for sign in ["(@)", "©", "®", "(a)"] { text = text.replacing(sign, with: "@") }
            while let last = text.last, last == "." || last == "," { text.removeLast() }
            let sides = text.split(separator: "@", omittingEmptySubsequences: false)
            let isAddress =
                sides.count == 2 && !sides[0].isEmpty && sides[1].contains(".")
                && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "@._-+".contains($0)) }
            return isAddress ? text : nil
        }
        switch (address(first), address(second)) {
        case (let one?, let other?) where one == other:
            return ScanChoice(one, max(first.confidence, second.confidence))
        case (_, let other?): return ScanChoice(other, max(0.5, second.confidence) * doubt)
        case (let one?, nil): return ScanChoice(one, first.confidence * doubt)
        case (nil, nil): return ScanChoice(first.text, first.confidence * 0.4)
        }
    }

    private static func phone(_ first: ScanChoice, _ second: ScanChoice) -> ScanChoice {
        func number(_ choice: ScanChoice) -> String? {
            let text = ScanText.compact(choice.text)
            let isNumber =
                text.allSatisfy { $0.isASCII && ($0.isNumber || "+-()/,;".contains($0)) }
                && text.count(where: \.isNumber) >= 7
            return isNumber ? text : nil
        }
        switch (number(first), number(second)) {
        case (let one?, let other?) where one == other:
            return ScanChoice(one, max(first.confidence, second.confidence))
        case (let one?, let other?):
            let best = first.confidence > second.confidence ? (one, first) : (other, second)
            return ScanChoice(best.0, best.1.confidence * doubt * doubt)
        case (nil, let other?): return ScanChoice(other, second.confidence * doubt)
        case (_, nil): return ScanChoice(first.text, first.confidence * doubt)
        }
    }

    private static func code(_ first: ScanChoice, _ second: ScanChoice) -> ScanChoice {
        let proofs = [second, first].compactMap { CodeCorrection.proven($0.text) }
        if let sure = proofs.first(where: \.isAsRead) { return ScanChoice(sure.code, 0.95) }
        if let mended = proofs.first { return ScanChoice(mended.code, 0.6) }
        let longer = [second, first].first { ScanText.compact($0.text).count == 18 } ?? first
        return ScanChoice(longer.text, min(longer.confidence, 0.4))
    }
}
