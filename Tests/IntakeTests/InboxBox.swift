import Files
import Foundation
import Intake

/// An inbox and a vault in a folder of their own that goes with them.
final class InboxBox {
    let path: String
    let inbox: Inbox
    let vault: Vault

    init(calls: SystemCalls = .kernel) throws {
        path = NSTemporaryDirectory() + "intake-" + UUID().uuidString
        for folder in ["inbox", "vault", "aside"] {
            try FileManager.default.createDirectory(atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
        }
        vault = Vault(try Directory.open(path + "/vault", calls: calls))
        inbox = Inbox(
            name: "", folder: try Directory.open(path + "/inbox", calls: calls),
            aside: try Directory.open(path + "/aside", calls: calls), vault: vault)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Drops a file, and the folders above it. Long settled.
    func drop(_ name: String, _ contents: String = "x") throws {
        let url = URL(fileURLWithPath: "\(path)/inbox/\(name)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(contents.utf8).write(to: url)
    }

    /// As a program has it that still writes.
    func openForWriting(_ name: String) throws -> Foundation.FileHandle {
        try Foundation.FileHandle(forWritingTo: URL(fileURLWithPath: "\(path)/inbox/\(name)"))
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: "\(path)/inbox/\(name)", withDestinationPath: target)
    }

    func listing() throws -> InboxListing { try InboxListing(of: inbox.folder) }

    /// What lies under a folder of the box, by path.
    func contents(_ folder: String) -> [String] {
        (FileManager.default.enumerator(atPath: "\(path)/\(folder)")?.allObjects as? [String] ?? []).sorted()
    }

    func kept(_ name: String) -> String? { try? String(contentsOfFile: "\(path)/vault/\(name)", encoding: .utf8) }
}
