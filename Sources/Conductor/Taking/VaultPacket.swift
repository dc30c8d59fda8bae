internal import Digests
internal import Files
internal import Intake
internal import Ledger
internal import Values

/// A packet's bytes as they lie in the vault.
enum VaultPacket {
    /// Opens what a reader gets: the file, or the files of a folder or set bundled into one temporary file, which has
    /// lost its name by the time this returns.
    static func open(_ packet: PacketRecord, in root: Root) throws(FileError) -> FileHandle {
        let file = try root.vault.open(packet.arrival.sha256)
        switch packet.shape {
        case .file: return file
        case .folder, .parts:
            let lines = try self.lines(file)
            var members: [(path: [UInt8], file: FileHandle)] = []
            for line in lines { members.append((line.path, try root.vault.open(line.digest.hex))) }
            return try bundle(members, in: root.scratch)
        }
    }

    /// Bundles files for a reader.
    static func bundle(
        _ members: [(path: [UInt8], file: FileHandle)], in scratch: Directory
    ) throws(FileError) -> FileHandle {
        let name = FileName.generated()
        let bundle = try scratch.createFile(name)
        try scratch.remove(name)
        try FolderBundle.write(members, to: bundle)
        try bundle.rewind()
        return bundle
    }

    private static func lines(_ file: FileHandle) throws(FileError) -> [FolderListing.Line] {
        guard let lines = FolderListing.lines(in: try file.bytes(limit: 256 << 20)) else {
            throw FileError(.malformed, "read", file.path)
        }
        return lines
    }
}
