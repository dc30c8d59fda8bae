import Archives
import Documents
import Text
import Values

/// Reads one entry.
struct DraftMaker {
    let rules: ReadingRules
    let forms: FormReader
    let programs: (any ProgramRunner)?
    private let formWords: [FoldedText]

    init(rules: ReadingRules, forms: FormReader, programs: (any ProgramRunner)?) {
        self.rules = rules
        self.forms = forms
        self.programs = programs
        formWords = rules.nameHints.filter { $0.item == .form }.flatMap(\.words).map { FoldedText($0) }
            .filter { $0.bytes.count >= 6 }
    }

    /// Pictures inside one document that are looked at; a report has no use for more.
    private static let mostPictures = 60
    /// Characters of a text in which words are looked for.
    private static let searched = 8_000
    /// A form may stand at the end of the handbook.
    private static let searchedForForm = 60_000

    /// - Parameters:
    ///   - path: its path in the packet.
    ///   - makesThumbnail: whether there is still room for one.
    func draft(
        _ bytes: UnsafeRawBufferPointer, path: String, type: FileType, nameGuessed: Bool, makesThumbnail: Bool
    ) -> Draft {
        let name = EntryName(path)
        var entry = Entry(path: path, bytes: bytes.count, fingerprint: Fingerprint.of(bytes), type: type)
        entry.nameGuessed = nameGuessed
        entry.namedType = name.isLitter ? nil : FileRecognition.mismatch(type, name)
        var draft = Draft(entry: entry, evidence: Evidence(name: name, type: type))
        if name.isLitter { return draft }
        if type == .empty {
            draft.entry.damage = Damage(.empty, "a file without bytes")
            draft.evidence.isDamaged = true
        } else if type.isPicture || type.isDrawing {
            picture(bytes, &draft, makesThumbnail)
        } else if type == .pptx {
            slides(bytes, &draft, makesThumbnail)
        } else if let kind = Self.kind(of: type) {
            document(bytes, kind, &draft, makesThumbnail)
        } else if type == .ppt || type == .ole || type == .unknown || type == .tnef {
            draft.evidence.isDamaged = true
        }
        return draft
    }

    /// An entry that could not be taken out of its archive.
    func broken(path: String, nameGuessed: Bool, damage: Damage) -> Draft {
        let name = EntryName(path)
        let type = FileRecognition.promised(name) ?? .unknown
        var entry = Entry(path: path, bytes: 0, fingerprint: "", type: type)
        entry.nameGuessed = nameGuessed
        if !name.isLitter { entry.damage = damage }
        var draft = Draft(entry: entry, evidence: Evidence(name: name, type: type))
        draft.evidence.isDamaged = true
        return draft
    }

    /// An entry of which nothing but its place in the packet is wanted.
    func unread(path: String, type: FileType) -> Draft {
        Draft(
            entry: Entry(path: path, bytes: 0, fingerprint: "", type: type),
            evidence: Evidence(name: EntryName(path), type: type))
    }

    static func kind(of type: FileType) -> DocumentKind? {
        switch type {
        case .docx, .docm: .docx
        case .doc, .wps: .doc
        case .rtf: .rtf
        case .odt, .ods: .odt
        case .txt: .text
        case .html: .html
        case .pdf: .pdf
        case .xlsx, .xlsm: .xlsx
        case .xls, .et: .xls
        case .csv: .csv
        default: nil
        }
    }

    private func picture(_ bytes: UnsafeRawBufferPointer, _ draft: inout Draft, _ makesThumbnail: Bool) {
        let isNamedForm = formWords.contains { draft.evidence.name.stem.contains($0) }
        guard
            let picture = PictureDraft(
                bytes, type: draft.entry.type, makesThumbnail: makesThumbnail,
                seals: isNamedForm ? .everywhere : .onPages, place: "picture")
        else { return }
        draft.entry.image = picture.image
        draft.entry.damage = picture.damage
        draft.entry.activeContent = picture.activeContent
        draft.entry.seal = picture.seal?.evidence
        draft.sealCrop = picture.seal?.crop
        draft.thumbnail = picture.thumbnail
        if isNamedForm || picture.look?.isPage == true { keep(bytes, picture, "picture", &draft) }
        draft.evidence.look = picture.look
        draft.evidence.hasSeal = draft.entry.seal?.kind == .ring
        draft.evidence.isDamaged = picture.damage != nil
        if let image = picture.image { draft.evidence.isPixelSmall = max(image.width, image.height) < 300 }
    }

    private func slides(_ bytes: UnsafeRawBufferPointer, _ draft: inout Draft, _ makesThumbnail: Bool) {
        do throws(Damage) {
            let slides = try SlideText(bytes)
            take(text: try slides.text(limit: rules.limits.textCharacters), &draft)
            var seen: Set<String> = []
            for picture in slides.pictures.prefix(Self.mostPictures) {
                guard let inner = try? slides.contents(of: picture) else { continue }
                inner.withUnsafeBytes {
                    pictureInside(
                        $0, picture.name, &seen, &draft, makesThumbnail: makesThumbnail, seals: .nowhere, place: "slide"
                    )
                }
            }
        } catch {
            draft.entry.damage = error
            draft.evidence.isDamaged = true
        }
    }

    private func take(text: String, _ draft: inout Draft) {
        draft.text = String(text.prefix(rules.limits.textCharacters))
        let lines = draft.text.split(whereSeparator: \.isNewline).map(String.init)
        draft.lines = lines.map { CaseDivider.Line(text: $0, isHeading: false) }
        draft.evidence.title = lines.first { !$0.allSatisfy(\.isWhitespace) } ?? ""
        draft.evidence.text = FoldedText(draft.text.prefix(Self.searched))
        draft.evidence.traits = TextTraits(draft.text)
        var facts = draft.entry.document ?? DocumentFacts()
        facts.counts = TextCounts(TextCounter.count(text))
        facts.excerpt = String(FieldParser.tidy(text).prefix(rules.limits.excerptCharacters))
        draft.entry.document = facts
    }

