internal import Digests
internal import Values

/// The manifest was signed with the key beside it, and that is the one that the reader knows.
enum SignatureCheck {
    static func failures(_ contents: BundleContents) -> [Bilingual] {
        guard let key = key(contents) else { return [BundleContents.unreadable(BundleFile.Name.publicKey)] }
        guard let manifest = contents.files[BundleFile.Name.manifest] else {
            return [BundleContents.unreadable(BundleFile.Name.manifest)]
        }
        guard let signature = contents.files[BundleFile.Name.signature] else {
            return [BundleContents.unreadable(BundleFile.Name.signature)]
        }
        guard key.verifies(signature, of: manifest) else {
            return [
                Bilingual(
                    zh: "manifest.sig 不是用 public-key.pem 对 manifest.json 的签名",
                    en: "manifest.sig is no signature of manifest.json by public-key.pem")
            ]
        }
        return []
    }

    static func key(_ contents: BundleContents, expected: String?) -> BundleStep {
        guard let key = key(contents) else {
            return BundleStep(.key, [BundleContents.unreadable(BundleFile.Name.publicKey)])
        }
        let told = Bilingual(zh: "指纹 \(key.fingerprint)", en: "fingerprint \(key.fingerprint)")
        guard let expected else {
            return BundleStep(
                .key, [],
                note: Bilingual(zh: told.zh + "（未与已知指纹比对）", en: told.en + " (compared with none: give --key)"))
        }
        let plain = expected.lowercased().filter { !$0.isWhitespace && $0 != ":" }
        guard plain == key.fingerprint else {
            return BundleStep(
                .key,
                [
                    Bilingual(
                        zh: "密钥的指纹是 \(key.fingerprint)，不是 \(plain)",
                        en: "the key's fingerprint is \(key.fingerprint), not \(plain)")
                ])
        }
        return BundleStep(.key, [], note: told)
    }

    private static func key(_ contents: BundleContents) -> VerifyingKey? {
        contents.files[BundleFile.Name.publicKey].flatMap { VerifyingKey(pem: String(decoding: $0, as: UTF8.self)) }
    }
}
