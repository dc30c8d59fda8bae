import Edition
import Values

@testable import ReadingStage

/// The rules of the edition that the project ships.
enum TestRules {
    static let root = String(#filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 })

    static let edition: ReadingRules = {
        guard let edition = try? EditionFile.read(path: root + "/config/edition.yaml") else {
            return ReadingRules(
                fields: [], nameHints: [], textHints: [], tradeWords: [], foreignTradeWords: [], handbookWords: [],
                linkHosts: [], caseYear: 2019, limits: ReadingLimits(), recognisesScans: false)
        }
        return edition.readingRules(limits: ReadingLimits(), recognisesScans: false)
    }()

    static let forms = FormReader(matcher: LabelMatcher(fields: edition.fields, caseYear: edition.caseYear))
}