    private func document(
        _ bytes: UnsafeRawBufferPointer, _ kind: DocumentKind, _ draft: inout Draft, _ makesThumbnail: Bool
    ) {
        var limits = DocumentLimits()
        limits.programSeconds = min(limits.programSeconds, max(1, rules.limits.seconds / 2))
        let read: DocumentText
        do throws(DocumentFailure) {
            read = try ReadingTimes.during(.documents) { () throws(DocumentFailure) in
                try DocumentReader.read(bytes, as: kind, limits: limits, programs: programs)
            }
        } catch {
            draft.entry.damage = Damage(error)
            draft.evidence.isDamaged = true
            return
        }
        draft.entry.activeContent = read.activeContent
        draft.entry.document = DocumentFacts(pages: read.pages, isScan: read.isScan)
        take(text: read.bodyText, &draft)
        draft.evidence.isScan = read.isScan
        if forms.mayBeForm(FoldedText(draft.text.prefix(Self.searchedForForm))) {
            draft.evidence.form = ReadingTimes.during(.forms) { forms.read(FormPart.parts(of: read.blocks)) }
        }
        pictures(read, bytes, limits, &draft, makesThumbnail)
        if let signer = read.signature {
            draft.entry.seal = SealEvidence(kind: .signature, place: signer, confidence: 0.9)
            draft.evidence.hasSeal = true
        }
    }

    private func pictures(
        _ read: DocumentText, _ bytes: UnsafeRawBufferPointer, _ limits: DocumentLimits, _ draft: inout Draft,
        _ makesThumbnail: Bool
    ) {
        let mayBeForm =
            (draft.evidence.form?.labels ?? 0) >= 4
            || formWords.contains { draft.evidence.name.stem.contains($0) }
        // A document of pictures alone may as well hold photographs: something red and round in one is no seal.
        let seals: SealSearch = mayBeForm ? .everywhere : read.isScan ? .onPages : .nowhere
        var seen: Set<String> = []
        for picture in read.pictures.prefix(Self.mostPictures) {
            do throws(DocumentFailure) {
                let inner = try picture.bytes(in: bytes, limits: limits)
                inner.withUnsafeBytes {
                    pictureInside(
                        $0, picture.name, &seen, &draft, makesThumbnail: makesThumbnail,
                        seals: seals,
                        place: read.isScan ? "scanned page" : "picture in the document")
                }
            } catch {
                draft.entry.document?.pictures.append(
                    PictureInside(name: picture.name, type: .unknown, bytes: 0, fingerprint: "", damage: Damage(error)))
                draft.innerThumbnails.append(nil)
            }
        }
    }

    private func pictureInside(
        _ bytes: UnsafeRawBufferPointer, _ name: String, _ seen: inout Set<String>, _ draft: inout Draft,
        makesThumbnail: Bool, seals: SealSearch, place: String
    ) {
        let type = FileRecognition.type(of: bytes, named: EntryName(name))
        let fingerprint = Fingerprint.of(bytes)
        guard type.isPicture, seen.insert(fingerprint).inserted,
            let drawn = PictureDraft(bytes, type: type, makesThumbnail: makesThumbnail, seals: seals, place: place)
        else { return }
        var inside = PictureInside(
            name: name, type: type, item: drawn.item, bytes: bytes.count, fingerprint: fingerprint, image: drawn.image,
            damage: drawn.damage)
        inside.seal = drawn.seal?.evidence
        if let seal = drawn.seal {
            if seal.evidence.kind == .ring {
                draft.evidence.hasSeal = true
                // The seal put in as a picture of its own is no photograph of the enterprise.
                if drawn.look?.isPage != true { inside.item = .other }
            }
            if seal.evidence.strength > draft.entry.seal?.strength ?? -1 {
                draft.entry.seal = seal.evidence
                draft.sealCrop = seal.crop
            }
        }
        if seals != .nowhere, drawn.look?.isPage == true {
            keep(bytes, drawn, "page \(draft.pages.count + 1)", &draft)
        }
        draft.entry.document?.pictures.append(inside)
        draft.innerThumbnails.append(drawn.thumbnail)
        if let image = drawn.image, min(image.width, image.height) >= 120 { draft.evidence.pictures += 1 }
    }
}

extension DraftMaker {
    /// Pages of one entry that are kept, and bytes of one.
    private static let mostPages = 4
    private static let largestPage = 12 << 20

    /// Keeps a page in case that it has to be recognised.
    private func keep(_ bytes: UnsafeRawBufferPointer, _ picture: PictureDraft, _ place: String, _ draft: inout Draft) {
        guard rules.recognisesScans, programs != nil, picture.damage == nil, picture.type.isPicture,
            bytes.count <= Self.largestPage, draft.pages.count < Self.mostPages
        else { return }
        draft.pages.append(
            ScanPage(bytes: Array(bytes), type: picture.type, orientation: picture.orientation, place: place))
    }
}

extension TextCounts {
    init(_ count: TextCount) {
        self.init(words: count.words, characters: count.characters, withSpaces: count.withSpaces)
    }
}

extension Damage {
    init(_ failure: DocumentFailure) {
        let cause: Cause =
            switch failure {
            case .encrypted: .encrypted
            case .damaged: .damaged
            case .unsupported: .unsupported
            case .tooLarge: .tooLarge
            case .timedOut: .timedOut
            case .empty: .empty
            }
        self.init(cause, failure.description)
    }
}
