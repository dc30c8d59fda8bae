import Testing
import Values

@testable import Panel

@Suite("Conflicts of interest")
struct ConflictTests {
    private static func kind(
        _ judge: Judge, _ subject: PanelSubject, others: [PanelSubject] = []
    ) -> Conflict.Kind? {
        Conflicts.find(judges: [judge], among: [subject] + others).first { $0.applicant == subject.entrant.key }?.kind
    }

    private static func judge(
        employer: String = "某某大学", email: String = "a@u.example", conflicts: [String] = []
    ) -> Judge {
        Judge(id: "J1", name: "张", employer: employer, email: email, conflicts: conflicts)
    }

    private static func subject(
        _ name: String, key: String = "91110108000000001X", owners: [String] = [], emails: [String] = []
    ) -> PanelSubject {
        PanelSubject(
            entrant: Assignment.Entrant(key: key, name: name, packet: "1"), code: key, names: [name], owners: owners,
            emails: emails)
    }

    @Test("By employer, group, e-mail domain and what was declared")
    func kinds() {
        #expect(Self.kind(Self.judge(employer: "云帆客服有限责任公司"), Self.subject("云帆客服有限公司")) == .employer)
        #expect(Self.kind(Self.judge(employer: "海岳控股集团"), Self.subject("云帆客服有限公司", owners: ["海岳控股集团"])) == .group)
        #expect(Self.kind(Self.judge(employer: "云帆客服集团有限公司"), Self.subject("北京云帆客服有限公司")) == .group)
        let sister = Self.subject("海岳科技有限公司", key: "B", owners: ["海岳控股集团"])
        #expect(
            Self.kind(
                Self.judge(employer: "海岳科技有限公司"), Self.subject("云帆客服有限公司", owners: ["海岳控股集团"]), others: [sister])
                == .group)
        #expect(
            Self.kind(Self.judge(email: "a@mail.yunfan.example"), Self.subject("云帆", emails: ["b@yunfan.example"]))
                == .domain)
        #expect(Self.kind(Self.judge(conflicts: ["云帆客服有限责任公司"]), Self.subject("云帆客服有限公司")) == .declared)
        #expect(Self.kind(Self.judge(conflicts: ["91110108000000001X"]), Self.subject("云帆客服有限公司")) == .declared)
    }

    @Test("A free mailbox, a short name in common or another kind of company is none")
    func none() {
        #expect(Self.kind(Self.judge(email: "a@qq.com"), Self.subject("云帆", emails: ["b@qq.com"])) == nil)
        #expect(Self.kind(Self.judge(email: "a@vip.163.com"), Self.subject("云帆", emails: ["b@163.com"])) == nil)
        #expect(Self.kind(Self.judge(employer: "北京大学"), Self.subject("北京云帆客服有限公司")) == nil)
        #expect(Self.kind(Self.judge(employer: "云帆集团"), Self.subject("云帆客服有限公司")) == nil)
    }
}
