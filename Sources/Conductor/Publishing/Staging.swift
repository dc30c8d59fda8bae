internal import Digests
internal import Files
internal import Reporting
internal import Synchronization

/// A folder of the outbox while it is built beside: any thread may add files to it. It shows all at once, or never.
final class Staging: Sendable {
    /// In the paths of files the name of the folder comes first: `published/list.html`.
    let name: String
    private let folder: Directory
    private let scratch: Directory
    private let temporary: FileName
    private let digests = Mutex<[String: String]>([:])

    /// - Parameter scratch: on the outbox's file system, and without fsync: one call makes everything durable in the end.
    init(_ name: String, scratch: Directory) throws(FileError) {
        self.name = name
        self.scratch = scratch
        temporary = .generated()
        folder = try scratch.makeFolder(temporary, mode: 0o755)
    }

    /// Removes what was not shown, or what stood there before. What cannot be removed now is swept at the next start.
    func discard() { try? scratch.removeTree(temporary) }

    func add(_ files: [OutboxFile]) throws {
        for file in files { try add(file) }
    }

    func add(_ file: OutboxFile) throws {
        var parts = file.path.split(separator: "/").map(String.init)
        guard parts.count >= 2, parts.removeFirst() == name else {
            throw FileError(.malformed, "publish", file.path)
        }
        let digest = try Conductor.digest(file.bytes)
        let last = parts.removeLast()
        var place = folder
        for part in parts { place = try place.makeFolder(FileName(part), mode: 0o755) }
        let handle = try place.createFile(FileName(last))
        try handle.write(file.bytes)
        try handle.setMode(0o644)
        digests.withLock { $0[file.path] = digest }
    }

    var count: Int { digests.withLock { $0.count } }

    /// SHA-256 over `<sha256>  <path>` of all files, sorted by path.
    func digest() throws -> String {
        let lines = digests.withLock { $0.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" } }
        return try Conductor.digest(Array(lines.joined().utf8))
    }

    /// Makes it durable. Nothing shows yet.
    func sync() throws(FileError) { try folder.syncFileSystem() }

    /// Shows it in the place of the one before; the name never lacks meanwhile.
    func commit(in outbox: Directory) throws(FileError) {
        do throws(FileError) {
            try scratch.rename(temporary, to: outbox, as: FileName(name), ifTaken: .fail)
        } catch  where error.code == .exists {
            try scratch.rename(temporary, to: outbox, as: FileName(name), ifTaken: .exchange)
        }
        try outbox.sync()
    }
}
