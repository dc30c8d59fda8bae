import Foundation
import Testing

@testable import Reporting

@Suite("Pages in a browser")
struct BrowserTests {
    private static var isPresent: Bool {
        ["/usr/bin/python3", "/usr/bin/chromedriver", "/usr/lib/python3/dist-packages/selenium"].allSatisfy {
            FileManager.default.fileExists(atPath: $0)
        }
    }

    @Test(
        "The overview of 2,000 packets and the pages behind it hold what they promise", .enabled(if: isPresent),
        .timeLimit(.minutes(10)))
    func pages() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "pages-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let edition = try Samples.edition()
        let templates = try Templates()
        let report = ReportPage(edition: edition, templates: templates)
        let pages = [
            ("index.html", IndexPage(edition: edition, templates: templates).html(Samples.overview(2000))),
            ("returned.html", report.html(Samples.returned())), ("refused.html", report.html(Samples.refused())),
            ("nightly.html", NightlyPage(edition: edition, templates: templates).html(NightlyTests.sheet())),
            ("list.html", PublishedFiles(edition: edition, templates: templates).html(PublicationTests.list(60))),
            ("round.html", try PanelPagesTests.page().html(PanelPagesTests.overview())),
            (
                "disagreement.html",
                try PanelPagesTests.page().disagreements(PanelPagesTests.disagreements, round: 1)
            ),
            (
                "copied.html",
                CopiedPage(edition: edition, templates: templates)
                    .html(PanelPagesTests.shared, at: "2020-05-12T09:00:00+08:00")
            ),
        ]
        for (name, bytes) in pages { try Data(bytes).write(to: folder.appending(path: name)) }
        let walk = Process()
        walk.executableURL = URL(filePath: "/usr/bin/python3")
        walk.arguments = [Samples.root + "/Tests/Browser/pages.py"] + pages.map { folder.appending(path: $0.0).path }
        // Other tests run beside it: the second that is promised is measured on a quiet machine.
        walk.environment = ProcessInfo.processInfo.environment.merging(["PATIENCE": "8"]) { _, new in new }
        let output = Pipe()
        walk.standardOutput = output
        try walk.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        walk.waitUntilExit()
        let failed = text.split(separator: "\n").filter { $0.hasPrefix("fails") }
        #expect(walk.terminationStatus == 0 && failed.isEmpty, "\(failed.joined(separator: "\n"))")
        #expect(text.contains("holds: index: the first packet is reached by Tab"))
    }
}
