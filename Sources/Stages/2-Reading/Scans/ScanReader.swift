import Documents
import Files
import Images
import Text
import Values

/// Reads the form off a scan or a photograph of paper, as a proposal that a person confirms.
struct ScanReader {
    let forms: FormReader
    let programs: any ProgramRunner
    /// When recognition is to be over, by the steady clock.
    let end: Duration

    /// Pixels of a page's longer edge: A4 at 200 dots an inch.
    private static let pageEdge = 2_300
    private static let secondsPerPage = 15
    private static let cropEdge = 480
    /// Recognition is never certain.
    private static let surest = 0.95

    /// - Parameter pages: pictures of the form's pages, in order.
    /// - Returns: nil where too little was recognised to be a form.
    func read(_ pages: [ScanPage], entry: String, blobs: inout BlobStore) -> FormReading? {
        var fields: [FieldReading] = []
        for page in pages where secondsLeft > 1 {
            for field in read(page, &blobs) {
                if let known = fields.firstIndex(where: { $0.key == field.key }) {
                    if fields[known].isBlank, !field.isBlank { fields[known] = field }
                } else {
                    fields.append(field)
                }
            }
        }
        guard fields.count >= 4 else { return nil }
        let order = Dictionary(
            forms.matcher.fields.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
        fields.sort { (order[$0.key] ?? 0) < (order[$1.key] ?? 0) }
        return FormReading(entry: entry, fields: fields, isRecognised: true)
    }

    private var secondsLeft: Int { Int((end - MachineClock.steady()).components.seconds) }

    private func read(_ page: ScanPage, _ blobs: inout BlobStore) -> [FieldReading] {
        guard let kind = PictureKind(rawValue: page.type.rawValue),
            let seen = page.bytes.withUnsafeBytes({
                try? ImageInspector.picture($0, as: kind, maxEdge: Self.pageEdge)
            })
        else { return [] }
        let picture = seen.upright(page.orientation)
        let grey = GreyPage(picture)
        let angle = Skew.angle(of: grey)
        let scale = max(1, min(2, Double(Self.pageEdge) / Double(max(picture.width, picture.height))))
        var straight = grey.turned(by: angle, scale: scale)
        let lines = RulingLines(wipingFrom: &straight)
        let seconds = min(Self.secondsPerPage, secondsLeft)
        guard seconds > 1 else { return [] }
        let table = straight.portableMap.withUnsafeBytes { input in
            try? programs.run(
                .tesseract, arguments: ["stdin", "stdout", "-l", "chi_sim", "--psm", "6", "tsv"], input: input,
                seconds: seconds, outputLimit: 4 << 20)
        }
        guard let table else { return [] }
        let layout = ScanLayout(ScanWord.read(table), lines, width: straight.width)
        return forms.read(layout.parts).fields.map { field in
            var field = field
            let source = layout.sources.first { !field.raw.isEmpty && $0.text.contains(field.raw) }
            field.confidence = min(Self.surest, source?.confidence ?? 0.5) * (field.value == nil ? 0.5 : 1)
            field.place = page.place
            if let source {
                field.crop = crop(source, of: picture, angle: angle, scale: scale, straight: straight).flatMap {
                    blobs.add($0)
                }
            }
            return field
        }
    }

    /// The place of a text on the picture as it came, tilted as it is.
    private func crop(
        _ source: ScanLayout.Source, of picture: SmallPicture, angle: Double, scale: Double, straight: GreyPage
    ) -> [UInt8]? {
        let corners = [
            (source.x, source.y), (source.right, source.y), (source.x, source.bottom), (source.right, source.bottom),
        ]
        .map { x, y in
            let dx = (Double(x) - Double(straight.width) / 2) / scale
            let dy = (Double(y) - Double(straight.height) / 2) / scale
            return (
                x: Int(dx * angle.cosine - dy * angle.sine) + picture.width / 2,
                y: Int(dx * angle.sine + dy * angle.cosine) + picture.height / 2
            )
        }
        let left = corners.map(\.x).min() ?? 0
        let top = corners.map(\.y).min() ?? 0
        let box = PictureBox(
            x: left, y: top, width: max(1, (corners.map(\.x).max() ?? 0) - left),
            height: max(1, (corners.map(\.y).max() ?? 0) - top))
        guard box.x < picture.width, box.y < picture.height, box.x + box.width > 0, box.y + box.height > 0 else {
            return nil
        }
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
