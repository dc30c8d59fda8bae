import Deflate
import Documents

/// A PDF put together from page contents, and a stand-in for pdftotext that says what was laid on the pages.
struct PDFFixture {
    struct Word {
        var left, top: Double
        var text: String
        var size = 12.0
    }

    var contents: [String] = [""]
    var words: [[Word]] = [[]]
    /// Objects from number 100 on.
    var more: [String] = []
    var catalog = ""
    var trailer = ""
    var resources = ""

    func bytes() -> [UInt8] {
        var text = "%PDF-1.7\n"
        let kids = contents.indices.map { "\(10 + $0 * 2) 0 R" }.joined(separator: " ")
        text += "1 0 obj <</Type/Catalog/Pages 2 0 R \(catalog)>> endobj\n"
        text += "2 0 obj <</Type/Pages/Count \(contents.count)/Kids[\(kids)]/MediaBox[0 0 600 800]>> endobj\n"
        for (index, content) in contents.enumerated() {
            text +=
                "\(10 + index * 2) 0 obj <</Type/Page/Parent 2 0 R/Contents \(11 + index * 2) 0 R/Resources<<\(resources)>>>> endobj\n"
            text += "\(11 + index * 2) 0 obj <</Length \(content.utf8.count)>> stream\n\(content)\nendstream endobj\n"
        }
        for (index, object) in more.enumerated() { text += "\(100 + index) 0 obj \(object) endobj\n" }
        return Array((text + "trailer <</Root 1 0 R \(trailer)>>\nstartxref\n0\n%%EOF\n").utf8)
    }

    var runner: CannedRunner {
        var output = ""
        for page in words {
            output += "<page width=\"600.000000\" height=\"800.000000\">\n"
            for word in page {
                let width = word.text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 0.5 : 1) } * word.size
                output +=
                    "<line xMin=\"0\">\n<word xMin=\"\(word.left)\" yMin=\"\(word.top)\" xMax=\"\(word.left + width)\" "
                output += "yMax=\"\(word.top + word.size)\">\(word.text)</word>\n</line>\n"
            }
            output += "</page>\n"
        }
        return CannedRunner(output: .success(Array(output.utf8)))
    }
}

/// A runner whose programs say what they were told to say.
struct CannedRunner: ProgramRunner {
    var output: Result<[UInt8], ProgramFailure>

    func run(
        _ program: Program, arguments: [String], input: UnsafeRawBufferPointer, seconds: Int, outputLimit: Int
    ) throws(ProgramFailure) -> [UInt8] {
        try output.get()
    }
}
