import Foundation
import Testing
import Values

@testable import Panel

@Suite("Workbooks that LibreOffice saved")
struct LibreOfficeTests {
    private static let program = ["/usr/bin/soffice", "/usr/local/bin/soffice"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    @Test("All that was filled in comes back, and the mark still fits", .enabled(if: program != nil))
    func roundTrip() throws {
        let program = try #require(Self.program)
        var sheet = ScoreSheetTests.sheet()
        for index in sheet.rows.indices {
            sheet.rows[index].former = ["awards": 1 + Double(index) * 1.5, "security": 10 - Double(index) * 2.5]
            sheet.rows[index].formerReason = "依据“充分” <&> 第\(index)条"
        }
        let folder = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("scores-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("J01.xlsx")
        try Data(try sheet.xlsx()).write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = [
            "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "xlsx", "--outdir",
            folder.appendingPathComponent("saved").path, file.path,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let saved = try Data(contentsOf: folder.appendingPathComponent("saved/J01.xlsx"))
        let result = try ScoreSheetTests.check(try Filled(bytes: [UInt8](saved)))
        #expect(result.faults.isEmpty && result.accepted.count == 4)
        #expect(result.scores.filter { $0.criterion == "awards" }.map(\.score) == [1, 2.5, 4, 5.5])
        #expect(result.scores.last?.reason == "依据“充分” <&> 第3条")
    }
}
