/// A word as pdftotext places it, in points from the top left of its page.
struct PDFWord {
    var left, top, right, bottom: Double
    var text: String

    var height: Double { bottom - top }
    var middle: (x: Double, y: Double) { ((left + right) / 2, (top + bottom) / 2) }
}

/// A page of words, line by line in the order in which pdftotext takes them to be read.
struct PDFWordPage {
    var width, height: Double
    var lines: [[PDFWord]] = []
}

/// Reads what `pdftotext -bbox-layout` writes. It looks like XHTML, but is not always well formed.
enum PDFWords {
    static func pages(_ output: [UInt8]) -> [PDFWordPage] {
        var pages: [PDFWordPage] = []
        output.withUnsafeBytes { bytes in
            var place = 0
            while place < bytes.count, let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
                let end = bytes[open...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
                let tag = UnsafeRawBufferPointer(rebasing: bytes[open..<end])
                place = min(end + 1, bytes.count)
                if tag.starts(with: "<word ".utf8) {
                    let close = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
                    let text = unescape(String(decoding: bytes[place..<close], as: UTF8.self))
                    place = close
                    let figures = numbers(tag)
                    guard figures.count >= 4, let page = pages.indices.last, let line = pages[page].lines.indices.last,
                        !text.isEmpty
                    else { continue }
                    pages[page].lines[line].append(
                        PDFWord(left: figures[0], top: figures[1], right: figures[2], bottom: figures[3], text: text))
                } else if tag.starts(with: "<line ".utf8), let page = pages.indices.last {
                    pages[page].lines.append([])
                } else if tag.starts(with: "<page ".utf8) {
                    let figures = numbers(tag)
                    guard figures.count >= 2 else { continue }
                    pages.append(PDFWordPage(width: figures[0], height: figures[1]))
                }
            }
        }
        return pages
    }

    /// The quoted numbers of a tag in their order.
    private static func numbers(_ tag: UnsafeRawBufferPointer) -> [Double] {
        var found: [Double] = []
        var rest = tag[...]
        while found.count < 4, let open = rest.firstIndex(of: 0x22) {
            let after = rest[(open + 1)...]
            guard let close = after.firstIndex(of: 0x22) else { break }
            var number = 0.0
            var scale = 0.0
            var isNegative = false
            for byte in after[..<close] {
                switch byte {
                case 0x2D: isNegative = true
                case 0x2E: scale = 1
                case 48...57:
                    number = number * 10 + Double(byte - 48)
                    scale *= 10
                default: break
                }
            }
            number /= max(scale, 1)
            found.append(isNegative ? -number : number)
            rest = rest[(close + 1)...]
        }
        return found
    }

    private static func unescape(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&apos;", with: "'").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
