import Foundation
import JSON
import SamplePackets
import Testing
import Values

@Suite("Forms that came as scans")
struct ScannedFormTests {
    /// Fields that were read, fields that were printed, and what was misread.
    private func read(_ numbers: Range<Int>) throws -> (right: Int, all: Int, wrong: [String]) {
        let program = try Program()
        // What is read must not depend on how busy the machine is: the limits are far beyond any use.
        try program.limit(seconds: 600)
        var (paths, printed) = ([String](), [[SampleAnswer]]())
        for number in numbers {
            var application = SampleApplication(SampleCompany(number))
            let degrees = Double(number % 7 - 3)
            let page = try ScannedForm.jpeg(
                application.answers, degrees: degrees, seed: UInt64(number), in: program.root)
            printed.append(application.answers)
            application.formFormat = nil
            application.stampedName = nil
            application.others = [.init(items: [.form], file: SampleFile("报名表（盖章扫描件）.jpg", page))]
            let path = "\(program.root)/\(number).zip"
            try Data(ZipForge.archive(application.files)).write(to: URL(fileURLWithPath: path))
            paths.append(path)
        }
        var (right, all, wrong) = (0, 0, [String]())
        for (report, answers) in zip(try program.check(paths), printed) {
            // Whatever was recognised, a person has to confirm it, and nothing was judged by it.
            #expect(
                report["verdict"] == "held" && Report.codes(report) == ["form.scanned"], "\(Report.evidence(report))")
            #expect(report["form"]?["org.name_zh"] == .null)
            for answer in answers {
                guard let value = answer.value else { continue }
                all += 1
                let given = report["proposed"]?[answer.key]
                if agrees(given, value) {
                    right += 1
                } else {
                    wrong.append("\(answer.key): \(given?.string() ?? "–") for \(answer.text)")
                }
            }
        }
        return (right, all, wrong)
    }

    private func agrees(_ given: JSONValue?, _ wanted: FieldValue) -> Bool {
        switch wanted {
        case .text(let text): given?.text.map { plain($0) == plain(text) } ?? false
        case .number(let number): given?.double == number
        case .list(let list): given?.elements?.compactMap(\.text) == list
        case .flag(let flag): given?.flag == flag
        }
    }

    /// Widths and blanks are nothing that recognition can tell.
    private func plain(_ text: String) -> String {
        text.applyingTransform(.fullwidthToHalfwidth, reverse: false)?.filter { !$0.isWhitespace } ?? text
    }

    @Test(
        "Stained and askew, most fields are proposed, and none is taken without a person",
        .enabled(if: ScannedForm.isPossible))
    func stained() throws {
        let count = ProcessInfo.processInfo.environment["PINGXUAN_SCANS"].flatMap { Int($0) } ?? 1
        let (right, all, wrong) = try read(0..<count)
        print("fields read right: \(right) of \(all)\n" + wrong.joined(separator: "\n"))
        // Of twenty such forms more than four fifths of the fields were proposed right, and of each more than 70%.
        #expect(right * 10 >= all * 7, "\(right) of \(all): \(wrong)")
    }
}
