import Files

/// The shared data beside the project, read in place.
enum SharedData {
    static let root: String =
        CurrentProcess.environment("PINGXUAN_SHARED")
        ?? String(TestRules.root.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/shared")

    /// A file's text; nil where it is absent.
    static func text(_ path: String) -> String? {
        guard let bytes = bytes(path) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func bytes(_ path: String) -> [UInt8]? {
        let parts = (root + "/" + path).split(separator: "/")
        guard let last = parts.last else { return nil }
        let folder = "/" + parts.dropLast().joined(separator: "/")
        guard let directory = try? Directory.open(folder), let file = try? directory.openFile(FileName(String(last)))
        else {
            return nil
        }
        return try? file.bytes(limit: 256 << 20)
    }
}
