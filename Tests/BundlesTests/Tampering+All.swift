import Foundation
import JSON

extension Tampering {
    /// Changes to single files by anybody, and the same by one who can sign: then what no longer agrees is named.
    static let all: [Tampering] = plain + strangers + events + panel + results

    private static let plain: [Tampering] = [
        Tampering("a score", "manifest") { files, _ in
            try edit(&files, "scores.json") { $0["rounds", 1, "scores", 3, "score"] = 9.5 }
        },
        Tampering("a weight in the edition", "manifest") { files, _ in try weigh(&files) },
        Tampering("a weight in the rules", "manifest") { files, _ in
            try edit(&files, "rules.json") { $0["indicators", "children", 0, "weight"] = 99 }
        },
        Tampering("an additional file", "manifest") { files, _ in files["说明.txt"] = Array("另附".utf8) },
        Tampering("a missing file", "manifest") { files, _ in files["packets.json"] = nil },
        Tampering("a file cut short", "manifest") { files, _ in files["events.json"]?.removeLast(200) },
        Tampering("an empty file", "manifest") { files, _ in files["ranking.json"] = [] },
        Tampering("a changed page", "manifest") { files, _ in files["verify.html"]?.append(0x20) },
        Tampering("a changed format", "manifest") { files, _ in files["FORMAT.md"]?.append(0x0A) },
        Tampering("a changed manifest", "signature") { files, _ in
            try edit(&files, "manifest.json") { $0["at"] = "2020-06-19T09:00:00+08:00" }
        },
        Tampering("a changed signature", "signature") { files, _ in files["manifest.sig"]?[9] ^= 1 },
        Tampering("a signature cut short", "signature") { files, _ in files["manifest.sig"]?.removeLast() },
        Tampering("no signature", "signature") { files, _ in files["manifest.sig"] = nil },
        Tampering("no manifest", "manifest") { files, _ in files["manifest.json"] = nil },
        Tampering("a file that the manifest no longer names", "signature") { files, _ in
            try edit(&files, "manifest.json") { $0.remove("files", at: 2) }
        },
        Tampering("another public key", "signature") { files, _ in
            files["public-key.pem"] = try SampleBundle(seed: 21).files()["public-key.pem"]
        },
        Tampering("a line of the list", "manifest") { files, _ in
            try edit(&files, "list.json") { $0["listed", 0, "name"] = "他人有限公司" }
        },
    ]

    private static let strangers: [Tampering] = [
        Tampering("nothing but the key", "key", by: .stranger) { _, _ in },
        Tampering("a score and the key", "key", by: .stranger) { files, _ in
            try edit(&files, "scores.json") { $0["rounds", 1, "scores", 3, "score"] = 9.5 }
        },
    ]

