private import CCrypto

/// A private Ed25519 key through libcrypto: what is signed with it can have come from its holder alone. RFC 8032.
public final class SigningKey: Sendable {
    /// Bytes of a seed.
    public static let count = 32
    /// Of a PKCS #8 `PrivateKeyInfo` with an Ed25519 seed, RFC 8410 part 7.
    private static let prefix: [UInt8] = [
        0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
    ]

    private let seed: [UInt8]
    public let verifyingKey: VerifyingKey

    /// The key that follows from a seed of 32 bytes; nil for another number of bytes, or where libcrypto lacks Ed25519.
    public init?(seed: [UInt8]) {
        guard seed.count == Self.count,
            let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count)
        else { return nil }
        defer { EVP_PKEY_free(key) }
        var bytes = [UInt8](repeating: 0, count: VerifyingKey.count)
        var count = bytes.count
        guard EVP_PKEY_get_raw_public_key(key, &bytes, &count) == 1, let verifying = VerifyingKey(bytes) else {
            return nil
        }
        self.seed = seed
        verifyingKey = verifying
    }

    /// A new key from the kernel's random numbers; nil where libcrypto can make none.
    public static func make() -> SigningKey? {
        var seed = [UInt8](repeating: 0, count: count)
        guard RAND_priv_bytes(&seed, Int32(count)) == 1 else { return nil }
        return SigningKey(seed: seed)
    }

    /// The 64 bytes of the signature under a message: the same for the same message. nil where libcrypto fails.
    public func signature(of message: [UInt8]) -> [UInt8]? {
        guard let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count) else { return nil }
        defer { EVP_PKEY_free(key) }
        guard let context = EVP_MD_CTX_new() else { return nil }
        defer { EVP_MD_CTX_free(context) }
        var signature = [UInt8](repeating: 0, count: VerifyingKey.signatureCount)
        var count = signature.count
        guard EVP_DigestSignInit(context, nil, nil, nil, key) == 1,
            EVP_DigestSign(context, &signature, &count, message, message.count) == 1,
            count == signature.count
        else { return nil }
        return signature
    }

    /// A value that only the holder of the key can compute: for names that nobody else may trace back.
    /// - Parameter label: Separates what it is used for.
    public func secret(_ label: String, _ text: String) -> SHA256Digest? {
        guard let hasher = SHA256() else { return nil }
        // Fixed lengths before the texts, so that no two different questions are the same bytes.
        hasher.update("pingxuan.secret/1\n")
        seed.withUnsafeBytes { hasher.update($0) }
        hasher.update("\(label.utf8.count)\n\(label)\(text)")
        return hasher.finish()
    }

    /// PKCS #8 in PEM, as `openssl pkey` reads it.
    public var pem: String { PEM.text(Self.prefix + seed, label: "PRIVATE KEY") }

    /// Reads what `pem` wrote; nil for anything else.
    public convenience init?(pem: String) {
        guard let bytes = PEM.bytes(pem, label: "PRIVATE KEY"), bytes.count == Self.prefix.count + Self.count,
            Array(bytes.prefix(Self.prefix.count)) == Self.prefix
        else { return nil }
        self.init(seed: Array(bytes.dropFirst(Self.prefix.count)))
    }
}
