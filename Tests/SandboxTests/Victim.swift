import Files
import Glibc
import Sandbox

/// A folder of the host's that a reader tries to get at.
final class Victim {
    let path: String
    private let folder: Directory
    private let parent: Directory

    init() throws {
        let parentPath = CurrentProcess.environment("TMPDIR") ?? "/tmp"
        parent = try Directory.make(parentPath)
        path = "\(parentPath)/\(FileName.generated(prefix: "sandbox-tests-"))"
        folder = try Directory.make(path)
        try folder.createFile("kept").write(Array("kept".utf8))
        _ = try folder.makeFolder("empty")
    }

    func contents() throws -> [String: String] {
        var contents: [String: String] = [:]
        for entry in try folder.entries() {
            if entry.status.kind == .file {
                let text = String(decoding: try folder.openFile(entry.name).bytes(limit: 1 << 20), as: UTF8.self)
                contents[entry.name.text] = "\(text) \(String(entry.status.mode, radix: 8))"
            } else {
                contents[entry.name.text] = "folder"
            }
        }
        return contents
    }

    deinit {
        if let slash = path.lastIndex(of: "/") {
            try? parent.removeTree(FileName(String(path[path.index(after: slash)...])))
        }
    }
}
