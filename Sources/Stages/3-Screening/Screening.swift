public import Edition
public import Values

/// Judges a dossier under the rules of an edition. Pure: the same dossier and rules give the same judgement.
public enum Screening {
    /// Every code that it can raise.
    public static var codes: [String] { Checks.all.flatMap { $0.codes } + RefusalCheck.codes }

    /// The judgement of all that an applicant has sent so far.
    /// - Parameters:
    ///   - dossier: The newest packet last. A refused newest packet stands alone: nothing is said of what was not opened.
    ///   - received: When the newest packet was accepted.
    public static func judge(_ dossier: Dossier, under edition: Edition, received: Instant) -> Judgement {
        if let refusal = dossier.parts.last?.reading.refusal {
            let finding = worded(RefusalCheck.finding(for: refusal, edition: edition), by: edition)
            return Judgement(
                verdict: .refused, findings: [finding], applicant: Applicant(), items: [:], form: nil, profiles: [],
                cases: [])
        }
        let material = Material(dossier, rules: edition)
        let scene = Scene(material: material, edition: edition, received: received)
        let found = Checks.all.flatMap { $0.findings(in: scene) }.map { worded($0, by: edition) }
        let findings = [Severity.blocking, .review, .advice].flatMap { severity in
            found.filter { $0.severity == severity }
        }
        var judgement = Judgement(
            verdict: verdict(of: findings), findings: findings, applicant: material.applicant(under: edition),
            items: material.items, form: material.form, profiles: material.profiles, cases: material.cases)
        if material.form == nil { judgement.proposal = material.newest?.forms.first { $0.isRecognised } }
        return judgement
    }

    /// The gravest finding decides: a refusal stands alone, blocking goes before review.
    public static func verdict(of findings: [Finding]) -> PacketState {
        let severities = Set(findings.map(\.severity))
        if severities.contains(.refusal) { return .refused }
        if severities.contains(.blocking) { return .returned }
        if severities.contains(.review) { return .held }
        return .queued
    }

    private static func worded(_ finding: Finding, by edition: Edition) -> Finding {
        guard let wording = edition.wordings[finding.code] else { return finding }
        var finding = finding
        finding.message = wording.message
        finding.fix = wording.fix
        return finding
    }
}
