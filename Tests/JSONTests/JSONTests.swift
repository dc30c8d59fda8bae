import JSON
import Testing
import Values

@Suite("JSON keeps its order and loses nothing")
struct JSONTests {
    @Test(
        "What is written is read back as the same value",
        arguments: [
            JSONValue.null, true, false, 0, -1, 1.5, "", "聆客\n\"\\\u{7}", [], [1, [2, nil]],
            ["b": 1, "a": ["x": "\u{1F600}"]],
        ])
    func roundTrip(value: JSONValue) throws {
        #expect(try JSONValue(parsing: value.bytes()) == value)
        #expect(try JSONValue(parsing: value.bytes(pretty: true)) == value)
    }

    @Test(
        "Numbers are written short and exactly",
        arguments: [(1.0, "1"), (0.1, "0.1"), (1e300, "1e+300"), (-2.5, "-2.5")])
    func numbers(number: Double, text: String) {
        #expect(JSONValue.number(number).string() == text)
    }

    @Test(
        "Broken texts are refused",
        arguments: [
            "", "{", "[1,]", "{\"a\":1,\"a\":2}", "01", "1.", "\"\u{1}\"", "\"\\ud800\"", "nul", "1 2", "{a:1}", "-",
            "\"\\x\"",
        ])
    func refusals(text: String) {
        #expect(throws: JSONFault.self) { try JSONValue(parsing: text) }
    }

    @Test("Nesting past the bound is refused, not followed")
    func depth() throws {
        let deep = String(repeating: "[", count: 5_000) + String(repeating: "]", count: 5_000)
        #expect(throws: JSONFault(.tooLarge, "nested deeper than 64 levels")) { try JSONValue(parsing: deep) }
        let fits = String(repeating: "[", count: 60) + String(repeating: "]", count: 60)
        #expect(throws: Never.self) { try JSONValue(parsing: fits) }
    }

    @Test("Escapes of both planes are read")
    func escapes() throws {
        #expect(try JSONValue(parsing: #""\u8bc4\ud83d\ude00\/""#) == "评😀/")
    }

    @Test("A reading comes back from the wire as it was")
    func reading() throws {
        var entry = Entry(path: "照片/1.jpg", bytes: 12, fingerprint: "f", type: .jpeg)
        entry.items = [.photo]
        entry.image = ImageFacts(width: 4000, height: 3000, likeness: .max, isGrey: true, thumbnail: 2)
        entry.seal = SealEvidence(kind: .ring, place: "p", confidence: 0.25)
        entry.damage = Damage(.damaged, "cut")
        var reading = Reading(container: "zip")
        reading.entries = [entry]
        reading.forms = [
            FormReading(
                entry: "a",
                fields: [
                    FieldReading(key: "fin.assets", raw: "1亿", value: .number(10_000), unit: "万元"),
                    FieldReading(key: "lang.list", raw: "x", value: .list(["普通话", "英语"])),
                    FieldReading(key: "fin.audited", raw: "√", value: .flag(true)),
                ])
        ]
        reading.message = MessageFacts(from: "a@example.org")
        let wire = try JSONCoding.encode(reading).bytes()
        #expect(try JSONCoding.decode(Reading.self, from: JSONValue(parsing: wire)) == reading)
    }

    @Test("A value of another shape names the place that does not fit")
    func mismatch() throws {
        var json = try JSONCoding.encode(Bilingual(zh: "一", en: "one"))
        json = .object([JSONValue.Member("zh", 1), JSONValue.Member("en", json["en"] ?? nil)])
        #expect(throws: JSONFault(.mismatch, "expected a string at zh")) {
            try JSONCoding.decode(Bilingual.self, from: json)
        }
    }
}
