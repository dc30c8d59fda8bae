import Foundation
import Images
import Testing

/// Where the shared sample files lie, if they do.
enum Corpus {
    static let shared =
        ProcessInfo.processInfo.environment["PINGXUAN_SHARED"].map { URL(fileURLWithPath: $0) }
        ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared")
    static let manifest = try? String(
        contentsOf: shared.appendingPathComponent("corpus/manifest.tsv"), encoding: .utf8)
}

/// Pictures that other people's programs wrote, where they lie beside the package.
@Suite("Pictures from other programs", .enabled(if: Corpus.manifest != nil))
struct CorpusTests {
    /// Flagged, yet nothing is the matter with their bytes: whole pictures whose EXIF another program once could not read, a
    /// PNG by another name, and one whose name speaks of a test's outcome.
    static let sound: Set = [
        "exif-samples__image00971.jpg", "exif-samples__image01088.jpg", "exif-samples__image01551.jpg",
        "exif-samples__image02206.jpg", "libvips__blankpage.svg.png", "Pillow__palette_negative.png",
    ]

    private func inspect(expecting wanted: String) throws -> [(name: String, seen: ImageInspection?)] {
        let manifest = try #require(Corpus.manifest)
        return try manifest.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count >= 3, fields[0].hasPrefix("images/"), fields[2] == wanted else { return nil }
            let bytes = [UInt8](try Data(contentsOf: Corpus.shared.appendingPathComponent("corpus/\(fields[0])")))
            return (String(fields[0].dropFirst(7)), bytes.inspected())
        }
    }

    @Test("Every ordinary picture is opened")
    func accepted() throws {
        let seen = try inspect(expecting: "accept")
        #expect(seen.count >= 100)
        for (name, seen) in seen {
            #expect(seen != nil && seen?.damage == nil, "\(name): \(seen?.damage?.detail ?? "")")
        }
    }

    @Test("Every spoiled picture is told, as damage or as a warning")
    func flagged() throws {
        for (name, seen) in try inspect(expecting: "flag") where !Self.sound.contains(name) {
            #expect(seen?.damage != nil || seen?.warning != nil, "\(name)")
        }
    }
}
