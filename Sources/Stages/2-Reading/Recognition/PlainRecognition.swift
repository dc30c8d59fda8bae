import Mail
import Text
import Values

/// Tells files without a mark of their own: texts of all kinds, messages, programs, sound and pictures that move.
enum PlainRecognition {
    static func type(of bytes: UnsafeRawBufferPointer, named name: EntryName) -> FileType {
        let start = Array(bytes.prefix(4_096))
        if let media = media(start) { return media }
        if start.starts(with: "MZ".utf8) || start.starts(with: [0x7F, 0x45, 0x4C, 0x46]) { return .exe }
        if start.starts(with: "{\\rtf".utf8) { return .rtf }
        if start.starts(with: [0x78, 0x9F, 0x3E, 0x22]) { return .tnef }
        guard isText(start) else { return .unknown }
        // UTF-16 without its zeros is as good for looking at marks.
        let head = start.filter { $0 != 0 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        func holds(_ words: String) -> Bool { Words.count(of: Array(words.utf8), in: head, upTo: 1) > 0 }
        let trimmed = head.drop { [0x20, 0x0A, 0x0D, 0x09, 0xEF, 0xBB, 0xBF, 0xFF, 0xFE].contains($0) }
        if holds("progid=\"word.document\"") || holds("office/2006/xmlpackage") || holds("office/word/2003/wordml") {
            return .docx
        }
        if name.ending != "txt", name.ending != "csv", MailReader.looksLikeMail(bytes) { return .eml }
        if trimmed.starts(with: "<!doctype html".utf8) || holds("<html") || name.ending.hasPrefix("htm") && holds("<") {
            return .html
        }
        if trimmed.starts(with: "<?xml".utf8) { return .xml }
        return name.ending == "csv" ? .csv : .txt
    }

    /// Some mail programs and scanners put a line before the document.
    static func isPDFBehindJunk(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let start = Array(bytes.prefix(1_024))
        return Words.count(of: Array("%PDF-".utf8), in: start, upTo: 1) > 0 && !start.starts(with: "PK".utf8)
            && !start.starts(with: "From".utf8)
    }

    private static func media(_ start: [UInt8]) -> FileType? {
        if start.count > 12, start[4..<8].elementsEqual("ftyp".utf8) { return .video }
        if start.count > 12, start.starts(with: "RIFF".utf8) {
            if start[8..<12].elementsEqual("AVI ".utf8) { return .video }
            if start[8..<12].elementsEqual("WAVE".utf8) { return .audio }
        }
        let videos: [[UInt8]] = [
            [0x1A, 0x45, 0xDF, 0xA3], [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66], [0, 0, 1, 0xBA], [0, 0, 1, 0xB3],
            Array("FLV".utf8),
        ]
        if videos.contains(where: { start.starts(with: $0) }) { return .video }
        let sounds = ["ID3", "OggS", "#!AMR", "fLaC"]
        return sounds.contains { start.starts(with: $0.utf8) } ? .audio : nil
    }

    /// Text in UTF-8, UTF-16 or a Chinese charset: no control characters but those of lines.
    private static func isText(_ start: [UInt8]) -> Bool {
        guard !start.isEmpty else { return false }
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return true }
        var zeros = 0
        var controls = 0
        for byte in start {
            if byte == 0 { zeros += 1 }
            if byte < 0x20, ![0x09, 0x0A, 0x0C, 0x0D, 0x1A, 0x1B].contains(byte) { controls += 1 }
            if byte == 0x7F || byte == 0xFF { controls += 1 }
        }
        // UTF-16 without a mark has a zero in every Latin letter.
        if zeros * 10 > start.count * 3, zeros == controls { return TextDecoding.guess(start).isSure }
        guard controls == 0 else { return false }
        if start.allSatisfy({ $0 < 0x80 }) { return true }
        let guess = TextDecoding.guess(start)
        let strange = guess.text.unicodeScalars.count { $0.value == 0xFFFD || (0xE000...0xF8FF).contains($0.value) }
        return strange * 50 <= guess.text.unicodeScalars.count
    }
}
