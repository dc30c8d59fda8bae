internal import Digests
public import Files
internal import Values

/// One place where packets are dropped.
public final class Inbox: Sendable {
    /// As configured; empty for the one inbox that needs no name.
    public let name: String
    /// Apart from that of every other inbox.
    public let key: String
    public let folder: Directory
    public let departure: Departure
    private let aside: Directory
    private let vault: Vault

    /// - Parameters:
    ///   - name: As configured.
    ///   - folder: Where people drop.
    ///   - vault: Where the bytes go.
    ///   - aside: An empty folder of the same file system, through which what was accepted leaves.
    ///   - key: Apart from that of every other inbox.
    public init(name: String, key: String? = nil, folder: Directory, aside: Directory, vault: Vault) {
        self.name = name
        self.key = key ?? name
        self.folder = folder
        self.aside = aside
        self.vault = vault
        departure = Departure(from: folder, aside: aside, vault: vault)
    }

    /// Files that a claim holds open at once; more are copied instead of linked. Well under the usual 1024 descriptors.
    static let mostHeld = 200

    /// Puts a candidate's bytes into the vault. They are durable after `vault.sync()`; nothing is recorded, and nothing
    /// leaves the inbox.
    ///
    /// - Returns: nil when it moved meanwhile, or vanished: look again later.
    public func claim(_ candidate: InboxCandidate) throws(FileError) -> Claim? {
        do throws(FileError) {
            switch candidate.shape {
            case .file, .parts: return try claimFiles(candidate)
            case .folder: return try claimFolder(candidate)
            }
        } catch  where [.notFound, .link, .notAFile, .notAFolder].contains(error.code) && error.errno != 0 {
            return nil
        }
    }

    /// The mark by which an entry is known again; nil where there is none.
    public func mark(of name: FileName) throws(FileError) -> String? { try Self.mark(of: name, in: folder) }

    static func mark(of name: FileName, in folder: Directory) throws(FileError) -> String? {
        guard let status = try folder.status(of: name) else { return nil }
        return status.kind == .folder ? try FolderTree(of: try folder.folder(name)).mark : status.mark
    }

    /// What `finish` found.
    public struct Finished: Equatable, Sendable {
        /// Digests whose bytes somebody has saved over meanwhile, in the inbox, where they were linked from. They are in
        /// the vault no more; what was saved counts as a new arrival.
        public var lost: [String] = []
        /// Accepted entries that still cannot leave, for want of rights. They are not taken again.
        public var staying: [FileName] = []
    }

    /// Takes out of the inbox what was accepted and had not left when the program ended; what lies aside and was not
    /// accepted goes back.
    /// - Parameter departing: The entries that were accepted, with the marks that they had.
    public func finish(_ departing: [(name: FileName, mark: String)]) throws(FileError) -> Finished {
        var finished = Finished()
        let marks = Dictionary(departing.map { ($0.name, $0.mark) }, uniquingKeysWith: { _, last in last })
        for name in try departure.leftovers() {
            if let mark = marks[name], try Self.mark(of: name, in: aside) == mark {
                try departure.discard(name)
            } else {
                _ = try departure.giveBack(name)
            }
        }
        for (name, mark) in departing {
            do throws(FileError) {
                guard try self.mark(of: name) == mark else { continue }
                _ = try departure.remove(name) { (folder, name) throws(FileError) in
                    try Self.mark(of: name, in: folder) == mark
                }
            } catch  where error.code == .notPermitted {
                finished.staying.append(name)
            }
        }
        let lost = try vault.unshareAll(with: folder) { (file, name) throws(FileError) in
            try Self.digest(of: file)?.hex == name.text
        }
        finished.lost = lost.map(\.text)
        return finished
    }

    private static func digest(of file: FileHandle) throws(FileError) -> SHA256Digest? {
        guard let hasher = SHA256() else { throw FileError(.other, "sha256", file.path) }
        _ = try file.readAll { hasher.update($0) }
        return hasher.finish()
    }

