import Bundles
import Digests
import Edition
import Foundation
import JSON
import Ranking
import Values

/// A whole small edition made by code: fourteen applicants, six judges, two rounds, a list of eight.
struct SampleBundle {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    static let names = (1...14).map { "样本\($0)号客户服务有限公司" }
    static let judges = (1...6).map { "评委姓名\($0)" }

    let edition: Edition
    let key: SigningKey
    var input: BundleInput

    /// - Parameter seed: Of the signing key.
    init(seed: UInt8 = 7, combination: String = "adjusted") throws {
        let yaml = try String(contentsOfFile: Self.root + "/config/edition.yaml", encoding: .utf8)
            .replacingOccurrences(of: "listed: 50", with: "listed: 8")
            .replacingOccurrences(of: "draws: 1000", with: "draws: 40")
            .replacingOccurrences(of: "combination: adjusted", with: "combination: \(combination)")
        let edition = try EditionFile.parse(yaml, file: "edition.yaml")
        self.edition = edition
        guard let key = SigningKey(seed: [UInt8](repeating: seed, count: 32)) else { throw Failure() }
        self.key = key
        let digest = try Self.digest(yaml)
        let keys = Self.names.indices.map { "9111010800000000\($0)" }
        let leaves = edition.indicators.leaves.compactMap { leaf -> (String, Indicator.Measure)? in
            if case .leaf(let measure) = leaf.kind { (leaf.key, measure) } else { nil }
        }
        let applicants = keys.enumerated().map { index, key in
            var values: [String: IndicatorValue] = [:]
            for (place, (name, measure)) in leaves.enumerated() where !measure.isJudged {
                values[name] = Self.value(measure, (index * 7 + place * 3) % 11)
            }
            return IndicatorValues(applicant: key, name: Self.names[index], values: values)
        }
        let criteria = leaves.filter { $0.1.isJudged }.map(\.0)
        let rounds = [1, 2].map { Self.round($0, keys, criteria, edition) }
        let ranking = RankingInput(
            indicators: edition.indicators, panel: edition.panel, rules: edition.ranking, applicants: applicants,
            scores: rounds[1].scores)
        let result = Ranker.rank(ranking)
        let listed = result.ranking.filter(\.isListed).enumerated().map { index, line in
            ListedCompany(
                applicant: line.applicant, name: line.name, rank: line.rank ?? 0, score: line.score ?? 0,
                serial: "CIC2020-\(100 + index)", code: "ABCDEFGHJ\(index)")
        }
        let confirmation = Confirmation(
            version: 1, at: "2020-06-18T09:00:00+08:00", cause: .first, edition: edition.key, editionDigest: digest,
            rankingDigest: String(repeating: "0", count: 64),
            signatures: [Signature(by: "签名人", because: "一致通过", at: "2020-06-18T09:00:00+08:00")], listed: listed)
        var chain = SampleChain()
        try chain.add(
            "configured",
            body: #"{"number":1,"at":"2020-03-16T09:00:00+08:00","kind":"configured","facts":{"edition":"\#(digest)"}}"#
        )
        var packets: [BundleInput.Packet] = []
        for (index, key) in keys.enumerated() {
            let received = try chain.add("received")
            let judged = try chain.add("judged")
            packets.append(
                BundleInput.Packet(
                    sha256: try Self.digest("packet \(index)"), received: received, applicant: key, judged: judged))
        }
        packets.append(BundleInput.Packet(sha256: try Self.digest("another"), received: try chain.add("received")))
        try chain.add("panel")
        try chain.add("confirmed")
        input = BundleInput(
            edition: Array(yaml.utf8), confirmation: confirmation, list: Self.list(confirmation), rounds: rounds,
            ranking: ranking, events: chain.events, packets: packets, key: key)
    }

    /// One that is made once, and its files.
    static let good = Result { () throws -> (sample: SampleBundle, files: [String: [UInt8]]) in
        let sample = try SampleBundle()
        return (sample, try sample.files())
    }

