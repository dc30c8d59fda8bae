internal import Digests

/// Names under which judges and applicants stand in a bundle: `J01`, `A001`. Their order is that of a keyed digest, so
/// that nobody without the signing key can trace them back, and the same key gives the same names again.
struct Pseudonyms {
    private let names: [String: String]

    /// nil where no digest can be computed.
    init?(_ keys: some Collection<String>, prefix: String, key: SigningKey, edition: String) {
        var order: [(digest: String, key: String)] = []
        for name in Set(keys) {
            guard let digest = key.secret("\(prefix) \(edition)", name) else { return nil }
            order.append((digest.hex, name))
        }
        order.sort { $0.digest < $1.digest }
        let width = max(prefix == "J" ? 2 : 3, String(order.count).count)
        var names: [String: String] = [:]
        for (index, entry) in order.enumerated() {
            let digits = String(index + 1)
            names[entry.key] = prefix + String(repeating: "0", count: width - digits.count) + digits
        }
        self.names = names
    }

    /// nil for a key that was not given.
    subscript(key: String) -> String? { names[key] }
}
