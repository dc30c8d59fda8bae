import Digests

/// What a page's own policy lets its scripts do: run if they are the ones written here, and nothing else.
enum ContentSecurity {
    /// The sources of `script-src` for these scripts of the templates.
    static func hashes(of scripts: [String], in templates: Templates) -> String {
        let hashes = scripts.compactMap { name -> String? in
            guard let digest = SHA256.digest(of: templates.render(name, [:])) else { return nil }
            return "'sha256-\(Base64.string(bytes(digest.hex)))'"
        }
        return hashes.isEmpty ? "'none'" : hashes.joined(separator: " ")
    }

    private static func bytes(_ hex: String) -> [UInt8] {
        let digits = hex.utf8.map { UInt8($0 < 0x3A ? $0 - 0x30 : $0 - 0x57) }
        return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}
