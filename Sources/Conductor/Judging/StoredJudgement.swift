internal import JSON
internal import Screening
internal import Values

/// A judgement as the ledger keeps it, so that a report can be written anew as it was.
struct StoredJudgement: Codable, Equatable {
    struct Placed: Codable, Equatable {
        var packet: String
        var entry: Entry
    }
    struct Items: Codable, Equatable {
        var item: Item
        var placed: [Placed]
    }
    var findings: [Finding]
    var applicant: Applicant
    var items: [Items]
    var form: FormReading?
    /// Shown in its place, and used for nothing else.
    var proposal: FormReading?
    var profiles: [ProfileReading]
    var cases: [CaseReading]

    init(_ judgement: Judgement) {
        findings = judgement.findings
        applicant = judgement.applicant
        items = Item.allCases.compactMap { item in
            judgement.items[item].map { placed in
                Items(item: item, placed: placed.map { Placed(packet: $0.packet, entry: $0.entry) })
            }
        }
        form = judgement.form
        proposal = judgement.proposal
        profiles = judgement.profiles
        cases = judgement.cases
    }

    init(json: [UInt8]) throws {
        self = try JSONCoding.decode(StoredJudgement.self, from: try JSONValue(parsing: json))
    }

    func json() throws -> [UInt8] { try JSONCoding.encode(self).bytes() }

    /// Codes of its blocking, review and refusal findings, each once, in their order.
    var codes: [String] {
        var codes: [String] = []
        for finding in findings where finding.severity != .advice && !codes.contains(finding.code) {
            codes.append(finding.code)
        }
        return codes
    }

    /// Puts what was judged into a report.
    func fill(_ report: inout PacketReport) {
        report.applicant = applicant
        report.findings = findings
        report.items = Dictionary(
            items.map { ($0.item, $0.placed.map { PacketReport.Placed(packet: $0.packet, entry: $0.entry) }) },
            uniquingKeysWith: { first, _ in first })
        report.form = form ?? proposal
        report.profiles = profiles
        report.cases = cases
    }
}