    private static let events: [Tampering] = [
        Tampering("an event dropped", "chain", by: .holder) { files, _ in
            try edit(&files, "events.json") { $0.remove("events", at: 6) }
        },
        Tampering("events reordered", "chain", by: .holder) { files, _ in
            try edit(&files, "events.json") { $0.swap("events", at: 4, 5) }
        },
        Tampering("events renumbered after one was dropped", "chain", by: .holder) { files, _ in
            try edit(&files, "events.json") { edit in
                edit.remove("events", at: 6)
                for index in 6..<(edit["events"].elements?.count ?? 0) {
                    edit["events", index, "number"] = .integer(index + 1)
                }
            }
        },
        Tampering("an event's digest", "chain", by: .holder) { files, _ in
            try edit(&files, "events.json") {
                $0["events", 7, "digest"] = .string(String(repeating: "ab", count: 32))
            }
        },
        Tampering("an event's chain value", "chain", by: .holder) { files, _ in
            try edit(&files, "events.json") { $0["events", 7, "chain"] = $0["events", 6, "chain"] }
        },
        Tampering("the last event dropped", "chain", by: .holder) { files, _ in
            try edit(&files, "events.json") { $0.remove("events", at: ($0["events"].elements?.count ?? 1) - 1) }
        },
        Tampering("the head", "chain", by: .holder) { files, _ in
            try edit(&files, "manifest.json") { $0["head", "chain"] = .string(String(repeating: "0", count: 64)) }
        },
        Tampering("the kind of an event", "packets", by: .holder) { files, _ in
            try edit(&files, "events.json") { $0["events", 1, "kind"] = "sent" }
        },
        Tampering("when the rules were frozen", "chain", by: .holder) { files, _ in
            try edit(&files, "events.json") { $0["events", 0, "at"] = "2020-03-15T09:00:00+08:00" }
        },
        Tampering("which rules were frozen", "chain", by: .holder) { files, _ in
            try edit(&files, "events.json") { edit in
                let body = edit["events", 0, "body"].text ?? ""
                edit["events", 0, "body"] = .string(
                    body.replacingOccurrences(of: "\"edition\":\"", with: "\"edition\":\"0"))
            }
        },
        Tampering("a packet's hash that is none", "packets", by: .holder) { files, _ in
            try edit(&files, "packets.json") { $0["packets", 2, "sha256"] = "abc" }
        },
        Tampering("a packet dropped", "packets", by: .holder) { files, _ in
            try edit(&files, "packets.json") { $0.remove("packets", at: 14) }
        },
        Tampering("a packet of an applicant dropped", "packets", by: .holder) { files, _ in
            try edit(&files, "packets.json") { $0.remove("packets", at: 3) }
        },
        Tampering("a packet told twice", "packets", by: .holder) { files, _ in
            try edit(&files, "packets.json") { $0.append("packets", element: $0["packets", 3]) }
        },
        Tampering("a judgement before its packet", "packets", by: .holder) { files, _ in
            try edit(&files, "packets.json") { $0["packets", 5, "judged"] = 3 }
        },
        Tampering("an applicant that nobody judged", "treatment", by: .holder) { files, _ in
            try edit(&files, "packets.json") { edit in
                let members = edit["packets", 5].members?.filter { $0.name != "judged" } ?? []
                edit["packets", 5] = .object(members)
            }
        },
    ]

    private static let panel: [Tampering] = [
        Tampering("a judge removed from the scores", "scores", by: .holder) { files, _ in
            try edit(&files, "scores.json") { edit in
                let scores = edit["rounds", 1, "scores"].elements ?? []
                edit["rounds", 1, "scores"] = .array(scores.filter { $0["judge"] != "J03" })
            }
        },
        Tampering("a judge removed from the panel", "assignment", by: .holder) { files, _ in
            try edit(&files, "assignment.json") { $0.remove("rounds", 1, "tasks", at: 2) }
        },
        Tampering("a judge removed everywhere", "assignment", by: .holder) { files, _ in
            try edit(&files, "assignment.json") { edit in
                edit.remove("rounds", 1, "tasks", at: 2)
                edit.remove("rounds", 1, "judges", at: 2)
            }
            try edit(&files, "scores.json") { edit in
                let scores = edit["rounds", 1, "scores"].elements ?? []
                edit["rounds", 1, "scores"] = .array(scores.filter { $0["judge"] != "J03" })
            }
        },
        Tampering("a score of a judge who was not assigned", "scores", by: .holder) { files, _ in
            try edit(&files, "assignment.json") { $0.remove("rounds", 1, "tasks", 0, "applicants", at: 0) }
        },
        Tampering("a score past the scale", "scores", by: .holder) { files, _ in
            try edit(&files, "scores.json") { $0["rounds", 1, "scores", 0, "score"] = 11 }
        },
        Tampering("a score between two steps", "scores", by: .holder) { files, _ in
            try edit(&files, "scores.json") { $0["rounds", 1, "scores", 0, "score"] = 4.3 }
        },
        Tampering("a score twice", "scores", by: .holder) { files, _ in
            try edit(&files, "scores.json") { $0.append("rounds", 1, "scores", element: $0["rounds", 1, "scores", 4]) }
        },
        Tampering("a score by no criterion", "scores", by: .holder) { files, _ in
            try edit(&files, "scores.json") { $0["rounds", 1, "scores", 0, "criterion"] = "charm" }
        },
        Tampering("a score dropped", "scores", by: .holder) { files, _ in
            try edit(&files, "scores.json") { $0.remove("rounds", 0, "scores", at: 0) }
        },
        Tampering("a round dropped", "scores", by: .holder) { files, _ in
            try edit(&files, "scores.json") { $0.remove("rounds", at: 0) }
        },
        Tampering("fewer judges an applicant", "assignment", by: .holder) { files, _ in
            try edit(&files, "assignment.json") { $0["rounds", 0, "wanted"] = 3 }
        },
        Tampering("another scale", "scores", by: .holder) { files, _ in
            try edit(&files, "assignment.json") { $0["rounds", 1, "scale", "most"] = 20 }
        },
    ]

