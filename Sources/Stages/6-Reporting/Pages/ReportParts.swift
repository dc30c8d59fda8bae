import Edition
import Values

/// The parts of a report's page as values for its template.
struct ReportParts {
    let report: PacketReport
    let edition: Edition
    let pictures: [Int: [UInt8]]

    var asks: [String: Any] {
        listed(
            report.asks.map { finding in
                ["anchor": anchor(finding), "message": finding.message.values, "fix": finding.fix.values]
            })
    }

    var groups: [[String: Any]] {
        Severity.inReports.compactMap { severity in
            let findings = report.findings.filter { $0.severity == severity }
            guard !findings.isEmpty else { return nil }
            return [
                "key": severity.rawValue, "name": severity.words.values, "tone": severity.tone,
                "count": findings.count, "findings": findings.map(finding),
            ]
        }
    }

    /// Each finding has its own place in the page; the same code may be raised several times.
    private func anchor(_ finding: Finding) -> String {
        "finding-\((report.findings.firstIndex(of: finding) ?? 0) + 1)"
    }

    private func finding(_ finding: Finding) -> [String: Any] {
        let fields = fields(finding)
        let shows = !fields.isEmpty
        var values: [String: Any] = [
            "anchor": anchor(finding), "code": finding.code, "tone": finding.severity.tone,
            "message": finding.message.values, "fix": finding.fix.values,
            "passages": passages(finding), "fields": listed(fields),
            "pictures": listed(PictureParts(report: report, pictures: pictures).beside(finding)),
            "facts": listed(
                finding.evidence.filter { !$0.value.shown.isEmpty && !(shows && isInTable($0)) }.map {
                    ["name": EvidenceWords.name($0.name).values, "value": EvidenceWords.value($0).values]
                }),
        ]
        if let entry = finding.entry { values["entry"] = entry }
        return values
    }

    /// The paragraph in which a profile's limit falls.
    private func passages(_ finding: Finding) -> [[String: Any]] {
        guard finding.code == "profile.zh.too-long" || finding.code == "profile.en.too-long" else { return [] }
        let profile = report.profiles.first {
            $0.item == finding.item && (finding.entry == nil || $0.entry == finding.entry)
        }
        guard let profile else { return [] }
        let rules = profile.item == .profileZh ? edition.materials.profileZh : edition.materials.profileEn
        guard let mark = LimitMark(profile.text, limit: rules.limit, unit: edition.policies.unit) else { return [] }
        return [
            [
                "before": mark.before, "over": mark.over, "rest": mark.rest, "paragraph": mark.paragraph,
                "entry": profile.entry, "limit": rules.limit,
            ]
        ]
    }

    /// The fields of the form that a finding speaks of, as they were read.
    private func fields(_ finding: Finding) -> [[String: Any]] {
        guard finding.item == .form || finding.code.hasPrefix("form.") || finding.code.hasPrefix("eligibility.") else {
            return []
        }
        let named = finding.evidence.filter { $0.name == "fields" || $0.name == "field" }.flatMap(\.value.words)
        let reasons = finding.evidence.first { $0.name == "reasons" }?.value.words ?? []
        return named.enumerated().compactMap { index, key in
            guard let field = edition.form.fields.first(where: { $0.key == key }) else { return nil }
            var values = row(field)
            if index < reasons.count { values["note"] = reasons[index] }
            return values
        }
    }

    /// The table of fields shows these already.
    private func isInTable(_ fact: Finding.Fact) -> Bool {
        if fact.name == "values" || fact.name == "reasons" || fact.name == "labels" { return true }
        return !fact.value.words.isEmpty
            && fact.value.words.allSatisfy { word in edition.form.fields.contains { $0.key == word } }
    }

    var form: [String: Any]? {
        guard let form = report.form else { return nil }
        let wrong = Set(
            report.findings.filter { $0.severity != .advice && ($0.item == .form || $0.code.hasPrefix("form.")) }
                .flatMap { $0.evidence.flatMap(\.value.words) })
        var names: [String] = []
        let bySection = Dictionary(grouping: edition.form.fields, by: \.section)
        for field in edition.form.fields where names.last != field.section { names.append(field.section) }
        let sections = names.map { name -> [String: Any] in
            let fields = bySection[name] ?? []
            func isWrong(_ field: FormField) -> Bool { wrong.contains(field.key) || wrong.contains(field.label) }
            func isShown(_ field: FormField) -> Bool {
                isWrong(field) || field.isRequired || form[field.key]?.isBlank == false
            }
            return [
                "name": name,
                "rows": fields.filter(isShown).map { field in
                    row(field).merging(["isWrong": isWrong(field)]) { first, _ in first }
                },
                "blank": listed(fields.filter { !isShown($0) }.map { ["zh": $0.label, "en": $0.labelEn] }),
            ]
        }
        return [
            "filled": form.fields.count { !$0.isBlank }, "total": edition.form.fields.count,
            "isRecognised": form.isRecognised, "sections": sections,
        ]
    }

    /// The form came with this packet: another packet's crops are not among these pictures.
    private var isFormOwn: Bool {
        report.items[.form]?.contains { $0.packet == report.arrival.id && $0.entry.path == report.form?.entry } == true
    }

    private func row(_ field: FormField) -> [String: Any] {
        let reading = report.form?[field.key]
        let isBlank = reading?.isBlank ?? true
        var values: [String: Any] = [
            "label": ["zh": field.label, "en": field.labelEn], "isBlank": isBlank, "raw": reading?.raw ?? "",
        ]
        if !isBlank, let unit = reading?.unit ?? field.unit, reading?.raw.hasSuffix(unit) == false {
            values["unit"] = unit
        }
        if isFormOwn, let crop = reading?.crop,
            let source = PictureParts(report: report, pictures: pictures).source(crop)
        {
            values["crop"] = source
            values["alt"] = field.label
        }
        return values
    }

    var seals: [String: Any] { listed(PictureParts(report: report, pictures: pictures).seals) }

    var ignored: [String: Any] {
        listed(
            Ignored.entries(of: report).map {
                ["path": $0.path, "size": Figures.size($0.bytes), "why": $0.why.values]
            })
    }

    var events: [[String: Any]] {
        report.events.map { event in
            var values: [String: Any] = ["at": edition.dates.shown(event.at), "what": event.what.values]
            if let state = event.state { values["after"] = state.values }
            if let by = event.by { values["by"] = by }
            if let because = event.because { values["because"] = because }
            return values
        }
    }
}

extension Evidence {
    /// Its texts, for looking up what it names.
    var words: [String] {
        switch self {
        case .text(let text): [text]
        case .number: []
        case .list(let list): list
        }
    }
}
