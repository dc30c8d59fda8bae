internal import JSON
internal import Values

/// `ranking.json`: the whole ranking, computed anew from what the bundle holds.
enum RankingDocument {
    static let schema = "pingxuan.bundle.ranking/1"

    static func bytes(_ ranking: Ranking) throws -> [UInt8] {
        let json: JSONValue = ["schema": .string(schema), "result": try JSONCoding.encode(ranking)]
        return json.bytes(pretty: true)
    }
}
