import Foundation
import JSON
import Testing

/// Labelled packets beside the project; skipped where they are absent.
@Suite("Labelled packets")
struct TruthTests {
    private static let folder =
        (ProcessInfo.processInfo.environment["PINGXUAN_SHARED"] ?? Program.project + "/../shared") + "/packets"
    private static let lines: [JSONValue] = {
        let text = (try? String(contentsOfFile: folder + "/truth.jsonl", encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap { try? JSONValue(parsing: String($0)) }
    }()
    private static let reports: [JSONValue] = {
        guard let program = try? Program() else { return [] }
        let paths = lines.map { "\(folder)/\($0["file"]?.text ?? "")" }
        return (try? program.check(paths)) ?? []
    }()
    private static var pairs: [(truth: JSONValue, report: JSONValue)] {
        zip(lines, reports).map { (truth: $0, report: $1) }
    }

    private static func texts(_ value: JSONValue?) -> [String] { (value?.elements ?? []).compactMap(\.text) }

    @Test("Verdict and codes are those of the label, or of what a fair reader may say", .enabled(if: !lines.isEmpty))
    func verdicts() {
        #expect(Self.reports.count == Self.lines.count)
        let wrong = Self.pairs.filter { truth, report in
            let answers = [truth] + (truth["also_accept"]?.elements ?? [])
            return !answers.contains {
                $0["verdict"] == report["verdict"] && Self.texts($0["codes"]).sorted() == Report.codes(report)
            }
        }
        let told = wrong.map {
            "\($0.truth["file"]?.text ?? ""): \(Report.codes($0.report)) \(Report.evidence($0.report))"
        }
        #expect(wrong.count * 100 <= Self.lines.count * 3, "\(told)")
    }

    @Test("Advice that is due is given, and none that would be wrong", .enabled(if: !lines.isEmpty))
    func advice() {
        for (truth, report) in Self.pairs {
            let given = Report.advice(report)
            #expect(Set(Self.texts(truth["advice"])).subtracting(given) == [], "\(truth["file"]?.text ?? "")")
            #expect(given.intersection(Self.texts(truth["advice_absent"])) == [], "\(truth["file"]?.text ?? "")")
        }
    }

    @Test("Characters are counted exactly", .enabled(if: !lines.isEmpty))
    func counts() {
        for (truth, report) in Self.pairs {
            for item in ["profile.zh", "profile.en"] {
                guard let wanted = truth["counts"]?[item], wanted["characters"]?.int != nil else { continue }
                let counts = report["items"]?[item]?.elements?.first?["counts"]
                #expect(counts?["characters"] == wanted["characters"], "\(truth["file"]?.text ?? "") \(item)")
                if wanted["words"]?.int != nil { #expect(counts?["words"] == wanted["words"]) }
            }
        }
    }

    @Test("Entries stand under the right items, 98 of 100 at least", .enabled(if: !lines.isEmpty))
    func items() {
        var (right, all, wrong) = (0, 0, [String]())
        for (truth, report) in Self.pairs {
            for item in Self.names(truth["items"]) {
                let given = Set((report["items"]?[item]?.elements ?? []).compactMap { $0["entry"]?.text })
                for entry in Self.texts(truth["items"]?[item]) {
                    all += 1
                    if given.contains(entry) { right += 1 } else { wrong.append("\(item) \(entry)") }
                }
            }
        }
        #expect(right * 100 >= all * 98, "\(wrong)")
    }

    @Test("Values of forms are read, 97 of 100 at least", .enabled(if: !lines.isEmpty))
    func forms() {
        var (right, all, wrong) = (0, 0, [String]())
        for (truth, report) in Self.pairs {
            for field in Self.names(truth["form"]) {
                all += 1
                let (wanted, given) = (truth["form"]?[field], report["form"]?[field])
                if Self.agree(wanted, given) {
                    right += 1
                } else {
                    wrong.append("\(truth["file"]?.text ?? "") \(field): \(given?.string() ?? "–")")
                }
            }
        }
        #expect(right * 100 >= all * 97, "\(wrong)")
    }

    private static func names(_ value: JSONValue?) -> [String] {
        (value?.members ?? []).map(\.name)
    }

    private static func agree(_ wanted: JSONValue?, _ given: JSONValue?) -> Bool {
        if let number = wanted?.double { return given?.double.map { abs($0 - number) < 1e-9 } ?? false }
        return wanted == given
    }
}
