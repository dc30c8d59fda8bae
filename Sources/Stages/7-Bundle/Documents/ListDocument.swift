/// What a verifier reads of `list.json`, the list as it is published.
struct ListDocument: Decodable, Equatable {
    struct Line: Decodable, Equatable {
        var name: String
        var rank: Int?
        var serial: String
    }
    static let schema = "pingxuan.list/1"

    var schema: String
    var edition: String
    var version: Int
    var listed: [Line]
}
