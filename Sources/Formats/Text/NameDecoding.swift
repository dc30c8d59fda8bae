/// The names of an archive's members, where the archive does not say their charset.
///
/// One program wrote them all, so one charset is found for all of them together: a short name alone often fits several.
public enum NameDecoding {
    /// The names as text, in their order. Names in ASCII only are never guessed.
    public static func decode(_ names: [[UInt8]]) -> [DecodedName] {
        let foreign = names.filter { name in name.contains { $0 >= 0x80 } }
        guard !foreign.isEmpty else { return names.map { DecodedName(text: ascii($0), isGuessed: false) } }
        let label = charset(of: foreign)
        return names.map { name in
            guard name.contains(where: { $0 >= 0x80 }) else { return DecodedName(text: ascii(name), isGuessed: false) }
            if let label {
                let text = TextDecoding.decode(name, label: label) ?? TextDecoding.decodeLossy(name, label: label)
                return DecodedName(text: text, isGuessed: label != "utf-8")
            }
            // No charset fits all: an archive that several programs added to.
            let own = charset(of: [name]) ?? "cp437"
            return DecodedName(text: TextDecoding.decodeLossy(name, label: own), isGuessed: own != "utf-8")
        }
    }

    /// The charset that fits all the names: UTF-8 where all are well-formed and read as more than Greek or Arabic by
    /// chance, else the East Asian one under which they look most like names, else that of old PCs.
    private static func charset(of names: [[UInt8]]) -> String? {
        let lines = Array(names.joined(separator: [0x0A]))
        if let text = String(validating: lines, as: UTF8.self) {
            guard TextGuesser.isDoubtfulUTF8(text), let chinese = TextDecoding.decode(lines, label: "gb18030"),
                Plausibility.score(chinese) > 0.85
            else { return "utf-8" }
            return "gb18030"
        }
        if let found = lines.withUnsafeBytes({ TextGuesser.weigh($0) }) { return found.label }
        return names.count == 1 ? "cp437" : nil
    }

    private static func ascii(_ name: [UInt8]) -> String { String(decoding: name, as: UTF8.self) }
}
