/// Finds what a PDF could do besides being read, and who signed it.
enum PDFActive {
    static func list(_ file: PDFFile) -> (content: [String], signature: String?) {
        var found: [String] = []
        var signature: String?
        func tell(_ what: String) {
            if found.count < 50, !found.contains(what) { found.append(what) }
        }
        func walk(_ object: PDFObject, depth: Int) {
            guard depth < 16 else { return }
            if let elements = object.array {
                for element in elements { walk(element, depth: depth + 1) }
                return
            }
            guard let entries = object.dictionary else { return }
            if entries["JS"] != nil || entries["JavaScript"] != nil { tell("javascript") }
            switch entries["S"]?.name {
            case "JavaScript": tell("javascript")
            case "Launch": tell("launch action")
            case "SubmitForm": tell("form submission")
            case "GoToE", "GoToR": tell("link into another file")
            default: break
            }
            if entries["Type"]?.name == "EmbeddedFile" { tell("embedded file") }
            if let type = entries["Subtype"]?.name, ["RichMedia", "Movie", "Sound", "Screen", "3D"].contains(type) {
                tell("embedded media")
            }
            if entries["EF"] != nil {
                let name = (file.resolve(entries["UF"]).string ?? file.resolve(entries["F"]).string).map(text) ?? ""
                tell(name.isEmpty ? "embedded file" : "embedded file: \(name)")
            }
            if entries["XFA"] != nil { tell("XFA form") }
            if entries["ByteRange"] != nil, let contents = file.resolve(entries["Contents"]).string {
                let name = file.resolve(entries["Name"]).string.map(text) ?? ""
                signature = name.isEmpty ? signer(contents) ?? signature ?? "" : name
            }
            for (key, value) in entries where key != "Parent" && key != "P" { walk(value, depth: depth + 1) }
        }
        for number in file.objects.keys.sorted() { if let object = file.objects[number] { walk(object, depth: 0) } }
        return (found, signature)
    }

    /// A text string (ISO 32000-1, 7.9.2.2): UTF-16 or UTF-8 with a mark, else taken for UTF-8 or Latin.
    static func text(_ bytes: [UInt8]) -> String {
        if bytes.starts(with: [0xFE, 0xFF]) {
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
                UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
            }
            return String(decoding: units, as: UTF16.self)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
        return String(validating: bytes, as: UTF8.self)
            ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    /// The common name of the first certificate's subject in a PKCS #7 message, which is the signer's as programs write it.
    private static func signer(_ message: [UInt8]) -> String? {
        var names: [String] = []
        // OID 2.5.4.3 in DER, then a string: kind, length (under 128), bytes.
        let mark: [UInt8] = [0x06, 0x03, 0x55, 0x04, 0x03]
        message.withUnsafeBytes { bytes in
            var place = 0
            while names.count < 2, let hit = ByteSearch.first(mark, in: bytes, from: place) {
                place = hit + mark.count
                guard place + 2 < bytes.count else { break }
                let (kind, length) = (bytes[place], Int(bytes[place + 1]))
                guard [0x0C, 0x13, 0x14, 0x16, 0x1E].contains(kind), length < 128, place + 2 + length <= bytes.count
                else {
                    continue
                }
                let value = Array(bytes[(place + 2)..<(place + 2 + length)])
                names.append(kind == 0x1E ? text([0xFE, 0xFF] + value) : text(value))
            }
        }
        return names.last
    }
}
