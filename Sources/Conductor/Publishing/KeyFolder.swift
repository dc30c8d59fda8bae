internal import Digests
internal import Files

/// The key with which a root signs what it publishes: `.pingxuan/keys/signing.pem`, for the owner alone.
public struct KeyFolder: Sendable {
    static let folder: FileName = "keys"
    static let name: FileName = "signing.pem"

    /// SHA-256 of the public key: by it readers know whose signature they see.
    public let fingerprint: String
    /// The public key as PEM.
    public let publicKey: String
    let key: SigningKey

    /// Makes a new key.
    /// - Throws: `Trouble` where there is one already: a new one would be nobody's that readers know.
    public static func make(root path: String) throws -> KeyFolder {
        let root = try Root(path)
        guard let key = SigningKey.make() else { throw Self.unusable }
        let keys = try root.state.makeFolder(folder)
        let file: FileHandle
        do throws(FileError) {
            file = try keys.createFile(name, mode: 0o600)
        } catch  where error.code == .exists {
            throw Trouble(
                .usage, zh: "已有签名密钥，不会覆盖：.pingxuan/keys/signing.pem",
                en: "There is a signing key already, and it is not overwritten: .pingxuan/keys/signing.pem")
        }
        do throws(FileError) {
            try file.write(Array(key.pem.utf8))
            try file.sync()
            try keys.sync()
            try root.state.sync()
        } catch {
            try? keys.remove(name)
            throw error
        }
        return KeyFolder(key)
    }

    /// The key of a root; nil where it has none.
    public static func load(root path: String) throws -> KeyFolder? {
        guard let state = try? Directory.open(path + "/.pingxuan"), try state.status(of: folder) != nil else {
            return nil
        }
        let keys = try state.folder(folder)
        guard let status = try keys.status(of: name) else { return nil }
        guard status.mode & 0o077 == 0 else {
            throw Trouble(
                .configuration, zh: "签名密钥别人也能读，请改为 0600：.pingxuan/keys/signing.pem",
                en: "Others may read the signing key; give it mode 0600: .pingxuan/keys/signing.pem")
        }
        let text = String(decoding: try keys.openFile(name).bytes(limit: 4096), as: UTF8.self)
        guard let key = SigningKey(pem: text) else { throw unusable }
        return KeyFolder(key)
    }

    private init(_ key: SigningKey) {
        self.key = key
        fingerprint = key.verifyingKey.fingerprint
        publicKey = key.verifyingKey.pem
    }

    private static var unusable: Trouble {
        Trouble(
            .configuration, zh: "签名密钥无法使用：.pingxuan/keys/signing.pem",
            en: "The signing key cannot be used: .pingxuan/keys/signing.pem")
    }
}
