/// Reads PDF files: their words through pdftotext, their lines, pictures and actions here.
enum PDFReader {
    /// Bytes of pdftotext's output; it writes about a hundred a word.
    private static let outputAtMost = 48 << 20
    private static let pagesAtMost = 300
    /// Signs on a page up to which it counts as without text: a scanner's own mark has fewer.
    private static let signsOfScan = 24

    static func read(
        _ bytes: UnsafeRawBufferPointer, limits: DocumentLimits, programs: (any ProgramRunner)?
    ) throws(DocumentFailure) -> DocumentText {
        guard hasEnd(bytes) else { throw .damaged("it is cut off: there is no end mark") }
        let file = PDFFile(bytes, limits: limits)
        let pages = PDFPage.all(of: file)
        let budget = PDFBudget(limits: limits)
        let contents =
            file.isEncrypted
            ? [] : pages.prefix(pagesAtMost).map { PDFContent($0, in: file, limits: limits, budget: budget) }
        var text = DocumentText()
        (text.activeContent, text.signature) = PDFActive.list(file)
        if text.signature != nil { text.remarks.append("digital signature") }
        if file.isEncrypted { text.remarks.append("encrypted, but opens without a password") }
        text.pictures = PDFPictures.list(contents, in: file, limits: limits)
        let words = try words(bytes, file, limits: limits, programs: programs, &text)
        text.pages = pages.isEmpty ? (words.isEmpty ? nil : words.count) : pages.count
        if text.pages == nil { throw .damaged("it has no pages") }

        var signs: [Int] = []
        for (index, page) in words.enumerated() {
            let blocks = PDFLayout.blocks(page, index < contents.count ? contents[index].rules : [])
            let body = blocks.text(notes: false)
            signs.append(body.unicodeScalars.count { !$0.properties.isWhitespace })
            if PDFQuality.isBroken(body) {
                text.remarks.append("ToUnicode map broken on page \(index + 1)")
                text.unreadablePages.append(index + 1)
                signs[index] = 0
            } else {
                if signs[index] == 0, index < contents.count, contents[index].shownTexts > 0 {
                    text.remarks.append("text of page \(index + 1) has no characters")
                    text.unreadablePages.append(index + 1)
                }
                PDFPageBreak.append(blocks, to: &text.blocks)
            }
        }
        if text.blocks.isEmpty, text.pictures.isEmpty, text.unreadablePages.isEmpty {
            text.remarks.append("neither text nor pictures")
        }
        text.isScan = isScan(contents, signs, &text.remarks)
        return text
    }

    /// Whether `%%EOF` stands near the end; padding after it does not count. A file that lacks it has lost its tail, and
    /// what pdftotext makes of the rest would pass for the whole.
    private static func hasEnd(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var end = bytes.count
        while end > 0, PDFLexer.isSpace(bytes[end - 1]) { end -= 1 }
        return ByteSearch.first(Array("%%EOF".utf8), in: bytes, from: max(0, end - 4_096), to: end) != nil
    }

    private static func words(
        _ bytes: UnsafeRawBufferPointer, _ file: PDFFile, limits: DocumentLimits, programs: (any ProgramRunner)?,
        _ text: inout DocumentText
    ) throws(DocumentFailure) -> [PDFWordPage] {
        guard let programs else {
            text.remarks.append("text not read: pdftotext is not at hand")
            return []
        }
        do throws(ProgramFailure) {
            let output = try programs.run(
                .pdftotext, arguments: ["-q", "-bbox-layout", "-enc", "UTF-8", "-l", "\(pagesAtMost)", "-", "-"],
                input: bytes, seconds: limits.programSeconds, outputLimit: outputAtMost)
            return PDFWords.pages(output)
        } catch {
            switch error {
            case .notInstalled:
                text.remarks.append("text not read: pdftotext is not installed")
                return []
            case .timedOut: throw .timedOut
            case .tooMuchOutput: throw .tooLarge("its text")
            case .failed(_, let message):
                // pdftotext ends with 1 for whatever it cannot open, a password included.
                if file.isEncrypted || message.contains("password") { throw .encrypted }
                throw .damaged("pdftotext cannot open it")
            }
        }
    }

    /// Pages that are pictures: hardly any text, or only the invisible text that a recognising scanner lays under them.
    private static func isScan(_ contents: [PDFContent], _ signs: [Int], _ remarks: inout [String]) -> Bool {
        guard !contents.isEmpty else { return false }
        var scanned = 0
        var recognised = 0
        for (index, content) in contents.enumerated() {
            let cover = content.pictures.map(\.cover).max() ?? 0
            let count = index < signs.count ? signs[index] : 0
            if cover > 0.4, count <= signsOfScan {
                scanned += 1
            } else if cover > 0.7, content.hiddenTexts > 0, content.hiddenTexts == content.shownTexts {
                recognised += 1
            }
        }
        if recognised > 0 { remarks.append("recognised text under page pictures") }
        return (scanned + recognised) * 2 > contents.count
    }
}
