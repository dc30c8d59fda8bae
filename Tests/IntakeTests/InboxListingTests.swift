import Files
import Foundation
import Intake
import Testing
import Values

@Suite("What lies in an inbox")
struct InboxListingTests {
    @Test(
        "Temporary names of programs are never packets",
        arguments: [
            ("x.zip", false), ("x.zip.part", true), ("x.CRDOWNLOAD", true), ("~$申报书.docx", true),
            (".~lock.x.docx#", true),
            (".DS_Store", true), (".hidden.zip", true), ("desktop.ini", true), ("Thumbs.db", true), ("x.zip.!ut", true),
            ("x.zip.partial", true), ("x.download", true), ("x.tmp", true), ("x.part1.rar", false), ("part", false),
            ("新建文件夹", false), ("x.zip~", true), ("a~b.zip", false), ("depart.zip", false),
        ])
    func ignored(name: String, expected: Bool) {
        #expect(IgnoredNames.contains(FileName(name)) == expected)
    }

    /// The names that lie there with their sizes, and what they make: names of a candidate, and whether it is whole.
    static let cases: [([(String, Int)], [([String], Bool)])] = [
        ([("a.zip", 5), ("b.rar", 5)], [(["a.zip"], true), (["b.rar"], true)]),
        ([("a.part1.rar", 9), ("a.part2.rar", 4)], [(["a.part1.rar", "a.part2.rar"], true)]),
        ([("a.part01.rar", 9), ("a.part02.rar", 9)], [(["a.part01.rar", "a.part02.rar"], false)]),
        ([("a.part1.rar", 9), ("a.part3.rar", 4)], [(["a.part1.rar", "a.part3.rar"], false)]),
        ([("a.part2.rar", 4)], [(["a.part2.rar"], false)]),
        ([("A.PART1.RAR", 9), ("a.part2.rar", 4)], [(["A.PART1.RAR", "a.part2.rar"], true)]),
        (
            [("a.part9.rar", 9), ("a.part10.rar", 4)], [(["a.part9.rar", "a.part10.rar"], false)]
        ),
        ([("a.rar", 9), ("a.r00", 9), ("a.r01", 2)], [(["a.rar", "a.r00", "a.r01"], true)]),
        ([("a.r00", 9), ("a.r01", 2)], [(["a.r00", "a.r01"], false)]),
        ([("a.zip", 2), ("a.z01", 9), ("a.z02", 9)], [(["a.zip", "a.z01", "a.z02"], true)]),
        ([("a.z01", 9), ("a.z02", 9)], [(["a.z01", "a.z02"], false)]),
        ([("a.zip", 2), ("a.z02", 9)], [(["a.zip", "a.z02"], false)]),
        ([("a.7z.001", 9), ("a.7z.002", 1)], [(["a.7z.001", "a.7z.002"], true)]),
        (
            [("a.001", 9), ("b.002", 1), ("a.zip", 1)],
            [(["a.001"], false), (["a.zip"], true), (["b.002"], false)]
        ),
        ([("a.docx", 1), ("a.eml", 1), ("x.r0", 1)], [(["a.docx"], true), (["a.eml"], true), (["x.r0"], true)]),
    ]

    @Test("Parts of one archive are one candidate, which waits until it is whole", arguments: cases)
    func parts(files: [(String, Int)], expected: [([String], Bool)]) throws {
        let box = try InboxBox()
        for (name, size) in files { try box.drop(name, String(repeating: "x", count: size)) }
        // All came at the same moment as far as the clock tells, so their order is not what is asked.
        let found = try box.listing().candidates.sorted { $0.names[0] < $1.names[0] }
        #expect(found.map { $0.names.map(\.text) } == expected.map(\.0))
        #expect(found.map(\.isWhole) == expected.map(\.1))
    }

    @Test("A folder is one candidate, and a link is none")
    func folders() throws {
        let box = try InboxBox()
        try box.drop("新建文件夹/子/a.docx")
        try box.drop("a.zip")
        try box.link("b.zip", to: "a.zip")
        let listing = try box.listing()
        #expect(Set(listing.candidates.map(\.shape)) == [.file, .folder])
        #expect(listing.obstacles == ["b.zip"])
    }
}
