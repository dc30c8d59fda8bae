import JSON
import Values

/// A confirmed list in a few lines.
enum ListSummary {
    static func text(_ list: Confirmation, asJSON: Bool) -> String {
        guard asJSON else {
            return """
                已确认第 \(list.version) 版，\(list.listed.count) 家上榜；榜单 SHA-256 \(list.rankingDigest)
                Confirmed as version \(list.version), \(list.listed.count) companies; SHA-256 of the ranking \(list.rankingDigest)
                """
        }
        let json: JSONValue = [
            "version": .integer(list.version), "at": .string(list.at), "cause": .string(list.cause.rawValue),
            "ranking": .string(list.rankingDigest), "edition": .string(list.editionDigest),
            "signatures": .array(
                list.signatures.map { ["by": .string($0.by), "because": .string($0.because), "at": .string($0.at)] }),
            "listed": .array(
                list.listed.map { ["name": .string($0.name), "rank": .integer($0.rank), "serial": .string($0.serial)] }),
            "withdrawn": .array(list.withdrawals.map { ["name": .string($0.name), "version": .integer($0.version)] }),
        ]
        return json.string(pretty: true)
    }
}
