/// Divides a number format's code into its sections and tokens.
enum NumberFormatParser {
    static func sections(_ code: String) -> [[NumberFormat.Token]] {
        var sections: [[NumberFormat.Token]] = [[]]
        // Excel's own limit for a code is 255 characters.
        var rest = Array(code.prefix(512))[...]
        while let character = rest.popFirst() {
            let last = sections.count - 1
            switch character {
            case ";": sections.append([])
            case "\"":
                let text = rest.prefix { $0 != "\"" }
                rest = rest.dropFirst(text.count + 1)
                sections[last].append(.literal(String(text)))
            case "\\": if let next = rest.popFirst() { sections[last].append(.literal(String(next))) }
            case "_":
                _ = rest.popFirst()
            case "*": _ = rest.popFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                rest = rest.dropFirst(inside.count + 1)
                if let token = bracket(String(inside)) { sections[last].append(token) }
            case "0", "#", "?": sections[last].append(.digit(character))
            case ".": sections[last].append(.point)
            case ",": sections[last].append(.thousands)
            case "%": sections[last].append(.percent)
            case "@": sections[last].append(.text)
            case "G", "g":
                if String(rest.prefix(6)).lowercased() == "eneral" {
                    rest = rest.dropFirst(6)
                    sections[last].append(.general)
                }
            case "E", "e":
                if let sign = rest.first, sign == "+" || sign == "-" {
                    rest.removeFirst()
                    sections[last].append(.exponent)
                } else {
                    sections[last].append(.date("y", 4))
                    rest = rest.drop { $0 == "e" || $0 == "E" }
                }
            case "A", "a", "上":
                if let length = halfDay(character, rest) {
                    rest = rest.dropFirst(length)
                    sections[last].append(.halfDay)
                } else {
                    let run = rest.prefix { $0 == character }
                    rest = rest.dropFirst(run.count)
                    if character == "上" {
                        sections[last].append(.literal("上"))
                    } else {
                        sections[last].append(.date("a", run.count + 1))
                    }
                }
            case "y", "m", "d", "h", "s", "Y", "M", "D", "H", "S":
                let run = rest.prefix { $0.lowercased() == character.lowercased() }
                rest = rest.dropFirst(run.count)
                sections[last].append(.date(Character(character.lowercased()), run.count + 1))
            default: sections[last].append(.literal(String(character)))
            }
        }
        return sections
    }

    /// What follows the first letter of `AM/PM`, `A/P` or `上午/下午`.
    private static func halfDay(_ first: Character, _ rest: ArraySlice<Character>) -> Int? {
        for tail in ["M/PM", "/P", "午/下午"] where String(rest.prefix(tail.count)).uppercased() == tail {
            if (first == "上") == (tail == "午/下午") { return tail.count }
        }
        return nil
    }

    /// Colours, conditions and languages in brackets show nothing; currencies and elapsed times do.
    private static func bracket(_ inside: String) -> NumberFormat.Token? {
        let lower = inside.lowercased()
        if let letter = lower.first, "hms".contains(letter), lower.allSatisfy({ $0 == letter }) {
            return .elapsed(letter)
        }
        guard inside.first == "$" else { return nil }
        let sign = inside.dropFirst().prefix { $0 != "-" }
        return sign.isEmpty ? nil : .literal(String(sign))
    }
}