    private static let results: [Tampering] = [
        Tampering("a score, signed anew", "ranking", by: .holder) { files, _ in
            try edit(&files, "scores.json") { edit in
                let score = edit["rounds", 1, "scores", 3, "score"].double ?? 0
                edit["rounds", 1, "scores", 3, "score"] = .number(score < 6 ? score + 3 : score - 3)
            }
        },
        Tampering("an indicator's value", "ranking", by: .holder) { files, _ in
            try edit(&files, "indicators.json") { edit in
                let values = edit["applicants", 2, "values"].members ?? []
                for member in values where member.value.double != nil {
                    edit["applicants", 2, "values", member.name] = 1e9
                }
            }
        },
        Tampering("an applicant dropped from the values", "ranking", by: .holder) { files, _ in
            try edit(&files, "indicators.json") { $0.remove("applicants", at: 4) }
        },
        Tampering("a weight in the edition, signed anew", "edition", by: .holder) { files, _ in try weigh(&files) },
        Tampering("a weight in the rules, signed anew", "ranking", by: .holder) { files, _ in
            try weigh(&files)
            try edit(&files, "rules.json") { $0["indicators", "children", 0, "weight"] = 99 }
        },
        Tampering("a composite", "ranking", by: .holder) { files, _ in
            try edit(&files, "ranking.json") { $0["result", "ranking", 5, "score"] = 99.5 }
        },
        Tampering("two ranks swapped", "ranking", by: .holder) { files, _ in
            try edit(&files, "ranking.json") { edit in
                let rank = edit["result", "ranking", 1, "rank"]
                edit["result", "ranking", 1, "rank"] = edit["result", "ranking", 6, "rank"]
                edit["result", "ranking", 6, "rank"] = rank
            }
        },
        Tampering("one more listed", "ranking", by: .holder) { files, _ in
            try edit(&files, "ranking.json") { $0["result", "ranking", 10, "isListed"] = true }
        },
        Tampering("a settlement that nobody made", "ranking", by: .holder) { files, _ in
            try edit(&files, "settlements.json") {
                $0["settlements"] = [["applicant": "A001", "listed": true, "at": "2020-06-01T09:00:00+08:00"]]
                $0.append(
                    "settlements", element: ["applicant": "A002", "listed": false, "at": "2020-06-01T09:00:00+08:00"])
            }
        },
        Tampering("a line of the list dropped", "list", by: .holder) { files, _ in
            try edit(&files, "list.json") { $0.remove("listed", at: 3) }
        },
        Tampering("a line of the list added", "list", by: .holder) { files, _ in
            try edit(&files, "list.json") {
                $0.append(
                    "listed", element: ["name": "后加有限公司", "name_en": nil, "rank": 9, "serial": "CIC2020-999"])
            }
        },
        Tampering("serials swapped", "list", by: .holder) { files, _ in
            try edit(&files, "list.json") { edit in
                let serial = edit["listed", 0, "serial"]
                edit["listed", 0, "serial"] = edit["listed", 5, "serial"]
                edit["listed", 5, "serial"] = serial
            }
        },
        Tampering("a serial twice", "list", by: .holder) { files, _ in
            try edit(&files, "list.json") { $0["listed", 1, "serial"] = $0["listed", 0, "serial"] }
        },
        Tampering("a better rank on the list", "list", by: .holder) { files, _ in
            try edit(&files, "list.json") { $0["listed", 4, "rank"] = 1 }
        },
        Tampering("another's place", "list", by: .holder) { files, _ in
            let ranking = try JSONValue(parsing: files["ranking.json"] ?? [])
            let ranked = ranking["result"]?["ranking"]?.elements ?? []
            try edit(&files, "places.json") { $0["places", 7, "applicant"] = ranked[11]["applicant"] ?? .null }
        },
        Tampering("another version", "list", by: .holder) { files, _ in
            try edit(&files, "list.json") { $0["version"] = 2 }
        },
    ]

    private static func weigh(_ files: inout [String: [UInt8]]) throws {
        let text = String(decoding: files["edition.yaml"] ?? [], as: UTF8.self)
        let changed = text.replacingOccurrences(of: "      weight: 30\n", with: "      weight: 60\n")
        guard changed != text else { throw SampleBundle.Failure() }
        files["edition.yaml"] = Array(changed.utf8)
    }
}
