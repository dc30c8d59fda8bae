private import CCrypto

/// A public Ed25519 key. RFC 8032.
public struct VerifyingKey: Equatable, Sendable {
    public static let count = 32
    public static let signatureCount = 64
    /// Of a `SubjectPublicKeyInfo` with an Ed25519 key, RFC 8410 part 4.
    private static let prefix: [UInt8] = [
        0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00,
    ]

    /// 32 of them.
    public let bytes: [UInt8]

    /// nil for another number of bytes.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == Self.count else { return nil }
        self.bytes = bytes
    }

    /// SHA-256 of the 32 bytes, lower-case hexadecimal: short enough to be printed beside a list.
    public var fingerprint: String { bytes.withUnsafeBytes { SHA256.digest(of: $0)?.hex } ?? "" }

    /// Whether a signature under a message was made with this key.
    public func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
        guard signature.count == Self.signatureCount,
            let key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, bytes, bytes.count)
        else { return false }
        defer { EVP_PKEY_free(key) }
        guard let context = EVP_MD_CTX_new() else { return false }
        defer { EVP_MD_CTX_free(context) }
        return EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
            && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
    }

    /// PEM, as `openssl pkey -pubin` reads it.
    public var pem: String { PEM.text(Self.prefix + bytes, label: "PUBLIC KEY") }

    /// Reads what `pem` wrote; nil for anything else.
    public init?(pem: String) {
        guard let bytes = PEM.bytes(pem, label: "PUBLIC KEY"), bytes.count == Self.prefix.count + Self.count,
            Array(bytes.prefix(Self.prefix.count)) == Self.prefix
        else { return nil }
        self.init(Array(bytes.dropFirst(Self.prefix.count)))
    }
}
