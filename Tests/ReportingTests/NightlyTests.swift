import JSON
import Testing
import Values

@testable import Reporting

@Suite("The nightly sheet")
struct NightlyTests {
    static func sheet() -> NightlySheet {
        var overview = Samples.overview(16)
        overview.diskFree = 120_000_000_000
        overview.diskReserve = 1_073_741_824
        return NightlySheet(
            date: "2020-04-20", since: "2020-04-19T23:59:00+08:00", until: "2020-04-20T23:59:00+08:00",
            overview: overview, newArrived: 3, newJudged: 3, newStates: [.queued: 2, .returned: 1], lettersUnsent: 2)
    }

    @Test("The JSON has the keys of the contract in their order, and its states add up")
    func json() throws {
        let page = NightlyPage(edition: try Samples.edition(), templates: try Templates())
        let json = try JSONValue(parsing: page.json(Self.sheet()))
        #expect(
            json.members?.map(\.name) == [
                "schema", "date", "since", "until", "arrived", "states", "new", "waiting", "letters", "disk", "chain",
            ])
        let states = json["states"]?.members?.compactMap { $0.value.int } ?? []
        #expect(states.reduce(0, +) == json["arrived"]?.int)
        #expect(json["new"]?["states"]?["queued"]?.int == 2)
        #expect(json["waiting"]?.elements?.allSatisfy { $0["state"]?.text == "held" } == true)
        #expect(json["letters"]?["unsent"]?.int == 2)
    }

    @Test("The plain text tells the balance in one line, what waits, and for how long")
    func text() throws {
        let text = NightlyPage(edition: try Samples.edition(), templates: try Templates()).text(Self.sheet())
        #expect(text.contains("到件总数 16 = 待人工 2 + 待评审 6 + 退回补正 2 + 拒收 2 + 已替换 2 + 重复件 2"))
        #expect(text.contains("20200413-0003  待人工  已等 7 天"))
        #expect(text.contains("for 7 days"))
    }

    @Test("The same sheet gives the same bytes")
    func same() throws {
        let page = NightlyPage(edition: try Samples.edition(), templates: try Templates())
        #expect(page.files(Self.sheet()) == page.files(Self.sheet()))
        #expect(page.files(Self.sheet()).map(\.path) == ["nightly/2020-04-20.html", "nightly/2020-04-20.json"])
    }

    @Test(
        "An age is told in the largest fitting unit",
        arguments: [
            ("2020-04-20T09:00:00+08:00", "2020-04-20T09:01:59+08:00", "1 minute"),
            ("2020-04-20T09:00:00+08:00", "2020-04-20T03:00:00Z", "2 hours"),
            ("2020-02-28T09:00:00+08:00", "2020-03-01T09:00:00+08:00", "2 days"),
        ])
    func age(since: String, until: String, words: String) {
        #expect(Age.words(since: since, until: until).en == words)
    }
}
