public import Digests
public import Files

/// A candidate whose bytes lie in the vault, not yet recorded. It still lies in its inbox, too.
public final class Claim {
    public let candidate: InboxCandidate
    /// Of the file, or of a folder's or set's lines `<sha256>  <relative path>\n`, sorted by path.
    public let digest: SHA256Digest
    public let bytes: Int
    /// The entry's name, or those of all parts.
    public let names: [String]
    /// Files of a folder or set: their digests and paths, as the lines tell them.
    public let members: [FolderListing.Line]
    /// Links and the like in a folder that were left out.
    public let obstacles: [String]

    private let inbox: Inbox
    /// What was read, with the leases that keep writers away until the entry has left the inbox.
    private let held: [Held]
    private let tree: FolderTree?

    struct Held {
        var name: FileName
        var file: FileHandle
        var status: FileStatus
        var lease: ReadLease?
    }

    init(
        _ candidate: InboxCandidate, in inbox: Inbox, digest: SHA256Digest, bytes: Int, members: [FolderListing.Line],
        held: [Held], tree: FolderTree?
    ) {
        self.candidate = candidate
        self.inbox = inbox
        self.digest = digest
        self.bytes = bytes
        self.names = candidate.names.map(\.text)
        self.members = members
        self.obstacles = tree?.obstacles ?? []
        self.held = held
        self.tree = tree
    }

    /// Whether nobody has changed it since, or waits to. Asked once more just before it is recorded.
    public var stands: Bool { !held.contains { $0.lease?.isWanted ?? false } }

    /// The entries of the inbox that are to leave, each with a mark by which it is known again.
    public var marks: [(name: FileName, mark: String)] {
        if let tree { return [(candidate.names[0], tree.mark)] }
        return held.map { ($0.name, $0.status.mark) }
    }

    /// Takes the entry out of the inbox: only after it was recorded.
    /// - Returns: names under which something else turned out to lie there; it stays in the inbox as a new arrival.
    public func leave() throws(FileError) -> [FileName] {
        var returned: [FileName] = []
        if let tree {
            let outcome = try inbox.departure.remove(candidate.names[0]) { (folder, name) throws(FileError) in
                let folder = try folder.folder(name)
                guard try FolderTree(of: folder).isUnchanged(since: tree) else { return false }
                if tree.obstacles.isEmpty { return true }
                // What was taken goes; the links and the like go back, for a person to see to.
                for file in tree.files { try FolderTree.remove(file.path, in: folder) }
                return false
            }
            if case .returned(let name) = outcome { returned.append(name) }
        }
        for held in held where tree == nil {
            let outcome = try inbox.departure.remove(
                held.name, read: held.file, accepted: held.status, lease: held.lease)
            if case .returned(let name) = outcome { returned.append(name) }
        }
        return returned
    }
}
