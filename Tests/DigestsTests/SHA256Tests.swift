import Digests
import Testing

@Suite("SHA-256")
struct SHA256Tests {
    /// The examples of FIPS 180-2, appendix B.
    @Test(
        "Agrees with the published examples",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func examples(text: String, expected: String) throws {
        #expect(SHA256.digest(of: text)?.hex == expected)
        #expect(SHA256Digest(hex: expected)?.hex == expected)
    }

    @Test("Bytes that come in pieces give the digest of the whole, and a hasher can be used again")
    func pieces() throws {
        let hasher = try #require(SHA256())
        for _ in 0..<2 {
            for piece in ["a", "", "bc"] { hasher.update(piece) }
            #expect(hasher.finish() == SHA256.digest(of: "abc"))
        }
    }

    @Test(
        "Only 64 lower-case hexadecimal digits are a digest",
        arguments: [
            "", "ab", String(repeating: "a", count: 63), String(repeating: "a", count: 66),
            String(repeating: "A", count: 64), String(repeating: "g", count: 64),
        ])
    func spelling(text: String) {
        #expect(SHA256Digest(hex: text) == nil)
    }
}
