/// Shows a number by a section with digit places.
enum NumberText {
    static func show(_ value: Double, _ section: [NumberFormat.Token]) -> String {
        var number = value
        for token in section where token == .percent { number *= 100 }
        let exponent = section.firstIndex(of: .exponent)
        let places = section[..<(exponent ?? section.endIndex)]
        let digits = places.indices.filter { if case .digit = section[$0] { true } else { false } }
        guard let first = digits.first, let last = digits.last else { return PlainNumber.shortest(value) }
        let point = places[first...].firstIndex(of: .point)
        // Commas after the last digit place divide by a thousand each; between places they group.
        for token in section[(last + 1)...].prefix(while: { $0 == .thousands }) where token == .thousands {
            number /= 1_000
        }
        let isGrouped = section[first...last].contains(.thousands)
        let decimals = point.map { point in digits.filter { $0 > point } } ?? []
        let kept = decimals.filter { section[$0] == .digit("0") }.count
        let minimum = digits.filter { $0 < (point ?? .max) && section[$0] == .digit("0") }.count

        var power = 0
        if exponent != nil, number != 0 {
            while number.magnitude >= 10 {
                number /= 10
                power += 1
            }
            while number.magnitude < 1 {
                number *= 10
                power -= 1
            }
        }
        var text = PlainNumber.fixed(number, decimals: decimals.count)
        let isNegative = text.first == "-"
        if isNegative { text.removeFirst() }
        var whole = String(text.prefix { $0 != "." })
        var rest = String(text.dropFirst(whole.count + 1))
        while rest.count > kept, rest.last == "0" { rest.removeLast() }
        if whole == "0", minimum == 0 { whole = "" }
        if whole.count < minimum { whole = String(repeating: "0", count: minimum - whole.count) + whole }
        if isGrouped { whole = grouped(whole) }
        var shown = rest.isEmpty ? whole : whole + "." + rest
        if exponent != nil { shown += "E" + (power < 0 ? "-" : "+") + (abs(power) < 10 ? "0" : "") + "\(abs(power))" }

        var before = ""
        for case .literal(let literal) in section[..<first] { before += literal }
        var after = ""
        for token in section[(last + 1)...] {
            if case .literal(let literal) = token { after += literal }
            if token == .percent { after += "%" }
        }
        if section[..<first].contains(.percent) { before += "%" }
        return (isNegative ? "-" : "") + before + shown + after
    }

    private static func grouped(_ digits: String) -> String {
        var made = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { made.append(",") }
            made.append(digit)
        }
        return made
    }
}
