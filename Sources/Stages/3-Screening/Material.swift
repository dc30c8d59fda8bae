internal import Edition
internal import Values

/// A dossier laid out by item: for each the newest good version over its packets.
struct Material {
    /// Oldest first.
    let parts: [Dossier.Part]
    /// What counts for each item.
    private(set) var items: [Item: [PacketReport.Placed]] = [:]
    /// The readable form that counts; a recognised scan is a proposal and never does.
    private(set) var form: FormReading?
    /// Readable forms in the packet of that form, the one that counts first.
    private(set) var forms: [FormReading] = []
    /// The profiles that count, at most one text a language unless they differ.
    private(set) var profiles: [ProfileReading] = []
    private(set) var cases: [CaseReading] = []
    private(set) var photos: [Photo] = []

    init(_ dossier: Dossier, rules: Edition) {
        parts = dossier.parts
        layForms()
        layProfiles()
        layLogos()
        layCases(least: rules.materials.cases.least)
        layPhotos(least: rules.materials.photos.least)
        for item in [Item.certificate, .other, .noise] { items[item] = placed(item, in: parts) }
    }

    /// The newest packet: what is told of files is told of these.
    var newest: Reading? { parts.last?.reading }

    func applicant(under edition: Edition) -> Applicant {
        guard let form else { return Applicant() }
        var code: String?
        if let field = edition.form.codeField, let text = form.text(field), CreditCode.fault(of: text) == nil {
            code = text
        }
        return Applicant(
            name: form.text(edition.form.nameField), nameEn: edition.form.nameEnField.flatMap { form.text($0) },
            code: code)
    }

    private func placed(_ item: Item, in parts: [Dossier.Part]) -> [PacketReport.Placed] {
        parts.flatMap { part in
            part.reading.entries(for: item).map { PacketReport.Placed(packet: part.packet, entry: $0) }
        }
    }

    /// The newest part that gives something good, else the newest that gives anything.
    private func newestPart(
        _ item: Item, isGood: (Dossier.Part) -> Bool
    ) -> Dossier.Part? {
        parts.last(where: isGood) ?? parts.last { !$0.reading.entries(for: item).isEmpty }
    }

    private mutating func layForms() {
        guard let part = newestPart(.form, isGood: { $0.reading.forms.contains { !$0.isRecognised } }) else {
            items[.form] = []
            return
        }
        forms = part.reading.forms.filter { !$0.isRecognised }
        form = forms.first
        // A sealed scan that came in another packet belongs to the form too.
        items[.form] = placed(.form, in: parts)
    }

    private mutating func layProfiles() {
        for item in [Item.profileZh, .profileEn] {
            let part = newestPart(item) { $0.reading.profiles.contains { $0.item == item } }
            items[item] = part.map { placed(item, in: [$0]) } ?? []
            profiles += part?.reading.profiles.filter { $0.item == item } ?? []
        }
    }

    private mutating func layLogos() {
        let part = newestPart(.logo) { part in part.reading.entries(for: .logo).contains { $0.damage == nil } }
        items[.logo] = part.map { placed(.logo, in: [$0]) } ?? []
    }

    /// The newest packet's own where they suffice, else those of all packets together, the newest first.
    private func sufficient<Thing>(
        least: Int, of things: (Dossier.Part) -> [Thing]
    ) -> (parts: [Dossier.Part], things: [Thing]) {
        if let part = parts.last(where: { !things($0).isEmpty }) {
            let own = things(part)
            if own.count >= least { return ([part], own) }
        }
        return (parts, parts.reversed().flatMap(things))
    }

    private mutating func layCases(least: Int) {
        let (used, found) = sufficient(least: least) { $0.reading.cases }
        cases = found
        items[.successCase] = placed(.successCase, in: used)
    }

    private mutating func layPhotos(least: Int) {
        let (used, found) = sufficient(least: least) { Photo.distinct(Photo.all(in: $0)) }
        photos = used.count == 1 ? Photo.all(in: used[0]) : found
        items[.photo] = placed(.photo, in: used)
    }
}
