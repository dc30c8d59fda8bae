import Foundation
import Testing

@testable import Archives

/// Archives that other people wrote, where they lie beside the project.
@Suite struct CorpusTests {
    struct Sample: CustomTestStringConvertible {
        var path: String
        var isAccepted: Bool
        var why: String
        var testDescription: String { path }
    }

    static let folder: URL = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let shared = ProcessInfo.processInfo.environment["PINGXUAN_SHARED"].map { URL(filePath: $0) }
        return (shared ?? root.deletingLastPathComponent().appending(path: "shared")).appending(path: "corpus")
    }()

    static let samples: [Sample] = {
        guard let text = try? String(contentsOf: folder.appending(path: "manifest.tsv"), encoding: .utf8) else {
            return []
        }
        return text.split(separator: "\n").dropFirst().compactMap { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 4, ["zip/", "rar/", "7z/"].contains(where: { fields[0].hasPrefix($0) }) else {
                return nil
            }
            return Sample(path: fields[0], isAccepted: fields[2] == "accept", why: fields[3])
        }
    }()

    @Test(.enabled(if: !samples.isEmpty), arguments: samples)
    func anOrdinaryArchiveIsOpenedAndAnotherToldTruly(_ sample: Sample) throws {
        let data = try Data(contentsOf: Self.folder.appending(path: sample.path))
        let outcome = Outcome(Array(data), name: String(sample.path.split(separator: "/").last ?? ""))
        if sample.isAccepted {
            // One sample holds folders alone, and says so.
            #expect(outcome.refusal == nil || outcome.refusal == .empty, "\(outcome)")
            #expect(outcome.entries.allSatisfy { $0.damage == nil })
        } else if sample.why.contains("first volume") {
            #expect(outcome.refusal == .partMissing || outcome.refusal == .corrupt, "\(outcome)")
        } else if sample.why.contains("encrypt") {
            #expect(outcome.refusal == .encrypted || outcome.refusal == .ambiguous, "\(outcome)")
        } else if sample.why.contains("cannot unpack it") {
            #expect(outcome.refusal == .unsupported, "\(outcome)")
        } else if sample.why.contains("empty-archive") {
            #expect(outcome.refusal == .empty, "\(outcome)")
        }
    }
}
