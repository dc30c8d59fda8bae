import Ranking
import Testing
import Values

@Suite struct TableTests {
    @Test(
        "Scores are read as table programs save them",
        arguments: [
            "judge,applicant,score\nJ1,甲,8\nJ2,甲,\n", "\u{FEFF}judge,applicant,score\r\nJ1,甲,8\r\nJ2,甲,\r\n",
            "\"applicant\",\"judge\",\"score\",\"note\"\n\"甲\",\"J1\",\"8\",\"a,\"\"b\"\"\nc\"\n甲,J2\n",
            "评委;参评企业;得分\nJ1;甲;8.0\n\n ; ; \nJ2;甲;\n", "sep=;\njudge;applicant;score\rJ1;甲;８\rJ2;甲;",
        ])
    func scores(text: String) throws {
        let scores = try ScoresTable.read(text, file: "s.csv")
        #expect(scores.map(\.judge) == ["J1", "J2"])
        #expect(scores.map(\.applicant) == ["甲", "甲"])
        #expect(scores.map(\.score) == [8, nil])
    }

    @Test(
        "What is wrong in a table of scores is named with its line and column",
        arguments: [
            ("", 1, nil), ("judge,applicant\na,b\n", 1, nil), ("judge,applicant,score\n", 1, nil),
            ("judge,applicant,score\na,b,8\na,c,acht\n", 3, "score"), ("judge,applicant,score\na,b,nan\n", 2, "score"),
            ("judge,applicant,score\na,b,1e999\n", 2, "score"), ("judge,applicant,score\n,b,8\n", 2, "judge"),
            ("judge,applicant,score\na,b,8,9\n", 2, nil), ("judge,applicant,score\na,b,\"8\n", 2, nil),
        ] as [(String, Int, String?)])
    func faults(text: String, line: Int, column: String?) {
        let fault = #expect(throws: TableFault.self) { try ScoresTable.read(text, file: "s.csv") }
        #expect(fault?.line == line)
        #expect(fault?.column == column)
        #expect(fault?.description.hasPrefix("s.csv:\(line): ") == true)
    }

    @Test("A table of indicators is read by key or by form field, several fields averaged") func indicators() throws {
        var leaf = Sample.leaf("b")
        leaf.kind = .leaf(.init(from: ["f1", "f2"], goalposts: [0, 10]))
        let tree = Sample.group("all", [Sample.leaf("a"), leaf])
        let rows = try IndicatorsTable.read(
            "applicant,name,f2,a,f1\nX,企业,4,7,2\nY,,,,6\n", file: "t.csv", indicators: tree)
        #expect(rows.map(\.name) == ["企业", "Y"])
        #expect(rows[0].values == ["a": .number(7), "b": .number(3)])
        #expect(rows[1].values == ["a": .missing, "b": .number(6)])
    }

    @Test(
        "What is wrong in a table of indicators is named",
        arguments: [
            ("applicant,b\nX,1\n", 1, nil), ("applicant,a\nX,1\nX,2\n", 3, "applicant"),
            ("applicant,a\nX,viel\n", 2, "a"), ("applicant,a\n,1\n", 2, "applicant"), ("applicant,a\n", 1, nil),
        ] as [(String, Int, String?)])
    func indicatorFaults(text: String, line: Int, column: String?) {
        let tree = Sample.group("all", [Sample.leaf("a")])
        let fault = #expect(throws: TableFault.self) {
            try IndicatorsTable.read(text, file: "t.csv", indicators: tree)
        }
        #expect(fault?.line == line)
        #expect(fault?.column == column)
    }
}
