import Testing
import Values

@testable import Panel

@Suite("Assigning judges")
struct AssignerTests {
    static func judges(_ count: Int) -> [Judge] {
        (1...count).map {
            Judge(id: "J\($0)", name: "评委\($0)", employer: "大学\($0)", email: "j\($0)@u\($0).example")
        }
    }

    static func subjects(_ count: Int) -> [PanelSubject] {
        (1...count).map {
            PanelSubject(
                entrant: Assignment.Entrant(key: "A\($0)", name: "企业\($0)", packet: "20200420-\($0)"),
                names: ["企业\($0)"], texts: [$0 % 3 == 0 ? "金融 保险" : "电商"])
        }
    }

    @Test(
        "Every applicant has its judges, loads are even, and every two judges share somebody where numbers allow",
        arguments: [(5, 12, 5), (8, 30, 5), (12, 60, 5), (9, 24, 3)])
    func design(judges: Int, applicants: Int, needed: Int) throws {
        let assigner = Assigner(
            judges: Self.judges(judges), subjects: Self.subjects(applicants), conflicts: [], needed: needed, seed: 7)
        let result = try assigner.assign()
        #expect(result.quality.fewestJudges == needed && result.quality.mostJudges == needed)
        #expect(result.quality.mostLoad - result.quality.leastLoad <= 1)
        #expect(result.quality.linkedPairs == result.quality.pairs)
        #expect(result.quality.groups == 1)
        #expect(result.tasks.reduce(0) { $0 + $1.applicants.count } == applicants * needed)
        #expect(try assigner.assign() == result)
        let other = Assigner(
            judges: Self.judges(judges), subjects: Self.subjects(applicants), conflicts: [], needed: needed, seed: 8)
        #expect(try judges == needed || other.assign().tasks != result.tasks)
    }

    @Test("No judge is given an applicant that conflicts, and experts get what they know")
    func conflicts() throws {
        var judges = Self.judges(9)
        judges[0].expertise = ["金融"]
        judges[1].expertise = ["保险"]
        let subjects = Self.subjects(24)
        let conflicts = subjects.prefix(10).map {
            Conflict(judge: "J3", applicant: $0.entrant.key, kind: .declared, evidence: Bilingual(zh: "", en: ""))
        }
        let result = try Assigner(judges: judges, subjects: subjects, conflicts: conflicts, needed: 3, seed: 1).assign()
        let third = result.tasks.first { $0.judge == "J3" }
        #expect(conflicts.allSatisfy { third?.applicants.contains($0.applicant) == false })
        #expect(result.quality.mostLoad - result.quality.leastLoad <= 1)
        // Eight applicants of that trade, two judges who know it, eight applicants a judge.
        #expect(result.quality.expertPossible == 16 && result.quality.expert >= 12)
    }

    @Test("When a judge withdraws, nobody else loses anything")
    func withdrawal() throws {
        let judges = Self.judges(10)
        let subjects = Self.subjects(40)
        let first = try Assigner(judges: judges, subjects: subjects, conflicts: [], needed: 5, seed: 3).assign()
        let left = judges.filter { $0.id != "J4" }
        let gone = first.tasks.first { $0.judge == "J4" }?.applicants ?? []
        let kept = [Assignment.Task(judge: "J4", applicants: Array(gone.prefix(2)))]
        let second = try Assigner(judges: left, subjects: subjects, conflicts: [], needed: 5, seed: 3)
            .reassign(first.tasks, kept: kept)
        for task in first.tasks where task.judge != "J4" {
            let now = second.tasks.first { $0.judge == task.judge }?.applicants ?? []
            #expect(Set(task.applicants).isSubset(of: now))
        }
        #expect(second.quality.moved == gone.count - 2)
        #expect(second.quality.fewestJudges == 5 && second.quality.mostJudges == 5)
        #expect(second.quality.mostLoad - second.quality.leastLoad <= 1)
    }

    @Test("Too few judges, none, or nobody to score is said in a sentence")
    func tooFew() {
        let subjects = Self.subjects(2)
        func fault(_ judges: [Judge], _ subjects: [PanelSubject], _ conflicts: [Conflict] = []) -> AssignmentFault? {
            do throws(AssignmentFault) {
                _ = try Assigner(judges: judges, subjects: subjects, conflicts: conflicts, needed: 3, seed: 1).assign()
                return nil
            } catch { return error }
        }
        #expect(fault([], subjects) == .noJudges)
        #expect(fault(Self.judges(3), []) == .noApplicants)
        #expect(fault(Self.judges(1), subjects)?.sentence.en.contains("there is only 1") == true)
        let conflict = Conflict(judge: "J1", applicant: "A2", kind: .employer, evidence: Bilingual(zh: "", en: ""))
        let short = fault(Self.judges(3), subjects, [conflict])
        #expect(short?.sentence.en.contains("企业2 (2)") == true && short?.sentence.en.contains("企业1") == false)
    }
}
