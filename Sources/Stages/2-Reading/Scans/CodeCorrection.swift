/// Mends a unified social credit code where its check digit proves what it must have been.
enum CodeCorrection {
    /// GB 32100: letters that are mistaken for digits are not among its signs.
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    /// Signs that no code holds, and what they are then.
    private static let impossible: [Character: Character] = ["I": "1", "O": "0", "S": "5", "Z": "2"]
    /// The third to the eighth sign are digits: the district.
    private static let digits: [Character: Character] = ["B": "8", "D": "0", "Q": "0", "G": "6", "L": "1"]
    /// Signs that are alike in print, and what each may have been. Not 0 for D or Q, nor 1 for L: codes are full of both
    /// digits, and of so many readings one in 31 passes by chance.
    private static let alike: [Character: [Character]] = [
        "D": ["0"], "Q": ["0"], "8": ["B"], "B": ["8"], "6": ["G"], "G": ["6", "C"], "L": ["1"], "C": ["G"],
        "E": ["F"], "F": ["E"],
    ]

    struct Proof: Equatable {
        var code: String
        /// Nothing but signs that no code can hold was changed.
        var isAsRead: Bool
    }

    /// - Returns: the code that `text` was, if the check digit allows one reading alone; else nil.
    static func proven(_ text: String) -> Proof? {
        var signs = ScanText.compact(text).uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.map {
            impossible[$0] ?? $0
        }
        guard signs.count == 18 else { return nil }
        for index in 2..<8 { signs[index] = digits[signs[index]] ?? signs[index] }
        if isValid(signs) { return Proof(code: String(signs), isAsRead: true) }
        var found: [[Character]] = []
        for index in signs.indices where !(2..<8).contains(index) {
            for other in alike[signs[index]] ?? [] {
                var changed = signs
                changed[index] = other
                if isValid(changed) { found.append(changed) }
            }
        }
        return found.count == 1 ? Proof(code: String(found[0]), isAsRead: false) : nil
    }

    static func isValid(_ signs: [Character]) -> Bool {
        guard signs.count == 18 else { return false }
        var sum = 0
        for (sign, weight) in zip(signs, weights) {
            guard let value = alphabet.firstIndex(of: sign) else { return false }
            sum += value * weight
        }
        return signs[17] == alphabet[(31 - sum % 31) % 31]
    }
}
