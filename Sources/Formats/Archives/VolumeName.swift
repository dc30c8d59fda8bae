/// The name of one volume of a divided archive, taken apart.
public struct VolumeName: Equatable, Sendable {
    /// How the volumes of a set are named.
    public enum Scheme: Sendable {
        /// `x.part1.rar`, `x.part2.rar` …
        case rarPart
        /// `x.rar`, `x.r00`, `x.r01` … `x.s00` …
        case rarOld
        /// `x.z01`, `x.z02` … `x.zip`
        case zip
        /// `x.7z.001`, `x.7z.002` …: any file cut in pieces
        case pieces
    }

    public let scheme: Scheme
    /// What all volumes of the set have in common, in small letters: two volumes belong together when scheme and set agree.
    public let set: String
    /// Place in the set, from 1. Nil for the `.zip` of a divided zip, which is the last, whichever number that is.
    public let number: Int?

    private let stem: String
    private let digits: Int

    /// Takes a file name apart. A plain `x.rar` or `x.zip` is the first or last of a set only if the file says so: its name is
    /// taken apart all the same.
    public init?(_ name: String) {
        let lower = name.lowercased()
        guard let dot = lower.utf8.lastIndex(of: 0x2E), dot > lower.startIndex else { return nil }
        let tail = lower[lower.utf8.index(after: dot)...]
        var stem = String(lower[..<dot])
        let number = tail.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(tail) : nil
        if tail == "rar" || tail == "exe" {
            let part = stem.utf8.lastIndex(of: 0x2E).map { stem[stem.utf8.index(after: $0)...] } ?? ""
            if part.hasPrefix("part"), let number = Int(part.dropFirst(4)), number > 0, part.utf8.count <= 9 {
                digits = part.utf8.count - 4
                stem.removeLast(part.count + 1)
                (scheme, self.number) = (.rarPart, number)
            } else {
                (scheme, self.number, digits) = (.rarOld, 1, 2)
            }
        } else if tail == "zip" {
            (scheme, self.number, digits) = (.zip, nil, 2)
        } else if let number, tail.utf8.count == 3, number > 0 {
            (scheme, self.number, digits) = (.pieces, number, 3)
        } else if let letter = tail.utf8.first, tail.utf8.count >= 3, tail.utf8.count <= 5,
            let count = Int(tail.dropFirst()),
            tail.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
        {
            switch letter {
            case UInt8(ascii: "z") where count > 0:
                (scheme, self.number, digits) = (.zip, count, 2)
            case UInt8(ascii: "r")...UInt8(ascii: "y") where tail.utf8.count == 3:
                (scheme, self.number) = (.rarOld, 2 + Int(letter - UInt8(ascii: "r")) * 100 + count)
                digits = 2
            default: return nil
            }
        } else {
            return nil
        }
        set = stem
        self.stem = String(name.prefix(stem.count))
    }

    /// The name of another volume of the set, for telling what lacks.
    public func name(of number: Int) -> String {
        func padded(_ value: Int, _ width: Int) -> String {
            let text = String(value)
            return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
        }
        switch scheme {
        case .rarPart: return "\(stem).part\(padded(number, digits)).rar"
        case .rarOld:
            if number == 1 { return "\(stem).rar" }
            let letter = Unicode.Scalar(UInt8(ascii: "r") + UInt8(clamping: min(7, (number - 2) / 100)))
            return "\(stem).\(Character(letter))\(padded((number - 2) % 100, 2))"
        case .zip: return number == 0 ? "\(stem).zip" : "\(stem).z\(padded(number, 2))"
        case .pieces: return "\(stem).\(padded(number, 3))"
        }
    }
}
