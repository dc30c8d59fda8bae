import Documents
import Files
import Images
import Values

/// Reads the form off a scan or a photograph of paper, as a proposal that a person confirms.
struct ScanReader {
    let forms: FormReader
    private let recogniser: Recogniser

    /// - Parameters:
    ///   - programs: starts tesseract.
    ///   - end: when recognition is to be over, by the steady clock; it gives what it has by then.
    init(forms: FormReader, programs: any ProgramRunner, end: Duration) {
        self.forms = forms
        recogniser = Recogniser(programs: programs, end: end)
    }

    /// Pixels of a page's longer edge: A4 at 200 dots an inch. Tried on print of 9 to 10.5 points, 1.3 and 1.6 times as
    /// much read less.
    private static let pageEdge = 2_300
    /// A4 at 300 dots an inch: what is larger is made smaller twice, which blurs it a little.
    private static let pictureEdge = 3_600
    private static let cropEdge = 480
    /// A form is a few pages long; each takes seconds.
    private static let mostPages = 8
    /// Below this mean confidence of a page's words it may be in traditional Chinese.
    private static let foreign = 0.75

    /// - Parameter pages: pictures of the form's pages, in order.
    /// - Returns: nil where too little was recognised to be a form.
    func read(_ pages: [ScanPage], entry: String, blobs: inout BlobStore) -> FormReading? {
        // All pages once, then their answers once more while time is left: so there is something of each.
        var drafts: [ScanDraft] = []
        for page in pages.prefix(Self.mostPages) where recogniser.secondsLeft > 1 {
            if let draft = draft(page, &blobs) { drafts.append(draft) }
        }
        for index in drafts.indices { refine(&drafts[index]) }
        var fields: [FieldReading] = []
        for field in drafts.flatMap({ $0.fields(forms) }) {
            if let known = fields.firstIndex(where: { $0.key == field.key }) {
                if fields[known].isBlank, !field.isBlank { fields[known] = field }
            } else {
                fields.append(field)
            }
        }
        guard fields.count >= 4 else { return nil }
        let order = Dictionary(
            forms.matcher.fields.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
        fields.sort { (order[$0.key] ?? 0) < (order[$1.key] ?? 0) }
        return FormReading(entry: entry, fields: fields, isRecognised: true)
    }

    /// The first pass over a page; nil where there is no picture or no time.
    private func draft(_ page: ScanPage, _ blobs: inout BlobStore) -> ScanDraft? {
        guard let kind = PictureKind(rawValue: page.type.rawValue),
            let seen = page.bytes.withUnsafeBytes({
                try? ImageInspector.picture($0, as: kind, maxEdge: Self.pictureEdge)
            })
        else { return nil }
        let picture = seen.upright(page.orientation)
        let grey = GreyPage(picture)
        let shape = PageShape(grey)
        let scale = min(2, Double(Self.pageEdge) / Double(max(picture.width, picture.height)))
        var straight = grey.straightened(by: shape, scale: scale)
        let lines = RulingLines(wipingFrom: &straight)
        let grid = ScanGrid(lines, width: straight.width, height: straight.height)
        guard var layout = grid.cells.isEmpty ? lineByLine(straight) : cellByCell(grid, straight) else { return nil }
        layout.mendLabels(ScanLabels(forms.matcher))
        var draft = ScanDraft(layout: layout, place: page.place)
        let outcome = forms.read(layout.parts)
        for field in outcome.fields {
            guard let source = layout.source(of: field.raw, cell: outcome.cells[field.key]), draft.crops[source] == nil,
                let box = layout.sources[source].box
            else { continue }
            draft.crops[source] = crop(shape.source(of: box, scale: scale), of: picture).flatMap { blobs.add($0) }
        }
        return draft
    }

    private func lineByLine(_ page: GreyPage) -> ScanLayout? {
        guard var words = recogniser.words(of: page, in: .simplified) else { return nil }
        if isForeign(words), let other = recogniser.words(of: page, in: .traditional), isSurer(other, than: words) {
            words = other
        }
        return ScanLayout(words, of: page)
    }

    private func cellByCell(_ grid: ScanGrid, _ page: GreyPage) -> ScanLayout? {
        let places = grid.cells.map(\.box) + grid.outside
        let strips = Array(
            places.enumerated().flatMap { ScanStrip.lines(in: $1, of: page, cell: $0) }.prefix(ScanStrip.most))
        var words = recogniser.words(of: strips, in: .simplified)
        guard !words.isEmpty else { return nil }
        if isForeign(words.values.flatMap(\.self)) {
            let other = recogniser.words(of: strips, in: .traditional)
            if other.count == words.count, isSurer(other.values.flatMap(\.self), than: words.values.flatMap(\.self)) {
                words = other
            }
        }
        // Now and then the search for the parts of a line overlooks all of it.
        let missed = strips.indices.filter { words[$0]?.isEmpty == true && strips[$0].cell < grid.cells.count }
        let again = recogniser.words(of: missed.map { strips[$0] }, in: .simplified, isRaw: true)
        for (index, found) in again { words[missed[index]] = found }
        return ScanLayout(grid, strips, words)
    }

    private func isForeign(_ words: [ScanWord]) -> Bool {
        words.count >= 20 && words.map(\.confidence).reduce(0, +) / Double(words.count) < Self.foreign
    }

    private func isSurer(_ words: [ScanWord], than others: [ScanWord]) -> Bool {
        func sum(_ words: [ScanWord]) -> Double { words.reduce(0) { $0 + $1.confidence * Double($1.text.count) } }
        return sum(words) > sum(others)
    }

    /// A second pass over the answers that are not Chinese.
    private func refine(_ draft: inout ScanDraft) {
        guard recogniser.secondsLeft > 1 else { return }
        let questions = draft.questions(forms)
        let strips = questions.enumerated().flatMap { number, question in
            draft.layout.sources[question.source].strips.map { strip in
                var strip = strip
                strip.cell = number
                return strip
            }
        }
        let words = recogniser.words(of: Array(strips.prefix(ScanStrip.most)), in: .latin)
        for (number, question) in questions.enumerated() {
            let own = strips.indices.filter { strips[$0].cell == number }
            // Only what was read whole: a run may have ended early.
            guard own.allSatisfy({ words[$0] != nil }) else { continue }
            draft.answer(question, latin: own.flatMap { words[$0] ?? [] })
        }
    }

    private func crop(_ place: PageBox, of picture: SmallPicture) -> [UInt8]? {
        guard place.left < picture.width, place.top < picture.height, place.right > 0, place.bottom > 0 else {
            return nil
        }
        let box = PictureBox(
            x: place.left, y: place.top, width: max(1, place.width), height: max(1, place.height))
        return try? Thumbnail.jpeg(
            from: picture.crop(box, margin: 0.05), maxEdge: Self.cropEdge, quality: 70, orientation: 1)
    }
}

/// A page to be recognised, kept until it is known that no form in the packet can be read without.
struct ScanPage {
    var bytes: [UInt8]
    var type: FileType
    var orientation: Int
    /// In words that staff understand.
    var place: String
}
