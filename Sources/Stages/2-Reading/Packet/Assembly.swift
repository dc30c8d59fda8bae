import Text
import Values

/// Makes the reading out of what was read of each entry: what everything is for, the forms, the profiles, the cases.
struct Assembly {
    let rules: ReadingRules
    let placer: Placer
    /// Nil where scans are not to be recognised.
    let scans: ScanReader?

    /// Entries whose pages are recognised: each takes seconds.
    private static let mostScans = 2

    init(_ rules: ReadingRules, scans: ScanReader?) {
        self.rules = rules
        self.scans = scans
        placer = Placer(rules)
    }

    /// Fills in the entries and all that follows from them.
    func assemble(_ drafts: [Draft], into reading: inout Reading, blobs: inout BlobStore) {
        let placements = placer.place(drafts.map(\.evidence))
        var kept: [Draft] = []
        for (draft, placement) in zip(drafts, placements) {
            var draft = draft
            draft.entry.items = placement.items
            draft.entry.confidence = placement.confidence
            if draft.isMailText, !isWanted(draft, placement, among: zip(drafts, placements)) { continue }
            kept.append(draft)
        }
        reading.profiles = Profiles(rules: rules).read(&kept)
        reading.forms = forms(kept)
        if reading.forms.isEmpty, let scans {
            for draft in kept.filter({ $0.entry.items.contains(.form) && !$0.pages.isEmpty }).prefix(Self.mostScans) {
                if let form = scans.read(draft.pages, entry: draft.entry.path, blobs: &blobs) {
                    reading.forms.append(form)
                }
            }
        }
        reading.cases = ReadingTimes.during(.cases) { Cases(rules: rules).read(kept) }
        for index in kept.indices { keepThumbnails(&kept[index], &blobs) }
        reading.entries = kept.map(\.entry)
        reading.blobs = blobs.blobs.map(\.count)
    }

    /// A mail's own text is an entry only where it is the profile or the form that no file is.
    private func isWanted(
        _ draft: Draft, _ placement: Placement, among all: Zip2Sequence<[Draft], [Placement]>
    ) -> Bool {
        guard let item = placement.items.first, placement.confidence >= 0.6 else { return false }
        switch item {
        case .form:
            // Beside a mere scan the words of the message are what can be read.
            return (draft.evidence.form?.requiredFilled ?? 0) >= 3
                && !all.contains {
                    !$0.isMailText && $1.items.contains(.form) && ($0.evidence.form?.labels ?? 0) >= 4
                }
        case .profileZh, .profileEn: return !all.contains { !$0.isMailText && $1.items.contains(item) }
        default: return false
        }
    }

    private func forms(_ drafts: [Draft]) -> [FormReading] {
        drafts.filter { $0.entry.items.contains(.form) && ($0.evidence.form?.labels ?? 0) >= 4 }
            .sorted { one, other in
                (one.evidence.form?.requiredFilled ?? 0) > (other.evidence.form?.requiredFilled ?? 0)
            }
            .compactMap { draft in
                draft.evidence.form.map { FormReading(entry: draft.entry.path, fields: $0.fields) }
            }
    }

    private func keepThumbnails(_ draft: inout Draft, _ blobs: inout BlobStore) {
        let items = draft.entry.items
        if items.contains(.form) {
            draft.entry.seal?.crop = draft.sealCrop.flatMap { blobs.add($0) }
        } else {
            // A certificate's seal is not the applicant's.
            draft.entry.seal = nil
        }
        draft.sealCrop = nil
        if let thumbnail = draft.thumbnail, !items.contains(.noise), !items.contains(.other) {
            draft.entry.image?.thumbnail = blobs.add(thumbnail)
        }
        draft.thumbnail = nil
        guard !items.contains(.successCase) else { return }
        for (index, thumbnail) in draft.innerThumbnails.enumerated() {
            guard let thumbnail, let inside = draft.entry.document?.pictures[index] else { continue }
            guard inside.item == .photo && items.contains(.photo) || inside.item == .form || items == [.logo] else {
                continue
            }
            draft.entry.document?.pictures[index].image?.thumbnail = blobs.add(thumbnail)
        }
    }
}
