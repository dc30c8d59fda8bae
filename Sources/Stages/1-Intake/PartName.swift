public import Files

/// The name of one part of a split archive: what its set is called, and which part it is.
///
/// Known: `x.part1.rar`, `x.r00` with `x.rar`, `x.z01` with `x.zip`, `x.7z.001`.
public struct PartName: Equatable, Sendable {
    public enum Manner: String, Equatable, Sendable {
        case rarParts, rarVolumes, zipVolumes, numbered
    }
    /// Equal for the parts of one set: the common beginning of their names, in small letters, and their manner.
    public var set: String
    public var manner: Manner
    /// 1 for the first. The head of `rarVolumes` is 1, the tail of `zipVolumes` is 0.
    public var number: Int

    /// nil for names that are no part of anything. `x.rar` and `x.zip` alone are whole archives: `head` gives those.
    public init?(_ name: FileName) {
        let text = name.text.lowercased()
        guard let dot = text.lastIndex(of: "."), dot != text.startIndex else { return nil }
        let stem = String(text[..<dot])
        let ending = text[text.index(after: dot)...]
        if ending == "rar", let inner = stem.lastIndex(of: "."), inner != stem.startIndex {
            let part = stem[stem.index(after: inner)...]
            guard part.hasPrefix("part"), let number = Self.digits(part.dropFirst(4), 1...4), number > 0 else {
                return nil
            }
            self.init(stem: String(stem[..<inner]), .rarParts, number)
        } else if let first = ending.first, first == "r" || first == "z", ending.utf8.count == 3,
            let number = Self.digits(ending.dropFirst(), 2...2)
        {
            // r00 follows the head, which is x.rar; z01 is the first, x.zip the last.
            if first == "z", number == 0 { return nil }
            self.init(stem: stem, first == "r" ? .rarVolumes : .zipVolumes, first == "r" ? number + 2 : number)
        } else if let number = Self.digits(ending, 3...3), number > 0 {
            self.init(stem: stem, .numbered, number)
        } else {
            return nil
        }
    }

    /// `x.rar` or `x.zip` as the member of a set that it heads or ends, where other parts of that set are there.
    public static func head(_ name: FileName) -> PartName? {
        let text = name.text.lowercased()
        if text.hasSuffix(".rar") { return PartName(stem: String(text.dropLast(4)), .rarVolumes, 1) }
        if text.hasSuffix(".zip") { return PartName(stem: String(text.dropLast(4)), .zipVolumes, 0) }
        return nil
    }

    private init(stem: String, _ manner: Manner, _ number: Int) {
        set = stem + "\u{0}" + manner.rawValue
        self.manner = manner
        self.number = number
    }

    private static func digits(_ text: Substring, _ count: ClosedRange<Int>) -> Int? {
        guard count.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}
