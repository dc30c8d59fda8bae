internal import Edition
internal import JSON
internal import Ledger
internal import Reporting
internal import Values

/// What makes the files of a publication: for each ranked applicant its own, and those of the list as a whole.
struct PublicationMakers: Sendable {
    struct Made {
        var published: [OutboxFile] = []
        var letters: [OutboxFile] = []
        var withoutLogo: String?
    }

    private let conductor: Conductor
    private let edition: Edition
    private let list: PublishedList
    private let published: Published
    private let ranked: [RankedApplicant]
    private let files: [String: CompanyFile]
    private let feedback: FeedbackFigures
    private let fairness: FairnessFigures
    private let sources: KitSources
    private let kit: PressKit
    private let letter: ResultLetter
    private let lists: PublishedFiles
    private let rules: BadgeRules
    private let fairnessPage: FairnessPage
    private let fingerprint: String?
    private let ruleChanges: [String]

    init(_ state: PublishedState, configuration: Configuration, conductor: Conductor, fingerprint: String?) {
        self.conductor = conductor
        let (edition, templates) = (configuration.edition, configuration.templates)
        self.edition = edition
        published = state.published
        self.fingerprint = fingerprint
        ruleChanges = state.fairness.fairness.ruleChanges.map(\.date)
        var list = PublishedList(
            state.published.confirmation, former: state.published.former, edition: edition, keyFingerprint: fingerprint)
        list.ruleChanges = ruleChanges
        self.list = list
        let gone = Set(state.published.confirmation.withdrawals.map(\.applicant))
        ranked = state.ranking.ranking.filter { !gone.contains($0.applicant) }
        files = state.files
        feedback = FeedbackFigures(state.ranking, edition: edition)
        fairness = state.fairness
        sources = KitSources(root: conductor.root, reader: conductor.reader, edition: edition)
        let date = String(state.published.at.prefix(10))
        kit = PressKit(
            edition: edition, templates: templates, version: state.published.version, date: date,
            count: state.published.listed.count, privateNames: state.judgeNames)
        letter = ResultLetter(edition: edition, templates: templates)
        lists = PublishedFiles(edition: edition, templates: templates)
        rules = BadgeRules(edition: edition, templates: templates)
        fairnessPage = FairnessPage(
            edition: edition, templates: templates,
            redaction: Redaction(names: state.judgeNames + state.fairness.persons.sorted()))
    }

    /// How many applicants get files of their own.
    var count: Int { ranked.count }

    func make(_ index: Int) throws -> Made {
        let one = ranked[index]
        var made = Made()
        let report = try files[one.applicant].flatMap { file in
            try conductor.ledger.read {
                try ReportBuilder.build(
                    file.packet.arrival.id, from: $0, edition: edition, now: conductor.clock.now(),
                    fresh: nil)?.report
            }
        }
        guard let company = published.listed.first(where: { $0.applicant == one.applicant }),
            let line = list.listed.first(where: { $0.serial == company.serial })
        else {
            guard let report else { return made }
            let feedback = edition.policies.feedback == .none ? nil : feedback.feedback(for: one)
            made.letters = letter.regret(
                name: one.name, nameEn: one.nameEn, feedback: feedback, report: report, at: published.at)
            return made
        }
        let badges = try Badge(line, edition: edition).files()
        made.published = badges
        if let file = files[one.applicant] {
            let source = try sources.source(of: company, file)
            made.published += try kit.files(source)
            if !source.pictures.contains(where: \.isLogo) { made.withoutLogo = company.serial }
        }
        if let report {
            made.letters = letter.congratulation(line, report: report, at: published.at, badges: badges)
        }
        return made
    }

    /// List, former versions, bundle, rules and figures.
    func whole() throws -> [OutboxFile] {
        var made = try lists.files(list)
        for former in published.former {
            let before = published.former.filter { $0.version < former.version }
            var list = PublishedList(former, former: before, edition: edition, keyFingerprint: fingerprint)
            list.ruleChanges = ruleChanges.filter { $0 <= list.published }
            made += try lists.files(list, in: "published/versions/\(former.version)")
        }
        if let json = made.first(where: { $0.path == "published/list.json" }) {
            made += try conductor.bundle(of: published.confirmation, list: json.bytes)
        }
        made.append(rules.file(version: published.version, date: list.published))
        made.append(fairnessPage.file(fairness.fairness))
        return made
    }
}
