internal import Digests
public import Values

/// What one judge's workbook of one round holds (评分表).
public struct ScoreSheet: Equatable, Sendable {
    /// A judged leaf of the indicators.
    public struct Criterion: Equatable, Sendable {
        public var key: String
        public var name: Bilingual
        public var anchors: Bilingual?

        public init(key: String, name: Bilingual, anchors: Bilingual?) {
            self.key = key
            self.name = name
            self.anchors = anchors
        }
    }
    /// One applicant.
    public struct Row: Equatable, Sendable {
        public var entrant: Assignment.Entrant
        /// The judge's own scores of the round before, by criterion.
        public var former: [String: Double]
        public var formerReason: String

        public init(entrant: Assignment.Entrant, former: [String: Double] = [:], formerReason: String = "") {
            self.entrant = entrant
            self.former = former
            self.formerReason = formerReason
        }
    }
    public var edition: String
    public var editionName: Bilingual
    public var organiser: Bilingual
    public var round: Int
    public var judge: Assignment.Member
    public var criteria: [Criterion]
    public var scale: ScoreScale
    public var rows: [Row]
    /// Where the panel differed most in the round before, among this judge's applicants.
    public var disagreements: [Disagreement]
    /// Known to nobody outside: without it, a workbook that was never sent could be made to fit.
    public var secret: String
    /// The address before `/<packet id>/report.html`; nil where the outbox lies beside.
    public var reports: String?

    public init(
        edition: String, editionName: Bilingual, organiser: Bilingual, round: Int, judge: Assignment.Member,
        criteria: [Criterion], scale: ScoreScale, rows: [Row], disagreements: [Disagreement] = [],
        secret: String = "", reports: String? = nil
    ) {
        self.edition = edition
        self.editionName = editionName
        self.organiser = organiser
        self.round = round
        self.judge = judge
        self.criteria = criteria
        self.scale = scale
        self.rows = rows
        self.disagreements = disagreements
        self.secret = secret
        self.reports = reports
    }

    /// The first cell of the hidden sheet, by which a workbook is known as ours.
    public static let schema = "pingxuan.scores/1"
    /// The name of the hidden sheet.
    public static let mark = "pingxuan.scores"

    /// What the workbook is made for, condensed: whoever changes names, keys, criteria or the scale under the lock
    /// changes it. Half of a SHA-256.
    public var mark: String {
        var text =
            "\(Self.schema)\n\(secret)\n\(edition)\n\(round)\n\(judge.id)\n\(scale.least) \(scale.most) \(scale.step)\n"
        for criterion in criteria { text += "\(criterion.key)\n" }
        for row in rows { text += "\(row.entrant.key)\t\(row.entrant.name)\n" }
        return SHA256.digest(of: text).map { String($0.hex.prefix(32)) } ?? ""
    }

    /// `J01-张三.xlsx`: what a file's name may not hold is left out of the judge's.
    public var fileName: String {
        let name = judge.name.filter { character in
            !character.isNewline && !"/\\:*?\"<>|.".contains(character)
                && character.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
        }
        return "\(judge.id)-\(name.isEmpty ? "judge" : String(name.prefix(40))).xlsx"
    }
}

/// Where things stand in the first sheet of a workbook; rows and columns from 0.
enum SheetLayout {
    static let headerRow = 2
    static let anchorRow = 3
    static let firstRow = 4
    static let number = 0
    static let name = 1
    static let report = 2
    static let firstCriterion = 3

    static let numberHeader = "序号 no."
    static let nameHeader = "参评企业 applicant"
    static let reportHeader = "材料 report"
    static let reasonHeader = "理由 reason"
    static let conflictHeader = "回避声明 conflict of interest"
    static let noConflict = "无 none"
    static let conflict = "需回避 recuse"

    static func reason(_ criteria: Int) -> Int { firstCriterion + criteria }
    static func conflict(_ criteria: Int) -> Int { firstCriterion + criteria + 1 }

    /// `E7`.
    static func cell(_ row: Int, _ column: Int) -> String { "\(letters(column))\(row + 1)" }

    static func letters(_ column: Int) -> String {
        let first = column / 26
        let last = Character(Unicode.Scalar(UInt8(65 + column % 26)))
        return (first > 0 ? letters(first - 1) : "") + String(last)
    }
}
