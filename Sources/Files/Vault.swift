import Glibc

/// Where the bytes of accepted packets stay: one file each, named by its SHA-256, for the owner alone.
///
/// A name stands in the vault only after its bytes were fsynced, so after a power cut it has all of them or is not
/// there. `sync` makes the names themselves durable: once for a batch, and before the ledger says `received`.
public final class Vault: Sendable {
    public let folder: Directory

    /// How the bytes came in.
    public enum Way: Equatable, Sendable {
        /// The file itself got a second name.
        case linked
        case copied
        /// The same bytes were there before.
        case already
    }

    /// What now lies in the vault.
    public struct Kept: Equatable, Sendable {
        public var name: FileName
        public var bytes: Int
        public var way: Way

        public init(name: FileName, bytes: Int, way: Way) {
            self.name = name
            self.bytes = bytes
            self.way = way
        }
    }

    public init(_ folder: Directory) { self.folder = folder }

    /// Takes in a file's bytes. It is linked where it is ours, has no other name, and a lease keeps writers away; else
    /// it is copied, so that nobody who still has it open can change what was accepted.
    /// `lease`: held on `file`, and kept until the file has left the inbox.
    /// `hashing`: gets every byte, in order.
    /// `name`: the name, asked for after the last byte.
    /// Throws `malformed` for a file that changed between hashing and copying.
    public func put(
        _ file: FileHandle, lease: ReadLease?, hashing: (UnsafeRawBufferPointer) -> Void, name: () -> String
    ) throws(FileError) -> Kept {
        let before = try file.status()
        if lease != nil, before.owner == geteuid(), before.links == 1 {
            let bytes = try file.readAll { hashing($0) }
            let name = FileName(name())
            if let kept = try link(file, as: name, bytes: bytes, lease: lease) { return kept }
            return try copy(file, hashing: { _ in }) { () throws(FileError) in
                // A lease that somebody waits on is taken away in the end: what was copied must be what was hashed.
                guard try file.status().isUnchanged(since: before) else {
                    throw FileError(.malformed, "copy", file.path)
                }
                return name
            }
        }
        return try copy(file, hashing: hashing) { () throws(FileError) in FileName(name()) }
    }

    /// nil where it must be copied after all.
    private func link(
        _ file: FileHandle, as name: FileName, bytes: Int, lease: ReadLease?
    ) throws(FileError) -> Kept? {
        if try hasSame(as: file, name, bytes: bytes) { return Kept(name: name, bytes: bytes, way: .already) }
        // One who waits to write gets in as soon as the lease is given back.
        guard try folder.status(of: name) == nil, lease?.isWanted != true else { return nil }
        do throws(FileError) {
            try file.setMode(0o600)
            try file.sync()
            try folder.link(file, as: name)
        } catch  where [.otherFileSystem, .notPermitted, .other].contains(error.code) {
            return nil
        }
        return Kept(name: name, bytes: bytes, way: .linked)
    }

    private func copy(
        _ file: FileHandle, hashing: (UnsafeRawBufferPointer) -> Void, name: () throws(FileError) -> FileName
    ) throws(FileError) -> Kept {
        let temporary = FileName.generated()
        let copy = try folder.createFile(temporary)
        do throws(FileError) {
            let bytes = try file.readAll { piece throws(FileError) in
                hashing(piece)
                try copy.write(piece)
            }
            let name = try name()
            if try hasSame(as: copy, name, bytes: bytes) {
                try folder.remove(temporary)
                return Kept(name: name, bytes: bytes, way: .already)
            }
            try copy.sync()
            try folder.rename(temporary, to: folder, as: name)
            return Kept(name: name, bytes: bytes, way: .copied)
        } catch {
            try? folder.remove(temporary)
            throw error
        }
    }

    /// Compared byte for byte: a file that the disk has damaged since is replaced by the good bytes at hand.
    private func hasSame(as file: FileHandle, _ name: FileName, bytes: Int) throws(FileError) -> Bool {
        guard let status = try folder.status(of: name), status.kind == .file, status.size == bytes else { return false }
        let kept = try folder.openFile(name)
        if try kept.status().isSameFile(as: try file.status()) { return true }
        guard try kept.hasSameBytes(as: file) else { return false }
        try kept.sync()
        return true
    }

    /// Makes the names durable.
    public func sync() throws(FileError) { try folder.sync() }

    /// Throws `notFound` where there is none of that name.
    public func open(_ name: String) throws(FileError) -> FileHandle { try folder.openFile(FileName(name)) }

    /// The names of everything kept, in no order.
    public func names() throws(FileError) -> [String] {
        try folder.names().filter { $0.bytes.count == 64 }.map(\.text)
    }
}
