import Foundation
import Testing

@testable import Reporting

/// Pages to look at: written where `PINGXUAN_PAGES` names a folder.
@Suite struct SamplePages {
    @Test("Sample pages are written where a folder is named", .enabled(if: folder != nil))
    func pages() throws {
        let folder = try #require(Self.folder)
        let edition = try Samples.edition()
        let templates = try Templates()
        let page = ReportPage(edition: edition, templates: templates)
        func write(_ name: String, _ bytes: [UInt8]) throws {
            try Data(bytes).write(to: URL(filePath: folder).appending(path: name))
        }
        try write("returned.html", page.html(Samples.returned()))
        try write("queued.html", page.html(Samples.queued()))
        try write("refused.html", page.html(Samples.refused()))
        try write("report.json", ReportJSON.text(Samples.returned(), edition: edition))
        try write("form.docx", BlankForm.docx(edition))
        try write("form.xlsx", BlankForm.xlsx(edition))
        let letters = Letter(edition: edition, templates: templates)
        try write("letter.eml", #require(letters.eml(Samples.returned())))
        try write("refused.eml", #require(letters.eml(Samples.refused())))
        try write("receipt.eml", #require(letters.receipt(Samples.queued())))
        let nightly = NightlyPage(edition: edition, templates: templates)
        try write("nightly.html", nightly.html(NightlyTests.sheet()))
        try write("nightly.txt", Array(nightly.text(NightlyTests.sheet()).utf8))
        let proposal = DeskProposal(
            packet: "20200420-0007", key: "fin.assets", label: "公司总资产（2019年末）", proposed: "15336")
        try write("desk.xlsx", Desk.xlsx(DeskTests.rows, proposals: [proposal], edition: edition, secret: "sample"))
        let list = PublicationTests.list(60)
        for file in try PublishedFiles(edition: edition, templates: templates).files(list) {
            try write(String(file.path.split(separator: "/").last ?? ""), file.bytes)
        }
        for file in try Badge(list.listed[2], edition: edition).files() {
            try write(String(file.path.split(separator: "/").last ?? ""), file.bytes)
        }
        let ranking = try RankingPageTests.ranking(160)
        try write("ranking.html", RankingPage(edition: edition, templates: templates).html(ranking))
        try write("ranking.xlsx", RankingWorkbook.xlsx(ranking, edition: edition))
        let index = IndexPage(edition: edition, templates: templates)
        for count in [0, 40, 2000] {
            try write("index-\(count).html", index.html(Samples.overview(count)))
        }
    }

    static var folder: String? { ProcessInfo.processInfo.environment["PINGXUAN_PAGES"] }
}
