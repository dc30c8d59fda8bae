import Archives
import Values

/// Tells the documents that are zip archives inside from archives.
enum ZipRecognition {
    static func type(of bytes: UnsafeRawBufferPointer, ending: String) -> FileType {
        guard let zip = try? ZipFile(bytes) else { return broken(bytes, ending) }
        var hasWord = false
        var hasSheet = false
        var hasSlides = false
        var hasMacros = false
        var hasTypes = false
        for entry in zip.entries.prefix(4_000) {
            let name = entry.name
            if name == "[Content_Types].xml" { hasTypes = true }
            if name.hasPrefix("word/") { hasWord = true }
            if name.hasPrefix("xl/") { hasSheet = true }
            if name.hasPrefix("ppt/") { hasSlides = true }
            if name.hasSuffix("vbaProject.bin") { hasMacros = true }
        }
        if hasTypes {
            if hasWord { return hasMacros ? .docm : .docx }
            if hasSheet { return hasMacros ? .xlsm : .xlsx }
            if hasSlides { return .pptx }
        }
        if zip.entry(named: "content.xml") != nil, let entry = zip.entry(named: "mimetype"),
            let kind = try? zip.contents(of: entry, limit: 200)
        {
            let words = String(decoding: kind, as: UTF8.self)
            if words.hasPrefix("application/vnd.oasis.opendocument.text") { return .odt }
            if words.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") { return .ods }
        }
        return .zip
    }

    /// Cut short or damaged: what the first entries and the name say.
    private static func broken(_ bytes: UnsafeRawBufferPointer, _ ending: String) -> FileType {
        let start = Array(bytes.prefix(4_096))
        func holds(_ words: String) -> Bool { Words.count(of: Array(words.utf8), in: start, upTo: 1) > 0 }
        guard holds("[Content_Types].xml") || holds("_rels/.rels") || holds("docProps/") else { return .zip }
        if holds("word/") { return .docx }
        if holds("xl/") { return .xlsx }
        if holds("ppt/") { return .pptx }
        let named = FileType(rawValue: ending)
        return named.flatMap { [.docx, .docm, .xlsx, .xlsm, .pptx].contains($0) ? $0 : nil } ?? .docx
    }
}
