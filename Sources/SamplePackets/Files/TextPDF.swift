/// Writes PDF files of plain lines, set in the reader's own Chinese face, which nothing embeds.
public enum TextPDF {
    private static let linesPerPage = 44
    /// From the blank to the tilde, in thousandths: those of Noto Sans CJK SC, which Debian's readers take for this face.
    /// Narrower ones would be printed over one another.
    private static let latinWidths = """
        224 323 474 555 555 921 680 278 338 338 467 555 278 347 278 392 555 555 555 555 555 555 555 555 555 555 278 278 \
        555 555 555 474 946 608 657 638 688 589 552 689 728 293 535 646 543 812 723 742 633 742 635 596 599 721 575 878 \
        573 531 603 338 392 338 555 559 606 563 618 510 620 554 325 564 607 275 275 552 284 926 610 606 620 620 388 468 \
        377 607 521 802 498 521 475 338 270 338 555
        """

    /// Each line at the left margin; a tab in it begins the second column.
    public static func bytes(_ lines: [String]) -> [UInt8] {
        let pages = stride(from: 0, to: max(1, lines.count), by: linesPerPage).map {
            content(of: Array(lines[$0..<min(lines.count, $0 + linesPerPage)]))
        }
        return file(of: pages)
    }

    /// - Parameter pages: what each page draws.
    private static func file(of pages: [String]) -> [UInt8] {
        var objects: [[UInt8]] = [[], []]
        let face = 3 + pages.count * 2
        var kids = ""
        for (index, content) in pages.enumerated() {
            let number = 3 + index * 2
            kids += "\(number) 0 R "
            objects.append(
                Array(
                    ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(number + 1) 0 R "
                        + "/Resources << /Font << /F1 \(face) 0 R >> >> >>").utf8))
            objects.append(Array("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream".utf8))
        }
        objects[0] = Array("<< /Type /Catalog /Pages 2 0 R >>".utf8)
        objects[1] = Array("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>".utf8)
        objects.append(
            Array(
                ("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H "
                    + "/DescendantFonts [\(face + 1) 0 R] >>").utf8))
        objects.append(
            Array(
                ("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) "
                    + "/Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 [\(latinWidths)]] /FontDescriptor \(face + 2) 0 R >>")
                    .utf8
            ))
        objects.append(
            Array(
                ("<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] "
                    + "/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>").utf8))
        return file(objects)
    }

    /// A page with a ruled table of labels and answers, as forms are printed.
    public static func form(_ title: String, _ rows: [(label: String, answer: String)]) -> [UInt8] {
        var text = "0.8 w\n"
        var words = "BT\n/F1 14 Tf 1 0 0 1 130 800 Tm <\(hexadecimal(title))> Tj\n/F1 10.5 Tf\n"
        var top = 780
        for row in rows {
            let lines = stride(from: 0, to: max(1, row.answer.count), by: 32).map {
                String(row.answer.dropFirst($0).prefix(32))
            }
            let height = lines.count * 15 + 9
            text += "50 \(top - height) 130 \(height) re S\n180 \(top - height) 365 \(height) re S\n"
            words += "1 0 0 1 56 \(top - 16) Tm <\(hexadecimal(row.label))> Tj\n"
            for (index, line) in lines.enumerated() {
                words += "1 0 0 1 186 \(top - 16 - index * 15) Tm <\(hexadecimal(line))> Tj\n"
            }
            top -= height
        }
        return file(of: [text + words + "ET"])
    }

    private static func content(of lines: [String]) -> String {
        var text = "BT /F1 11 Tf\n"
        for (index, line) in lines.enumerated() {
            let y = 790 - index * 17
            for (column, part) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
                text += "1 0 0 1 \(56 + column * 190) \(y) Tm <\(hexadecimal(String(part)))> Tj\n"
            }
        }
        return text + "ET"
    }

    private static func hexadecimal(_ text: String) -> String {
        text.utf16.map { unit in
            let digits = String(unit, radix: 16, uppercase: true)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }

    private static func file(_ objects: [[UInt8]]) -> [UInt8] {
        var bytes = Array("%PDF-1.4\n".utf8)
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(bytes.count)
            bytes += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let start = bytes.count
        bytes += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
        for offset in offsets {
            let digits = String(offset)
            bytes += Array((String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8)
        }
        bytes += Array("trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8)
        return bytes
    }
}
