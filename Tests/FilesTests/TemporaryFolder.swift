import Files
import Glibc

/// A fresh folder that goes with its test.
final class TemporaryFolder: Sendable {
    let path: String
    let directory: Directory

    init(calls: SystemCalls = .kernel) throws {
        let parent = CurrentProcess.environment("TMPDIR") ?? "/tmp"
        path = "\(parent)/files-tests-\(FileName.generated(prefix: ""))"
        directory = try Directory.make(path, calls: calls)
    }

    deinit {
        if let slash = path.lastIndex(of: "/"), let parent = try? Directory.open(String(path[..<slash])) {
            try? parent.removeTree(FileName(String(path[path.index(after: slash)...])))
        }
    }
}

extension Directory {
    func drop(_ text: String, as name: FileName) throws {
        try createFile(name).write(Array(text.utf8))
    }

    func text(_ name: FileName) throws -> String {
        String(decoding: try openFile(name).bytes(limit: 1 << 20), as: UTF8.self)
    }
}