    private func claimFiles(_ candidate: InboxCandidate) throws(FileError) -> Claim? {
        var held: [Claim.Held] = []
        var lines: [FolderListing.Line] = []
        var bytes = 0
        for name in candidate.names {
            let file = try folder.openFile(name)
            guard let kept = try Self.keep(file, in: vault, linking: candidate.names.count <= Self.mostHeld) else {
                return nil
            }
            held.append(Claim.Held(name: name, file: file, status: kept.status, lease: kept.lease))
            lines.append(FolderListing.Line(digest: kept.digest, path: name.bytes))
            bytes += kept.bytes
        }
        let isOne = candidate.shape == .file
        let digest = isOne ? lines[0].digest : try Self.keep(lines, in: vault)
        return Claim(
            candidate, in: self, digest: digest, bytes: bytes, members: isOne ? [] : lines, held: held, tree: nil)
    }

    private func claimFolder(_ candidate: InboxCandidate) throws(FileError) -> Claim? {
        let inner = try folder.folder(candidate.names[0])
        let tree = try FolderTree(of: inner)
        var held: [Claim.Held] = []
        var lines: [FolderListing.Line] = []
        var bytes = 0
        for entry in tree.files {
            let file = try FolderTree.open(entry.path, in: inner)
            guard let kept = try Self.keep(file, in: vault, linking: tree.files.count <= Self.mostHeld),
                kept.status.isUnchanged(since: entry.status)
            else { return nil }
            if tree.files.count <= Self.mostHeld {
                held.append(
                    Claim.Held(name: FileName(bytes: entry.path), file: file, status: kept.status, lease: kept.lease))
            }
            lines.append(FolderListing.Line(digest: kept.digest, path: entry.path))
            bytes += kept.bytes
        }
        // What came while we read belongs to the packet, too.
        guard try FolderTree(of: inner).isUnchanged(since: tree) else { return nil }
        return Claim(
            candidate, in: self, digest: try Self.keep(lines, in: vault), bytes: bytes, members: lines, held: held,
            tree: tree)
    }

    private struct Kept {
        var digest: SHA256Digest
        var bytes: Int
        var status: FileStatus
        var lease: ReadLease?
    }

    /// nil when somebody writes it.
    private static func keep(_ file: FileHandle, in vault: Vault, linking: Bool) throws(FileError) -> Kept? {
        let lease: ReadLease?
        switch ReadLease.take(on: file) {
        case .held(let held): lease = held
        case .busy: return nil
        case .cannotTell: lease = nil
        }
        let before = try file.status()
        guard let hasher = SHA256() else { throw FileError(.other, "sha256", file.path) }
        var digest: SHA256Digest?
        let kept = try vault.put(file, lease: linking ? lease : nil, hashing: { hasher.update($0) }) {
            digest = hasher.finish()
            return digest?.hex ?? ""
        }
        guard let digest else { throw FileError(.other, "sha256", file.path) }
        // Linking changes the mode and so the time of change, not size or contents.
        let after = try file.status()
        guard after.isUnchanged(since: before), kept.bytes == before.size, !(lease?.isWanted ?? false) else {
            return nil
        }
        return Kept(digest: digest, bytes: kept.bytes, status: after, lease: lease)
    }

    /// The lines lie in the vault as a file of their own, so that it alone can tell what a packet held.
    private static func keep(_ lines: [FolderListing.Line], in vault: Vault) throws(FileError) -> SHA256Digest {
        let bytes = FolderListing.bytes(of: lines)
        let file = try FileHandle.inMemory("listing")
        try file.write(bytes)
        guard let digest = bytes.withUnsafeBytes({ SHA256.digest(of: $0) }) else {
            throw FileError(.other, "sha256", "listing")
        }
        _ = try vault.put(file, lease: nil, hashing: { _ in }, name: { digest.hex })
        return digest
    }
}
