import CFiles
import Glibc

/// What to do when a name is taken already.
public enum NameTaken: Sendable {
    /// Fail with `exists`.
    case fail
    /// Take its place. The name never lacks meanwhile.
    case replace
    /// Swap the two.
    case exchange
}

extension Directory {
    /// Gives an entry another name, here or in another folder of the same file system.
    public func rename(
        _ name: FileName, to folder: Directory, as newName: FileName, ifTaken: NameTaken = .replace
    ) throws(FileError) {
        let flags: UInt32 =
            switch ifTaken {
            case .fail: PX_RENAME_NOREPLACE
            case .replace: 0
            case .exchange: PX_RENAME_EXCHANGE
            }
        let (from, to) = (try usable(name, "rename"), try usable(newName, "rename"))
        let result = calls.rename(descriptor, from, to: folder.descriptor, to, flags: flags)
        guard result >= 0 else { throw folder.error(result, "rename \(path(of: name)) to", newName) }
    }

    /// Gives an open file one more name, here. Fails with `exists` where the name is taken.
    public func link(_ file: FileHandle, as name: FileName) throws(FileError) {
        try check(calls.link(file.descriptor, to: descriptor, try usable(name, "link")), "link", name)
    }

    /// Removes a file's name. Nothing happens where it lacks.
    public func remove(_ name: FileName) throws(FileError) {
        let result = calls.unlink(descriptor, try usable(name, "unlink"))
        if result != -Int(ENOENT) { try check(result, "unlink", name) }
    }

    /// Removes an empty folder. Nothing happens where it lacks.
    public func removeFolder(_ name: FileName) throws(FileError) {
        let result = calls.removeFolder(descriptor, try usable(name, "rmdir"))
        if result != -Int(ENOENT) { try check(result, "rmdir", name) }
    }

    /// Removes what stands under a name, a folder with everything in it. Links are removed, not followed.
    /// `depth`: folders within folders; deeper ones are left, and it fails with `malformed`.
    public func removeTree(_ name: FileName, depth: Int = 64) throws(FileError) {
        guard let status = try status(of: name) else { return }
        guard status.kind == .folder else { return try remove(name) }
        guard depth > 0 else { throw FileError(.malformed, "rmdir", path(of: name)) }
        let inner = try folder(name)
        for entry in try inner.names() { try inner.removeTree(entry, depth: depth - 1) }
        try removeFolder(name)
    }
}
