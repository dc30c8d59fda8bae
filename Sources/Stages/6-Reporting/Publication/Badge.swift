public import Edition
import Values

/// The badge of a listed company (专用标识): a drawing and pictures of it, in two colour ways, with the edition, the
/// serial and a code that leads to the company's line in the published list.
public struct Badge: Sendable {
    public enum Colours: String, Sendable, CaseIterable {
        case light, dark

        var ground: UInt32 { self == .light ? 0xFFFFFF : 0x14325C }
        var ink: UInt32 { self == .light ? 0x14325C : 0xFFFFFF }
        var soft: UInt32 { self == .light ? 0x56606E : 0xD5DEEA }
        var accent: UInt32 { self == .light ? 0xB8862B : 0xE7C36A }
    }

    /// Pixels on the longer side of the pictures.
    public static let sizes = [320, 800, 1600]

    private let edition: Edition
    private let company: PublishedList.Company
    private let code: QRCode

    /// - Throws: `DrawingFault` where the address is too long for a code.
    public init(_ company: PublishedList.Company, edition: Edition) throws(DrawingFault) {
        self.edition = edition
        self.company = company
        guard let code = QRCode(Self.address(company.serial, edition: edition)) else {
            throw DrawingFault(file: "\(company.serial).svg")
        }
        self.code = code
    }

    /// Where the badge's code leads.
    public static func address(_ serial: String, edition: Edition) -> String {
        "\(edition.publication.address)#\(anchor(serial))"
    }

