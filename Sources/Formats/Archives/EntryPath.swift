private import Text

/// The name of an archive's entry, as text and as a path inside the archive.
struct EntryPath {
    /// The name as it was written, `\` as `/`.
    let text: String
    /// The name without `.` and empty parts, and without the last `/` of a folder.
    let path: String
    /// Whether the charset had to be guessed.
    let isGuessed: Bool
    /// For a name of which not every byte could be read: all its bytes, so that two of them are not taken for one.
    let lostBytes: String?

    /// What a file without any name is called.
    private static let unnamed = "unnamed"

    init(_ name: String, isGuessed: Bool = false, bytes: [UInt8] = []) {
        lostBytes =
            name.unicodeScalars.contains("\u{FFFD}")
            ? "\u{FFFD}" + String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })) : nil
        let text = name.contains("\\") ? String(name.map { $0 == "\\" ? "/" : $0 }) : name
        self.text = text
        self.isGuessed = isGuessed
        var needsWork = text.hasPrefix("./") || text.hasSuffix("/") || text.hasPrefix("/") || text == "."
        if !needsWork {
            var last: UInt8 = 0
            for byte in text.utf8 {
                if last == 0x2F, byte == 0x2F || byte == 0x2E { needsWork = true }
                last = byte
            }
        }
        path = needsWork ? Self.parts(text).filter { $0 != "." }.joined(separator: "/") : text
    }

    /// The name made fit for a report: what is invisible or would turn the text round is written out.
    var shown: String { Visible.text(path) }

    /// The names of one archive as text. Those that the archive says are UTF-8 are taken at their word where they are
    /// well-formed; for the others one charset is found for all of them together.
    static func decode(_ names: [(bytes: [UInt8], isUTF8: Bool)]) -> [EntryPath] {
        var texts = names.map { name in
            name.isUTF8 && !name.bytes.isEmpty
                ? String(validating: name.bytes, as: UTF8.self).map { EntryPath($0) } : nil
        }
        let open = texts.indices.filter { texts[$0] == nil }
        for (index, name) in zip(open, NameDecoding.decode(open.map { names[$0].bytes })) {
            texts[index] = EntryPath(
                name.text.isEmpty ? unnamed : name.text, isGuessed: name.isGuessed, bytes: names[index].bytes)
        }
        return texts.compactMap(\.self)
    }

    /// The parts between the slashes, empty ones left out.
    static func parts(_ text: String) -> [Substring] { text.utf8.split(separator: 0x2F).map { Substring($0) } }
}
