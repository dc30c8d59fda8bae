import Reporting
import Screening
import Testing
import Values

@Suite("The guide to the findings")
struct FindingGuideTests {
    @Test("It tells of every code that screening can raise, once, and of no other")
    func codes() {
        #expect(FindingGuide.all.map(\.code).sorted() == Screening.codes.sorted())
        #expect(FindingNames.codes == Screening.codes.sorted())
    }

    @Test("A cell of its table holds no bar and no line break")
    func cells() {
        for guide in FindingGuide.all {
            let texts = [guide.meaning.zh, guide.meaning.en, guide.action.zh, guide.action.en]
            #expect(texts.allSatisfy { !$0.isEmpty && !$0.contains("|") && !$0.contains("\n") }, "\(guide.code)")
        }
    }
}
