import Foundation
import Testing

@testable import Digests

@Suite("Signing keys")
struct KeyTests {
    /// Seed, public key, message and signature of RFC 8032, part 7.1, tests 1 to 3.
    @Test(
        "Signatures are those of RFC 8032",
        arguments: [
            (
                "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
            ),
            (
                "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
            ),
        ])
    func reference(seed: String, key: String, message: String, signature: String) throws {
        let signing = try #require(SigningKey(seed: Self.bytes(seed)))
        #expect(signing.verifyingKey.bytes == Self.bytes(key))
        #expect(signing.signature(of: Self.bytes(message)) == Self.bytes(signature))
        #expect(signing.verifyingKey.verifies(Self.bytes(signature), of: Self.bytes(message)))
    }

    @Test("A changed message, a changed signature and another key are refused")
    func refused() throws {
        let (key, other) = (try #require(SigningKey.make()), try #require(SigningKey.make()))
        let message = Array("名单".utf8)
        var signature = try #require(key.signature(of: message))
        #expect(key.verifyingKey.verifies(signature, of: message))
        #expect(!key.verifyingKey.verifies(signature, of: message + [0]))
        #expect(!other.verifyingKey.verifies(signature, of: message))
        signature[10] ^= 1
        #expect(!key.verifyingKey.verifies(signature, of: message))
        #expect(!key.verifyingKey.verifies([], of: message))
        #expect(key.verifyingKey.fingerprint != other.verifyingKey.fingerprint)
    }

    @Test("Both halves are read back from their text, and from nothing else")
    func pem() throws {
        let key = try #require(SigningKey.make())
        let again = try #require(SigningKey(pem: key.pem))
        #expect(again.verifyingKey == key.verifyingKey)
        #expect(VerifyingKey(pem: key.verifyingKey.pem) == key.verifyingKey)
        #expect(SigningKey(pem: key.verifyingKey.pem) == nil)
        #expect(VerifyingKey(pem: key.pem) == nil)
        #expect(VerifyingKey(pem: key.verifyingKey.pem.replacingOccurrences(of: "MCow", with: "MCox")) == nil)
        #expect(VerifyingKey(pem: "") == nil)
    }

    @Test("A secret differs by key, label and text")
    func secret() throws {
        let (key, other) = (try #require(SigningKey.make()), try #require(SigningKey.make()))
        #expect(key.secret("a", "bc") == key.secret("a", "bc"))
        #expect(Set([key.secret("a", "bc"), key.secret("ab", "c"), other.secret("a", "bc")]).count == 3)
    }

    private static func bytes(_ hex: String) -> [UInt8] {
        var rest = Substring(hex)
        var bytes: [UInt8] = []
        while let byte = UInt8(rest.prefix(2), radix: 16) {
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        return bytes
    }
}
