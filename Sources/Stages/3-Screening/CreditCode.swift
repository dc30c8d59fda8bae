/// The unified social credit code of GB 32100-2015: 17 characters and a check character modulo 31.
public enum CreditCode {
    /// What is wrong with a code; nil where nothing is.
    public enum Fault: Equatable, Sendable {
        case length(Int)
        case character(Character)
        case checkDigit(expected: Character)
    }

    /// The alphabet of the standard: no I, O, S, V, Z.
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

    /// - Parameter code: As typed; blanks and lower case are the caller's to mend.
    public static func fault(of code: String) -> Fault? {
        let characters = Array(code)
        guard characters.count == 18 else { return .length(characters.count) }
        var sum = 0
        var weight = 1
        for character in characters {
            guard alphabet.contains(character) else { return .character(character) }
        }
        for character in characters.dropLast() {
            sum += (alphabet.firstIndex(of: character) ?? 0) * weight
            weight = weight * 3 % 31
        }
        let expected = alphabet[(31 - sum % 31) % 31]
        return expected == characters[17] ? nil : .checkDigit(expected: expected)
    }
}
