/// A file of a bundle.
public struct BundleFile: Equatable, Sendable {
    /// Relative to the bundle, without folders.
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// Every name that a bundle may hold; nothing else is ever put into one.
    enum Name {
        static let manifest = "manifest.json"
        static let signature = "manifest.sig"
        static let publicKey = "public-key.pem"
        static let edition = "edition.yaml"
        static let rules = "rules.json"
        static let assignment = "assignment.json"
        static let scores = "scores.json"
        static let indicators = "indicators.json"
        static let settlements = "settlements.json"
        static let ranking = "ranking.json"
        static let list = "list.json"
        static let places = "places.json"
        static let events = "events.json"
        static let packets = "packets.json"
        static let format = "FORMAT.md"
        static let page = "verify.html"

        /// What the manifest covers: all but itself and its signature.
        static let covered = [
            format, assignment, edition, events, indicators, list, packets, places, publicKey, ranking, rules, scores,
            settlements, page,
        ]
    }
}
