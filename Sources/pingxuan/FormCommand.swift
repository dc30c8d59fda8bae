import ArgumentParser
import Conductor
internal import Edition
import Files
import Foundation
import Reporting

struct FormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: "生成本届空白报名表（docx 与 xlsx）。 Writes the edition's blank application form, docx and xlsx.",
        discussion: """
            The files are written into outbox/form, or into the folder given; their paths are printed.

            Example:
              pingxuan form --root /srv/pingxuan
            """)

    @OptionGroup var root: RootOptions
    @Argument(help: "文件夹。 The folder to write into.", completion: .directory)
    var folder: String?

    func run() throws {
        try Outcome.of {
            let edition = try Configuration.load(root: root.root).edition
            let place = folder ?? "\(root.root)/outbox/form"
            let files = FileManager.default
            try files.createDirectory(atPath: place, withIntermediateDirectories: true)
            let name = "报名表-" + edition.key.replacing("/", with: "-")
            for (ending, bytes) in [("docx", try BlankForm.docx(edition)), ("xlsx", try BlankForm.xlsx(edition))] {
                let path = "\(place)/\(name).\(ending)"
                try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
                Outcome.show(path)
            }
        }
    }
}