    func files() throws -> [String: [UInt8]] {
        Dictionary(uniqueKeysWithValues: try BundleMaker.files(for: input).map { ($0.path, $0.bytes) })
    }

    struct Failure: Error {}

    static func digest(_ text: String) throws -> String {
        guard let digest = SHA256.digest(of: text) else { throw Failure() }
        return digest.hex
    }

    private static func value(_ measure: Indicator.Measure, _ step: Int) -> IndicatorValue {
        if step == 10 { return .missing }
        if measure.transform == .categories {
            return measure.categories.isEmpty
                ? .missing : .answer(measure.categories[step % measure.categories.count].answer)
        }
        let (low, high) = (measure.goalposts.min() ?? 0, measure.goalposts.max() ?? 1)
        return .number(low + (high - low) * Double(step + 1) / 12)
    }

    private static func round(
        _ number: Int, _ keys: [String], _ criteria: [String], _ edition: Edition
    ) -> BundleInput.Round {
        var tasks = judges.map { Assignment.Task(judge: $0, applicants: []) }
        for (index, key) in keys.enumerated() {
            for place in tasks.indices where place != index % judges.count { tasks[place].applicants.append(key) }
        }
        var scores: [JudgeScore] = []
        for (place, task) in tasks.enumerated() {
            for applicant in task.applicants {
                let index = keys.firstIndex(of: applicant) ?? 0
                for (order, criterion) in criteria.enumerated() {
                    let wave = (index * 5 + place * 3 + order * 2 + number) % 7
                    scores.append(
                        JudgeScore(
                            judge: task.judge, applicant: applicant, criterion: criterion,
                            score: 3 + Double(wave) * 0.5 + Double(index % 5) * 0.5 + Double(place % 3) * 0.5,
                            reason: "评语：联系电话 13800138000"))
                }
            }
        }
        let scale = edition.panel.scale
        let assignment = Assignment(
            round: number, edition: edition.key, seed: 1, judgesPerApplicant: edition.panel.judgesPerApplicant,
            criteria: criteria, scale: ScoreScale(least: scale.least, most: scale.most, step: scale.step),
            judges: judges.map { Assignment.Member(id: $0, name: $0) },
            entrants: keys.enumerated().map {
                Assignment.Entrant(key: $1, name: names[$0], packet: "20200420-000\($0)")
            },
            tasks: tasks, conflicts: [], withdrawn: [],
            quality: DesignQuality(
                leastLoad: 1, mostLoad: 1, fewestJudges: 5, mostJudges: 5, linkedPairs: 15, pairs: 15, groups: 1,
                expert: 0,
                expertPossible: 0, moved: 0))
        return BundleInput.Round(assignment: assignment, scores: scores)
    }

    static func list(_ confirmation: Confirmation) -> [UInt8] {
        let json: JSONValue = [
            "schema": "pingxuan.list/1", "edition": .string(confirmation.edition),
            "version": .integer(confirmation.version),
            "listed": .array(
                confirmation.listed.map {
                    [
                        "name": .string($0.name), "name_en": JSONValue($0.nameEn), "rank": .integer($0.rank),
                        "serial": .string($0.serial),
                    ]
                }),
        ]
        return json.bytes(pretty: true)
    }
}

/// A chain of events by digests.
struct SampleChain {
    private(set) var events: [BundleInput.Event] = []
    private var chain = String(repeating: "0", count: 64)

    @discardableResult
    mutating func add(_ kind: String, body: String? = nil) throws -> Int {
        let number = events.count + 1
        let digest = try SampleBundle.digest(body ?? "\(kind) \(number)")
        chain = try SampleBundle.digest(chain + digest)
        let at = body == nil ? "2020-04-\(10 + number % 20)T09:00:00+08:00" : "2020-03-16T09:00:00+08:00"
        events.append(BundleInput.Event(number: number, kind: kind, at: at, digest: digest, chain: chain, body: body))
        return number
    }
}
