internal import Text
public import Values

/// Finds who may not score whom (回避), and shows by what.
public enum Conflicts {
    /// Every conflict between these judges and applicants, the gravest evidence of each pair first.
    public static func find(judges: [Judge], among subjects: [PanelSubject]) -> [Conflict] {
        let companies = subjects.map(Company.init)
        return judges.flatMap { judge in
            let employer = Employer(judge.employer)
            // What the judge's own employer says of its owners, where it applies itself.
            let owners = companies.filter { $0.names.contains(employer.key) }.flatMap(\.owners)
            return zip(subjects, companies).compactMap { subject, company in
                find(judge, employer, owners, subject, company)
            }
        }
    }

    private static func find(
        _ judge: Judge, _ employer: Employer, _ owners: [String], _ subject: PanelSubject, _ company: Company
    ) -> Conflict? {
        func conflict(_ kind: Conflict.Kind, _ zh: String, _ en: String) -> Conflict {
            Conflict(
                judge: judge.id, applicant: subject.entrant.key, kind: kind, evidence: Bilingual(zh: zh, en: en))
        }
        if company.names.contains(employer.key) {
            return conflict(.employer, "评委任职于该企业：\(judge.employer)", "works for the applicant: \(judge.employer)")
        }
        if let said = judge.conflicts.first(where: { $0 == subject.code || company.names.contains(Company.key($0)) }) {
            return conflict(.declared, "评委事先声明：\(said)", "declared beforehand: \(said)")
        }
        if company.owners.contains(employer.key) {
            return conflict(
                .group, "评委的任职单位是该企业的所有者：\(judge.employer)",
                "the judge's employer owns the applicant: \(judge.employer)")
        }
        if let owner = owners.first(where: { company.names.contains($0) || company.owners.contains($0) }) {
            return conflict(.group, "同属一个集团：\(owner)", "both belong to one group: \(owner)")
        }
        if let stem = company.sharedStem(with: employer) {
            return conflict(
                .group, "名称表明与评委的任职单位同属一家：“\(stem)”，\(judge.employer)",
                "by its name it belongs to the judge's employer: “\(stem)”, \(judge.employer)")
        }
        if let own = MailDomain(judge.email), !own.isPublic,
            let same = subject.emails.first(where: { MailDomain($0)?.isOne(with: own) == true })
        {
            return conflict(.domain, "电子邮箱域名相同：\(judge.email)，\(same)", "one e-mail domain: \(judge.email), \(same)")
        }
        return nil
    }

    private struct Employer {
        var key: String
        var stem: String

        init(_ name: String) {
            key = Company.key(name)
            stem = Company.stem(key)
        }
    }

    /// Names of an enterprise brought to one form.
    private struct Company {
        var names: [String]
        var owners: [String]
        private var stems: [String]

        init(_ subject: PanelSubject) {
            names = (subject.names + [subject.entrant.name]).map(Self.key).filter { !$0.isEmpty }
            owners = subject.owners.map(Self.key).filter { !$0.isEmpty }
            stems = names.map(Self.stem)
        }

        /// However it was typed, and with the short form of 有限责任公司.
        static func key(_ name: String) -> String {
            var key = Folding.fold(name)
            for (long, short) in [("有限责任公司", "有限公司"), ("companylimited", "ltd"), ("coltd", "ltd"), ("limited", "ltd")]
            where key.hasSuffix(long) {
                key = String(key.dropLast(long.count)) + short
            }
            return key
        }

        /// What is left of the employer's name without its legal form, where the applicant's name holds it, or the other
        /// way round. Short stems say nothing: many enterprises share two characters.
        func sharedStem(with employer: Employer) -> String? {
            for (name, stem) in zip(names, stems) {
                if employer.stem.count >= Self.leastStem, name.contains(employer.stem) { return employer.stem }
                if stem.count >= Self.leastStem, employer.key.contains(stem) { return stem }
            }
            return nil
        }

        private static let leastStem = 4

        static func stem(_ name: String) -> String {
            var stem = name[...]
            var isShorter = true
            while isShorter {
                isShorter = false
                for ending in ["股份有限公司", "有限公司", "总公司", "分公司", "公司", "集团", "控股", "股份", "ltd", "inc"]
                where stem.hasSuffix(ending) {
                    stem = stem.dropLast(ending.count)
                    isShorter = true
                }
            }
            return String(stem)
        }
    }
}
