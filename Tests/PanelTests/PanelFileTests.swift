import Edition
import Testing
import Values

@testable import Panel

@Suite("config/panel.yaml")
struct PanelFileTests {
    static let good = """
        judges:
          - id: J01
            name: 甲
            employer: 某某大学
            email: a@u.example
            expertise:
              - 金融
            conflicts: []
          - id: J02
            name: 乙
            employer: 某某研究院
            email: b@v.example
        """

    @Test("Judges are read with what they know and what they declared")
    func reads() throws {
        let panel = try PanelFile.parse(Self.good + "\nreports: https://example.org/r/\n", file: "panel.yaml")
        #expect(panel.judges.map(\.id) == ["J01", "J02"] && panel.judges[0].expertise == ["金融"])
        #expect(panel.reports == "https://example.org/r")
    }

    @Test(
        "A fault names its line",
        arguments: [
            ("id: J02", "id: j01", 9), ("id: J02", "id: \"a/b\"", 9), ("email: b@v.example", "email: b", 12),
            ("name: 乙", "nama: 乙", 9), ("    employer: 某某研究院\n", "", 9), ("conflicts: []", "conflicts: 无", 8),
        ])
    func faults(part: String, wrong: String, line: Int) throws {
        let text = Self.good.replacing(part, with: wrong)
        do throws(ConfigurationFault) {
            _ = try PanelFile.parse(text, file: "panel.yaml")
            Issue.record("no fault for \(wrong)")
        } catch {
            #expect(error.line == line && error.file == "panel.yaml", "\(error)")
        }
    }
}