    /// The place of a company in the published list's page.
    static func anchor(_ serial: String) -> String {
        "s-" + serial.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : "-" }.joined()
    }

    /// Where the rules of its use stand.
    public static let rules = "published/badges/rules.html"

    /// `badges/<serial>-<colours>.svg` and `-<pixels>.png`.
    public func files() throws(DrawingFault) -> [OutboxFile] {
        var files: [OutboxFile] = []
        for colours in Colours.allCases {
            let name = "published/badges/\(Self.anchor(company.serial).dropFirst(2))-\(colours.rawValue)"
            files.append(OutboxFile(path: "\(name).svg", bytes: svg(colours)))
            for size in Self.sizes {
                files.append(OutboxFile(path: "\(name)-\(size).png", bytes: try png(colours, pixels: size)))
            }
        }
        return files
    }

    // One layout for both: 640 by 300 units, the words at the left, the code on white at the right.
    private static let width = 640.0
    private static let height = 300.0
    private static let codeSide = 172.0
    private static let codeLeft = 432.0
    private static let codeTop = 50.0
    private static let family = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif"

    private struct Line {
        var text: String
        /// Of the baseline.
        var y: Double
        var size: Double
        var isBold = false
        var isSoft = false
        var isAccent = false
    }

    private var lines: [Line] {
        var lines: [Line] = []
        var y = 62.0
        for part in Self.broken(edition.name.zh, units: 14).prefix(3) {
            lines.append(Line(text: part, y: y, size: 25, isBold: true))
            y += 36
        }
        y += 12
        let name = Self.broken(company.name, units: 17)
        for part in name.prefix(3) {
            lines.append(Line(text: part, y: y, size: 19))
            y += 27
        }
        lines.append(Line(text: edition.key, y: 238, size: 22, isBold: true, isAccent: true))
        let code = company.code.map { " · 验证码 \($0)" } ?? ""
        lines.append(Line(text: "No. \(company.serial)\(code)", y: 264, size: 14, isSoft: true))
        return lines
    }

    /// A name in lines of at most so many Chinese characters, of two units each, about equally long.
    static func broken(_ text: String, units: Int) -> [String] {
        func width(_ text: some StringProtocol) -> Int {
            text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
        }
        let count = (width(text) + 2 * units - 1) / (2 * units)
        guard count > 1 else { return [text] }
        // Best before a bracket, where both sides fit.
        if let bracket = text.firstIndex(of: "（"), width(text[..<bracket]) <= 2 * units,
            width(text[bracket...]) <= 2 * units
        {
            return [String(text[..<bracket]), String(text[bracket...])]
        }
        let aim = (width(text) + count - 1) / count
        var lines: [String] = [""]
        for character in text {
            if width(lines[lines.count - 1]) + width(String(character)) > aim + 1, lines.count < count,
                !"）)，。、".contains(character)
            {
                lines.append("")
            }
            lines[lines.count - 1].append(character)
        }
        return lines
    }

    private func colour(_ line: Line, _ colours: Colours) -> UInt32 {
        line.isAccent ? colours.accent : line.isSoft ? colours.soft : colours.ink
    }

    public func svg(_ colours: Colours) -> [UInt8] {
        func hex(_ colour: UInt32) -> String {
            let digits = String(colour, radix: 16, uppercase: true)
            return "#" + String(repeating: "0", count: 6 - digits.count) + digits
        }
        func rectangle(
            _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ colour: UInt32, _ radius: Double
        )
            -> String
        {
            "<rect x=\"\(Figures.number(x))\" y=\"\(Figures.number(y))\" width=\"\(Figures.number(width))\" "
                + "height=\"\(Figures.number(height))\" rx=\"\(Figures.number(radius))\" fill=\"\(hex(colour))\"/>\n"
        }
        let title = HTML.escaped("\(edition.name.zh) · \(company.name) · \(company.serial)")
        var svg =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 300\" width=\"640\" height=\"300\" role=\"img\">\n"
            + "<title>\(title)</title>\n"
        svg += rectangle(0, 0, Self.width, Self.height, colours.accent, 18)
        svg += rectangle(4, 4, Self.width - 8, Self.height - 8, colours.ground, 15)
        svg += rectangle(30, 34, 5, 232, colours.accent, 0)
        for line in lines {
            svg +=
                "<text x=\"52\" y=\"\(Figures.number(line.y))\" font-family=\"\(Self.family)\" font-size=\"\(Figures.number(line.size))\""
                + (line.isBold ? " font-weight=\"700\"" : "") + " fill=\"\(hex(colour(line, colours)))\">"
                + HTML.escaped(line.text) + "</text>\n"
        }
        svg += rectangle(Self.codeLeft, Self.codeTop, Self.codeSide, Self.codeSide, 0xFFFFFF, 8)
        // Four light modules around the code, as ISO/IEC 18004 asks.
        let module = Self.codeSide / Double(code.side + 8)
        svg +=
            "<g transform=\"translate(\(Figures.number(Self.codeLeft)) \(Figures.number(Self.codeTop))) scale(\(module)) translate(4 4)\" "
            + "fill=\"#000\" shape-rendering=\"crispEdges\"><path d=\""
        for row in 0..<code.side {
            for run in code.runs(row: row) { svg += "M\(run.column) \(row)h\(run.length)v1h-\(run.length)z" }
        }
        svg += "\"/></g>\n"
        svg +=
            "<text x=\"\(Figures.number(Self.codeLeft + Self.codeSide / 2))\" y=\"252\" text-anchor=\"middle\" font-family=\"\(Self.family)\" "
            + "font-size=\"13\" fill=\"\(hex(colours.soft))\">扫码核验 Scan to verify</text>\n</svg>\n"
        return Array(svg.utf8)
    }

    public func png(_ colours: Colours, pixels: Int) throws(DrawingFault) -> [UInt8] {
        let fault = DrawingFault(file: "\(company.serial)-\(pixels).png")
        let factor = Double(pixels) / Self.width
        guard let canvas = Canvas.picture(width: pixels, height: Int((Self.height * factor).rounded())) else {
            throw fault
        }
        canvas.scale(factor)
        canvas.fill(0, 0, Self.width, Self.height, colours.accent, radius: 18)
        canvas.fill(4, 4, Self.width - 8, Self.height - 8, colours.ground, radius: 15)
        canvas.fill(30, 34, 5, 232, colours.accent)
        for line in lines {
            canvas.text(
                line.text, 52, line.y, size: line.size, colour(line, colours), isBold: line.isBold, baseline: true)
        }
        canvas.fill(Self.codeLeft, Self.codeTop, Self.codeSide, Self.codeSide, 0xFFFFFF, radius: 8)
        // Whole pixels a module, so that no edge is blurred.
        let module = (Self.codeSide * factor / Double(code.side + 8)).rounded(.down) / factor
        let inset = (Self.codeSide - module * Double(code.side)) / 2
        let left = ((Self.codeLeft + inset) * factor).rounded() / factor
        let top = ((Self.codeTop + inset) * factor).rounded() / factor
        for row in 0..<code.side {
            for run in code.runs(row: row) {
                canvas.fill(
                    left + Double(run.column) * module, top + Double(row) * module, Double(run.length) * module, module,
                    0x000000)
            }
        }
        canvas.text(
            "扫码核验 Scan to verify", Self.codeLeft, 252, size: 13, colours.soft, width: Self.codeSide, align: .centre,
            baseline: true)
        guard let bytes = canvas.png() else { throw fault }
        return bytes
    }
}
