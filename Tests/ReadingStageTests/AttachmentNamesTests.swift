import Files
import Testing
import Values

@testable import ReadingStage

/// File names as offices gave them, from the shared reference data; skipped where that is absent.
@Suite("Names as offices give them")
struct AttachmentNamesTests {
    private static let items: [String: Item] = [
        "form": .form, "profile_zh": .profileZh, "profile_en": .profileEn, "logo": .logo, "photo": .photo,
        "case": .successCase, "award_or_cert": .certificate, "noise": .noise,
    ]

    private static let rows: [(item: Item, name: String)] = {
        guard let text = SharedData.text("reference/attachment-names.csv") else { return [] }
        return text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
            let parts = line.split(separator: ",", maxSplits: 1).map(String.init)
            guard parts.count == 2, let item = items[parts[0]] else { return nil }
            return (item, parts[1])
        }
    }()

    @Test("The name alone is right for nine names of ten", .enabled(if: !rows.isEmpty))
    func share() {
        let placer = Placer(TestRules.edition)
        let wrong = Self.rows.filter { row in
            let item = placer.byName(row.name)
            // The organiser's handbook sent back may stand under either.
            return item != row.item && !(row.item == .noise && item == .other && row.name.contains("手册"))
        }
        .map { "\($0.name) \(placer.byName($0.name))" }
        #expect(wrong.count * 10 <= Self.rows.count, "\(wrong)")
    }
}
