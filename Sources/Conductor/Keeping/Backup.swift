internal import Files
internal import Foundation
internal import Ledger
internal import Values

/// Makes a consistent copy of a root while the daemon runs. The copy is a root itself: `pingxuan run --root DIR` on it
/// writes the outbox anew and goes on from there.
public struct Backup: Sendable {
    public private(set) var files = 0

    /// - Parameters:
    ///   - path: Of a folder that does not exist or is empty.
    ///   - progress: How many files of the vault are done, of how many.
    public init(
        of conductor: Conductor, to path: String, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws {
        try conductor.publisher.flush()
        let target = try Directory.make(path)
        guard try target.names().isEmpty else {
            throw Trouble(.usage, zh: "文件夹不是空的：\(path)", en: "The folder is not empty: \(path)")
        }
        let state = try target.makeFolder(".pingxuan")
        // The ledger first: the vault then holds everything that it tells of, and perhaps more.
        _ = try state.createFile("ledger.sqlite")
        try conductor.ledger.copy(to: path + "/.pingxuan/ledger.sqlite")
        let copy = try Ledger(at: path + "/.pingxuan/ledger.sqlite")
        try copy.write { try $0.forgetPublished() }
        try copy.close()
        let vault = try state.makeFolder("vault")
        let names = try conductor.root.vault.names()
        for (index, name) in names.enumerated() {
            try Self.copy(FileName(name), from: conductor.root.vault.folder, to: vault)
            files += 1
            progress(index + 1, names.count)
        }
        if try conductor.root.state.status(of: Journal.name) != nil {
            try Self.copy(Journal.name, from: conductor.root.state, to: state)
        }
        try Self.copyTree("config", from: conductor.root.folder, to: target, depth: 8)
        for name: FileName in ["inbox", "outbox"] { _ = try target.makeFolder(name, mode: 0o755) }
        try target.syncFileSystem()
    }

    private static func copy(_ name: FileName, from: Directory, to: Directory) throws(FileError) {
        let source = try from.openFile(name)
        let copy = try to.createFile(name, mode: try source.status().mode)
        try copy.copy(from: source)
    }

    private static func copyTree(_ name: FileName, from: Directory, to: Directory, depth: Int) throws(FileError) {
        guard depth > 0, try from.status(of: name) != nil else { return }
        let (source, copy) = (try from.folder(name), try to.makeFolder(name, mode: 0o755))
        for entry in try source.entries() {
            switch entry.status.kind {
            case .file: try self.copy(entry.name, from: source, to: copy)
            case .folder: try copyTree(entry.name, from: source, to: copy, depth: depth - 1)
            case .link, .other: break
            }
        }
    }
}
