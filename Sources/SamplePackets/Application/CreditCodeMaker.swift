/// Makes unified social credit codes (GB 32100-2015) with right check characters, for companies that do not exist.
public enum CreditCodeMaker {
    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

    /// - Parameters:
    ///   - district: six digits.
    ///   - serial: under a million.
    public static func code(district: String, serial: Int) -> String {
        let digits = String(serial % 1_000_000)
        // MA0 begins the numbers of companies; EX marks the sample.
        let body = Array("EX" + String(repeating: "0", count: 6 - digits.count) + digits)
        let weights = [3, 7, 9, 10, 5, 8, 4, 2]
        var sum = 0
        for (character, weight) in zip(body, weights) {
            let value = character.wholeNumberValue ?? Int(character.asciiValue ?? 65) - 55
            sum += value * weight
        }
        let check = (11 - sum % 11) % 11
        let whole = "91" + district + String(body) + (check == 10 ? "X" : String(check))
        return whole + String(checkCharacter(of: whole))
    }

    /// The eighteenth character after seventeen.
    public static func checkCharacter(of body: String) -> Character {
        var sum = 0
        var weight = 1
        for character in body {
            sum += (alphabet.firstIndex(of: character) ?? 0) * weight
            weight = weight * 3 % 31
        }
        return alphabet[(31 - sum % 31) % 31]
    }
}
