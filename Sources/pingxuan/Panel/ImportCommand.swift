import ArgumentParser
import Conductor
import JSON
import Text
import Values

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "导入评委寄回的评分表。 Imports workbooks that judges sent back.",
        discussion: """
            Each row is accepted, or named with its cell and the reason; then it ends with 1. A corrected workbook replaces the former. Workbooks saved into inbox/ are imported, too.

            Example:
              pingxuan panel import J01-*.xlsx
            """)

    @OptionGroup var root: RootOptions
    @OptionGroup var output: JSONOption
    @Argument(help: "评分表（xlsx）。 Workbooks.", completion: .file(extensions: ["xlsx"]))
    var files: [String]

    func run() throws {
        try Outcome.of {
            let conductor = try root.conductor()
            var isClean = true
            var all: [JSONValue] = []
            for file in files {
                let sheet = try conductor.importScoreSheet(file)
                isClean = isClean && sheet.faults.isEmpty
                if output.json {
                    all.append(Self.json(sheet, file: file))
                } else {
                    Outcome.show(Self.text(sheet, file))
                }
            }
            if output.json { Outcome.show(JSONValue.array(all).string(pretty: true)) }
            if !isClean { throw ExitCode(1) }
        }
    }

    private static func json(_ sheet: SheetImport, file: String) -> JSONValue {
        [
            "file": .string(file), "round": .integer(sheet.round), "judge": .string(sheet.judge),
            "usable": .bool(sheet.isUsable), "accepted": .integer(sheet.accepted.count),
            "recused": .integer(sheet.recused.count), "faults": .array(sheet.faults.map(PanelStatus.json)),
        ]
    }

    private static func text(_ sheet: SheetImport, _ file: String) -> String {
        let head =
            "\(file)：\(sheet.judge.isEmpty ? "—" : sheet.judge)  第 \(sheet.round) 轮 round \(sheet.round)"
            + "  采用 accepted \(sheet.accepted.count)"
            + (sheet.recused.isEmpty ? "" : "  回避 recused \(sheet.recused.count)")
        return ([head] + sheet.faults.map { "  " + Visible.text(PanelStatus.line($0)) }).joined(separator: "\n")
    }
}
