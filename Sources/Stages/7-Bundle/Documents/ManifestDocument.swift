/// `manifest.json`: what the bundle is, and every other file of it.
struct ManifestDocument: Codable, Equatable {
    struct File: Codable, Equatable {
        var path: String
        var sha256: String
        var bytes: Int
    }
    struct Edition: Codable, Equatable {
        var key: String
        var sha256: String
    }
    struct Head: Codable, Equatable {
        var number: Int
        var chain: String
    }
    static let schema = "pingxuan.bundle/1"

    var schema: String
    var edition: Edition
    /// Of the list.
    var version: Int
    /// When it was confirmed.
    var at: String
    /// Of the event chain.
    var head: Head
    var files: [File]
}
