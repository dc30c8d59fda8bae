import Testing

@testable import SamplePackets

@Suite("Sample packets")
struct SamplePacketsTests {
    @Test("The same seed gives the same bytes, another seed others")
    func seeds() {
        func files(_ seed: UInt64) -> [SampleFile] { SampleApplication(SampleCompany(1, seed: seed)).files }
        #expect(files(3) == files(3))
        #expect(files(3) != files(4))
    }

    @Test("Names in the set are each its own, on one day")
    func names() {
        let packets = SampleSet().packets
        for day in SamplePacket.Day.allCases {
            let names = packets.filter { $0.day == day }.map(\.name)
            #expect(Set(names).count == names.count)
        }
    }

    @Test("Profiles have the count of characters that was asked for", arguments: [40, 999, 1_000, 1_001, 1_003])
    func counts(characters: Int) {
        let company = SampleCompany(3)
        #expect(SampleText.count(SampleText.profileZh(company, characters: characters)) == characters)
        #expect(SampleText.count(SampleText.profileEn(company, characters: characters)) == characters)
    }

    @Test("A hundred companies have a hundred names and codes")
    func companies() {
        let companies = (0..<100).map { SampleCompany($0) }
        #expect(Set(companies.map(\.nameZh)).count == 100)
        #expect(Set(companies.map(\.code)).count == 100)
        #expect(companies.allSatisfy { $0.code.count == 18 && $0.nameZh.hasPrefix("样例") })
    }

    @Test("Every character of the code page's first plane comes back", arguments: ["企业报名表（盖章版）", "啰瑞·ABC1２３", "—…￥"])
    func gbk(text: String) {
        #expect(!GBK.bytes(text).contains(0x3F))
        #expect(GBK.bytes(text).count == text.reduce(0) { $0 + ($1.isASCII ? 1 : 2) })
    }

    @Test("A picture with its place keeps its pixels")
    func place() {
        let plain = SamplePicture.photo(1)
        let placed = SamplePicture.withPlace(plain)
        #expect(placed.count > plain.count + 100)
        #expect(placed.suffix(plain.count - 2) == plain.suffix(plain.count - 2))
    }
}
