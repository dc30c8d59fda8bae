public import Values

/// What one office sends: a whole, eligible application, of which anything may be changed or left out before it is packed.
public struct SampleApplication {
    /// The kind of file that a text is sent as.
    public enum Format: String, Sendable, CaseIterable {
        case docx, txt, gbk, pdf, xlsx
        var ending: String { self == .gbk ? "txt" : rawValue }
    }
    /// Where the pictures lie.
    public enum PhotoPlace: Sendable, CaseIterable { case loose, folder, word, zip }

    /// A file, and what it is for.
    public struct Piece: Sendable {
        public var items: [Item]
        public var file: SampleFile

        public init(items: [Item], file: SampleFile) {
            self.items = items
            self.file = file
        }
    }

    public var company: SampleCompany
    public var answers: [SampleAnswer]
    public var formLayout = FormLayout.two
    public var formFormat: Format? = .docx
    /// Without its ending.
    public var formName = "企业报名表"
    /// nil leaves it out.
    public var stampedName: String? = "报名表盖章扫描件"
    public var profileZh: String?
    public var profileEn: String?
    public var profileZhFormat = Format.docx
    public var profileEnFormat = Format.docx
    public var profileZhName = "企业简介（中文）"
    public var profileEnName = "企业简介（英文）"
    /// The name of one file with both profiles, where they come so.
    public var bothProfilesName: String?
    public var logoName: String? = "企业LOGO"
    public var photos: [[UInt8]]
    public var photoNames = { (number: Int) in "企业图片\(number)" }
    public var photoPlace = PhotoPlace.loose
    public var photoEnding = "jpg"
    public var cases: [SampleCase]
    public var caseNames = { (number: Int, sample: SampleCase) in "案例\(number)" }
    public var caseFormat = Format.docx
    /// The name of one file with all cases, where they come so.
    public var allCasesName: String?
    /// What else lies there.
    public var others: [Piece] = []
    /// The folder within the packet; empty for none.
    public var folder = ""

    public init(_ company: SampleCompany) {
        self.company = company
        var maker = FormMaker(company)
        answers = maker.answers()
        profileZh = SampleText.profileZh(company, characters: 620 + company.number % 7 * 30)
        profileEn = SampleText.profileEn(company, characters: 640 + company.number % 5 * 30)
        photos = (0..<3).map { SamplePicture.photo(company.number % 4 * 3 + $0) }
        cases = [SampleCase(company.number), SampleCase(company.number + 1)]
    }

    public var files: [SampleFile] { pieces.map(\.file) }

    public var pieces: [Piece] {
        var pieces: [Piece] = []
        func add(_ items: [Item], _ name: String, _ bytes: [UInt8]) {
            pieces.append(Piece(items: items, file: SampleFile(folder.isEmpty ? name : folder + "/" + name, bytes)))
        }
        if let formFormat { add([.form], "\(formName).\(formFormat.ending)", form(formFormat)) }
        if let stampedName { add([.form], stampedName + ".jpg", SamplePicture.stampedPage(company.number)) }
        if let bothProfilesName {
            let text = [profileZh, profileEn].compactMap(\.self).joined(separator: "\n\n")
            add(
                [.profileZh, .profileEn], "\(bothProfilesName).\(profileZhFormat.ending)",
                Self.text(text, profileZhFormat))
        } else {
            if let profileZh {
                add([.profileZh], "\(profileZhName).\(profileZhFormat.ending)", Self.text(profileZh, profileZhFormat))
            }
            if let profileEn {
                add([.profileEn], "\(profileEnName).\(profileEnFormat.ending)", Self.text(profileEn, profileEnFormat))
            }
        }
        if let logoName { add([.logo], logoName + ".png", SamplePicture.logo(company.number)) }
        addPhotos { add([.photo], $0, $1) }
        if let allCasesName, !cases.isEmpty {
            let lines = cases.enumerated().flatMap { number, sample in
                ["案例\(["一", "二", "三", "四", "五"][min(4, number)])：\(sample.title)"] + sample.lines.dropFirst()
            }
            add(
                [.successCase], "\(allCasesName).\(caseFormat.ending)",
                Self.text(lines.joined(separator: "\n"), caseFormat))
        } else {
            for (index, sample) in cases.enumerated() {
                let name = "\(caseNames(index + 1, sample)).\(caseFormat.ending)"
                add([.successCase], name, Self.text(sample.lines.joined(separator: "\n"), caseFormat))
            }
        }
        for other in others { add(other.items, other.file.path, other.file.bytes) }
        return pieces
    }

    private func addPhotos(_ add: (String, [UInt8]) -> Void) {
        guard !photos.isEmpty else { return }
        let named = photos.enumerated().map { SampleFile("\(photoNames($0 + 1)).\(photoEnding)", $1) }
        switch photoPlace {
        case .loose: for photo in named { add(photo.path, photo.bytes) }
        case .folder: for photo in named { add("企业图片/" + photo.path, photo.bytes) }
        case .zip: add("图片.zip", ZipForge.archive(named))
        case .word:
            var word = WordFile()
            word.heading("企业图片")
            for photo in photos { word.picture(photo, ending: "jpeg") }
            add("职场图片.docx", word.bytes())
        }
    }

    private func form(_ format: Format) -> [UInt8] {
        let title = "中国最具影响力呼叫中心企业（2019-2020）企业报名表"
        switch format {
        case .docx:
            var word = WordFile()
            word.heading(title)
            if formLayout == .paragraphs {
                for line in FormLayout.lines(answers) { word.paragraph(line) }
            } else {
                word.table(formLayout.rows(answers))
            }
            word.paragraph("企业盖章：")
            return word.bytes()
        case .xlsx:
            let rows = formLayout == .paragraphs ? FormLayout.two.rows(answers) : formLayout.rows(answers)
            let columns = rows.map { $0.reduce(0) { $0 + $1.span } }.max() ?? 1
            return SheetFile.bytes([[WordFile.Cell(title, span: columns)]] + rows, named: "报名表")
        case .pdf: return TextPDF.bytes([title] + FormLayout.lines(answers).flatMap(Self.wrapped))
        case .txt: return Array(([title] + FormLayout.lines(answers)).joined(separator: "\n").utf8)
        case .gbk: return GBK.bytes(([title] + FormLayout.lines(answers)).joined(separator: "\r\n"))
        }
    }

    static func text(_ text: String, _ format: Format) -> [UInt8] {
        switch format {
        case .docx, .xlsx:
            var word = WordFile()
            for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if index == 0 { word.heading(String(line)) } else { word.paragraph(String(line)) }
            }
            return word.bytes()
        case .txt: return Array(text.utf8)
        case .gbk: return GBK.bytes(text.replacing("\n", with: "\r\n"))
        case .pdf: return TextPDF.bytes(text.split(separator: "\n").flatMap { wrapped(String($0)) })
        }
    }

    /// Lines of a page's width, broken between words where there are any.
    private static func wrapped(_ line: String) -> [String] {
        var lines: [String] = []
        var (current, width) = ("", 0)
        for character in line {
            let wide = character.isASCII ? 1 : 2
            if width + wide > 78 {
                if character.isASCII, let space = current.lastIndex(of: " "), !character.isWhitespace {
                    let tail = String(current[current.index(after: space)...])
                    lines.append(String(current[..<space]))
                    (current, width) = (tail, tail.count)
                } else {
                    lines.append(current)
                    (current, width) = ("", 0)
                    if character.isWhitespace { continue }
                }
            }
            current.append(character)
            width += wide
        }
        return lines + (current.isEmpty ? [] : [current])
    }
}
