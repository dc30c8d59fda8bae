/// Takes accepted files out of the inbox, for good only when they are still what was accepted.
///
/// Between accepting and removing, somebody may have saved another file under the same name, or may wait to write into
/// this one. So the entry first moves aside, where nobody can open it by name any more, is looked at once more, and
/// only then goes; else it returns to the inbox as a new arrival. What a crash leaves aside, `leftovers` gives back.
public struct Departure: Sendable {
    public enum Outcome: Equatable, Sendable {
        case gone
        /// Nothing stood under the name.
        case absent
        /// It had changed and is in the inbox again, under this name.
        case returned(FileName)
    }

    private let inbox: Directory
    private let aside: Directory
    private let vault: Vault?

    /// `aside`: a folder for this purpose alone, on the file system of the inbox.
    /// `vault`: gets files of its own for what returns, so that a writer who waited for it does not reach the vault.
    public init(from inbox: Directory, aside: Directory, vault: Vault? = nil) {
        self.inbox = inbox
        self.aside = aside
        self.vault = vault
    }

    /// `isStill`: whether what now stands in the given folder under the given name is what was accepted.
    public func remove(
        _ name: FileName, if isStill: (Directory, FileName) throws(FileError) -> Bool
    ) throws(FileError) -> Outcome {
        do throws(FileError) {
            try inbox.rename(name, to: aside, as: name, ifTaken: .fail)
        } catch  where error.code == .notFound {
            return .absent
        }
        let same: Bool
        do throws(FileError) { same = try isStill(aside, name) } catch {
            try vault?.unshareAll(with: aside)
            _ = try giveBack(name)
            throw error
        }
        guard same else {
            try vault?.unshareAll(with: aside)
            return .returned(try giveBack(name))
        }
        try discard(name)
        return .gone
    }

    /// Of entries aside that are being removed for good.
    private static let gone = Array(".gone-".utf8)

    /// Removes an entry aside. A folder is not removed at one stroke: it gets another name first, durably, so that what
    /// an interruption leaves of it is never taken for an entry that was not accepted.
    public func discard(_ name: FileName) throws(FileError) {
        guard try aside.status(of: name)?.kind == .folder else { return try aside.remove(name) }
        let condemned = FileName(bytes: Self.gone + name.bytes.prefix(200))
        if try aside.status(of: condemned) != nil { try aside.removeTree(condemned) }
        try aside.rename(name, to: aside, as: condemned, ifTaken: .fail)
        try aside.sync()
        try aside.removeTree(condemned)
    }

    /// Removes a file that was read and accepted.
    /// `file`: what was read; being open, its inode number cannot have come to mean another file.
    /// `accepted`: its status when it was accepted.
    public func remove(
        _ name: FileName, read file: FileHandle, accepted: FileStatus, lease: ReadLease?
    ) throws(FileError) -> Outcome {
        defer { withExtendedLifetime(file) {} }
        return try remove(name) { (folder, name) throws(FileError) in
            guard let now = try folder.status(of: name), now.isUnchanged(since: accepted) else { return false }
            return lease?.isWanted != true
        }
    }

    /// What an interrupted removal has left aside: to be compared with the vault, then removed or given back. What was
    /// being removed for good goes now; what cannot, for want of rights inside it, stays and does no harm.
    public func leftovers() throws(FileError) -> [FileName] {
        var names: [FileName] = []
        for name in try aside.names() {
            if name.bytes.starts(with: Self.gone) { try? aside.removeTree(name) } else { names.append(name) }
        }
        return names
    }

    /// Puts an entry back into the inbox, under a new name where its own is taken.
    public func giveBack(_ name: FileName) throws(FileError) -> FileName {
        var candidate = name
        for attempt in 2...100 {
            do throws(FileError) {
                try aside.rename(name, to: inbox, as: candidate, ifTaken: .fail)
                return candidate
            } catch  where error.code == .exists {
                candidate = FileName(bytes: Array("\(attempt)-".utf8) + name.bytes.suffix(240))
            }
        }
        throw FileError(.exists, "rename", inbox.path(of: name))
    }
}
