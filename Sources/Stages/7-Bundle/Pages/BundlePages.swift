internal import Digests

/// What a bundle holds for readers: the document of its format, and the page that verifies it.
enum BundlePages {
    static var format: [UInt8] { PackageResources.FORMAT_md }

    /// The page, whose own policy lets run the script and the style that stand in it, and nothing else.
    static func page() throws -> [UInt8] {
        var text = String(decoding: PackageResources.verify_html, as: UTF8.self)
        for (name, mark) in [("script", "@SCRIPT@"), ("style", "@STYLE@")] {
            guard let start = text.firstRange(of: "<\(name)>"),
                let end = text[start.upperBound...].firstRange(of: "</\(name)>"), let place = text.firstRange(of: mark),
                let digest = SHA256.digest(of: String(text[start.upperBound..<end.lowerBound]))
            else { throw BundleFault.unavailable }
            text.replaceSubrange(place, with: "sha256-\(digest.base64)")
        }
        return Array(text.utf8)
    }
}
