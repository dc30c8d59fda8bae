/// Says in a PDF in which language it is, and that its title be shown: Cairo 1.16 cannot. An update is appended, as
/// ISO 32000-1, 7.5.6 describes, with the document's root once more.
enum PDFLanguage {
    /// The file with the language; as it was where its end is not as Cairo writes it.
    static func added(_ language: String, to pdf: [UInt8]) -> [UInt8] {
        let text = Text(bytes: pdf)
        guard let trailer = text.last("trailer"), let root = text.number(behind: "/Root ", from: trailer),
            let size = text.number(behind: "/Size ", from: trailer),
            let former = text.number(behind: "startxref\n", from: trailer),
            let start = text.last("\n\(root) 0 obj\n"), let open = text.first("<<", from: start),
            let end = text.first("endobj", from: open), let close = text.last(">>", before: end)
        else { return pdf }
        let information = text.number(behind: "/Info ", from: trailer).map { " /Info \($0) 0 R" } ?? ""
        let dictionary = String(decoding: pdf[(open + 2)..<close], as: UTF8.self)
        guard !dictionary.contains("/Lang") else { return pdf }
        var output = pdf
        if output.last != 0x0A { output.append(0x0A) }
        let place = String(output.count)
        output += Array(
            """
            \(root) 0 obj
            <<\(dictionary)   /Lang (\(language))
               /ViewerPreferences << /DisplayDocTitle true >>
            >>
            endobj

            """.utf8)
        let table = output.count
        output += Array(
            """
            xref
            \(root) 1
            \(String(repeating: "0", count: max(0, 10 - place.count)) + place) 00000 n\u{20}
            trailer
            << /Size \(size) /Root \(root) 0 R\(information) /Prev \(former) >>
            startxref
            \(table)
            %%EOF

            """.utf8)
        return output
    }

    /// Searches in bytes.
    private struct Text {
        let bytes: [UInt8]

        func last(_ word: String, before end: Int? = nil) -> Int? {
            let word = Array(word.utf8)
            var at = (end ?? bytes.count) - word.count
            while at >= 0 {
                if bytes[at] == word[0], bytes[at..<(at + word.count)].elementsEqual(word) { return at }
                at -= 1
            }
            return nil
        }

        func first(_ word: String, from start: Int) -> Int? {
            let word = Array(word.utf8)
            guard start >= 0, bytes.count >= word.count, start <= bytes.count - word.count else { return nil }
            return (start...(bytes.count - word.count)).first { at in
                bytes[at] == word[0] && bytes[at..<(at + word.count)].elementsEqual(word)
            }
        }

        func number(behind word: String, from start: Int) -> Int? {
            guard let place = first(word, from: start) else { return nil }
            let digits = bytes[(place + word.utf8.count)...].prefix { (0x30...0x39).contains($0) }
            return Int(String(decoding: digits, as: UTF8.self))
        }
    }
}
