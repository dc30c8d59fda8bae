/// A root for rehearsals: the edition as it was when the program was built, a daemon that waits little, judges who do
/// not exist.
public enum SampleRoot {
    /// Files by their path under the root.
    public static var files: [SampleFile] {
        [
            SampleFile("config/edition.yaml", Array(edition.utf8)),
            SampleFile("config/daemon.yaml", Array(daemon.utf8)), SampleFile("config/panel.yaml", Array(panel.utf8)),
        ]
    }

    /// The edition, with a list short enough that some of the sample's applicants are not on it.
    private static var edition: String {
        String(decoding: PackageResources.edition_yaml, as: UTF8.self).replacing(
            "  listed: 50\n", with: "  listed: 8\n")
    }

    private static let daemon = """
        # 演练用：文件静止片刻即收 / for a rehearsal: what has been still for a moment is taken
        settle: 0.3s
        # 样例扫描件无字可识 / nothing can be recognised in the sample's scans
        recognise_scans: false

        """

    /// The judges of the sample: their employers are none of the applicants' but one.
    static let judges: [(id: String, name: String, employer: String, expertise: [String])] = [
        ("j01", "样例评委一", "样例大学（示例）", ["运营管理"]), ("j02", "样例评委二", "样例行业协会（示例）", ["运营管理", "质检"]),
        ("j03", "样例评委三", "样例研究院（示例）", ["信息安全"]), ("j04", "样例评委四", "样例传媒（示例）", ["品牌"]),
        ("j05", "样例评委五", "样例咨询（示例）", ["人力资源"]), ("j06", "样例评委六", "样例会计师事务所（示例）", ["财务"]),
        ("j07", "样例评委七", SampleCompany(1).nameZh, ["运营管理"]),
    ]

    private static var panel: String {
        var text = "# 样例评委，均为虚构 / judges of the sample: none of them exists\njudges:\n"
        for judge in judges {
            text += "  - id: \(judge.id)\n    name: \(judge.name)\n    employer: \(judge.employer)\n"
            text += "    email: \(judge.id)@judges.example\n    expertise:\n"
            for field in judge.expertise { text += "      - \(field)\n" }
            text += "    conflicts: []\n"
        }
        return text
    }
}
