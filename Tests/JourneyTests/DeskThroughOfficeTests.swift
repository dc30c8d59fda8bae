import Foundation
import JSON
import SamplePackets
import Testing

/// The desk as staff use it: `desk.xlsx` opened, filled in, and saved into the inbox by the programs of an office.
@Suite("The desk, saved by other programs", .serialized)
struct DeskThroughOfficeTests {
    private static let office = "/usr/bin/soffice"
    private static let at = "2020-05-10T09:00:00+08:00"

    @Test(
        "Every decision is carried out once, whichever program saved it",
        .enabled(if: FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/openpyxl")),
        arguments: [false, FileManager.default.isExecutableFile(atPath: office)])
    func decisions(throughOffice: Bool) throws {
        let program = try Program()
        for number in 0..<3 {
            let application = SampleApplication(SampleCompany(number))
            try Data(ZipForge.archive(application.files)).write(
                to: URL(filePath: "\(program.root)/inbox/\(number).zip"))
        }
        // After the close, so that each is held.
        try program.step(["run"], at: Self.at)
        #expect(try states(program)["held"] == 3)
        try fill(program, throughOffice: throughOffice)
        try program.step(["run"], at: Self.at)
        let states = try states(program)
        #expect(states["queued"] == 1 && states["ineligible"] == 1 && states["held"] == 1, "\(states.string())")
        // The same copy again, and the blank one: nothing more happens.
        try FileManager.default.copyItem(
            atPath: "\(program.root)/filled/desk.xlsx", toPath: "\(program.root)/inbox/desk again.xlsx")
        try program.step(["run"], at: Self.at)
        var decided: [String: [JSONValue]] = [:]
        for number in 1...3 {
            let id = "20200510-000\(number)"
            let history = try JSONValue(parsing: try program.run("show", id, "--json").output)
            decided[id] = history["events"]?.elements?.filter { $0["kind"] == "decided" } ?? []
        }
        #expect(decided.mapValues(\.count) == ["20200510-0001": 1, "20200510-0002": 1, "20200510-0003": 0])
        #expect(
            decided["20200510-0001"]?.first?["by"] == "经办人" && decided["20200510-0001"]?.first?["because"] == "截止前已寄出")
        let desk = try cells(program, "\(program.root)/outbox/desk.xlsx")
        #expect(
            desk.contains("20200510-0003") && desk.contains("the name is missing") && !desk.contains("20200510-0002"),
            "\(desk)")
        #expect(try program.run("verify", "--ledger").status == 0)
    }

    private func states(_ program: Program) throws -> JSONValue {
        try JSONValue(parsing: try program.step(["status", "--json"]).output)["states"] ?? .null
    }

    /// Accepts the first, rejects the second, and forgets who decides on the third.
    private func fill(_ program: Program, throughOffice: Bool) throws {
        let filled = "\(program.root)/filled"
        try FileManager.default.createDirectory(atPath: filled, withIntermediateDirectories: true)
        try python(
            """
            import sys, openpyxl
            book = openpyxl.load_workbook(sys.argv[1])
            sheet = book.worksheets[0]
            wanted = {"20200510-0001": ("通过 accept", "经办人", "截止前已寄出"),
                      "20200510-0002": ("不符条件 reject", "经办人", "逾期，无说明"),
                      "20200510-0003": ("通过 accept", "", "没有写姓名")}
            for row in range(2, sheet.max_row + 1):
                for place, text in enumerate(wanted.get(sheet.cell(row, 1).value, ())):
                    sheet.cell(row, 4 + place).value = text
            book.save(sys.argv[2])
            """, ["\(program.root)/outbox/desk.xlsx", "\(filled)/desk.xlsx"])
        guard throughOffice else {
            return try FileManager.default.copyItem(
                atPath: "\(filled)/desk.xlsx", toPath: "\(program.root)/inbox/desk.xlsx")
        }
        let process = Process()
        process.executableURL = URL(filePath: Self.office)
        process.arguments = [
            "-env:UserInstallation=file://\(program.root)/office", "--headless", "--convert-to", "xlsx", "--outdir",
            program.root + "/inbox", "\(filled)/desk.xlsx",
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
    }

    /// All texts of a workbook's first sheet.
    private func cells(_ program: Program, _ path: String) throws -> String {
        try python(
            """
            import sys, openpyxl
            sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
            with open(sys.argv[2], "w") as out:
                for row in sheet.iter_rows(values_only=True):
                    print([cell for cell in row if cell], file=out)
            """, [path, "\(program.root)/cells.txt"])
        return program.text("cells.txt")
    }

    private func python(_ script: String, _ arguments: [String]) throws {
        let python = Process()
        python.executableURL = URL(filePath: "/usr/bin/python3")
        python.arguments = ["-c", script] + arguments
        try python.run()
        python.waitUntilExit()
        try #require(python.terminationStatus == 0)
    }
}
