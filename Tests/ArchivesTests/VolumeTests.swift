import Testing

@testable import Archives

@Suite struct VolumeTests {
    /// libarchive looks for the next volume's mark in pieces of 512 bytes.
    static let whole = (0..<3_000).map { UInt8(truncatingIfNeeded: $0) }

    static func volume(_ number: Int, of count: Int, kind: Int) -> [UInt8] {
        let size = whole.count / count
        let part = Array(whole[number * size..<(number + 1 == count ? whole.count : (number + 1) * size)])
        let isLast = number + 1 == count
        // RAR 4 holds the checksum of each piece but the last, RAR 5 likewise.
        let file = RarForge.File(
            name: "x.txt", bytes: part, fromBefore: number > 0, goesOn: !isLast, total: whole.count,
            crc: isLast ? Forge.crc(whole) : nil)
        return kind == 4
            ? RarForge.rar4([file], mainFlags: 0x11 | (number == 0 ? 0x100 : 0), endFlags: isLast ? 0 : 1)
            : RarForge.rar5([file], mainFlags: 1, number: number, endFlags: isLast ? 0 : 1)
    }

    @Test(
        arguments: [4, 5], [["p.part1.rar", "p.part2.rar"], ["P.PART02.RAR", "P.PART01.RAR"], ["p.rar", "p.r00"]])
    func aWholeSetIsReadInAnyOrder(kind: Int, names: [String]) throws {
        let parts = try names.map { name in
            let number = try #require(VolumeName(name)?.number)
            return (name, Self.volume(number - 1, of: 2, kind: kind))
        }
        let outcome = Outcome(parts)
        #expect(outcome.entries.map(\.path) == ["x.txt"], "\(outcome)")
        #expect(outcome.entries.first?.bytes == Self.whole)
    }

    @Test(arguments: [4, 5])
    func whatLacksIsNamed(kind: Int) {
        let volumes = (0..<3).map { Self.volume($0, of: 3, kind: kind) }
        for (parts, lacking) in [
            ([("p.part1.rar", volumes[0])], "lacks p.part2.rar"),
            ([("p.part3.rar", volumes[2])], "lacks p.part1.rar, p.part2.rar"),
            ([("p.part1.rar", volumes[0]), ("p.part3.rar", volumes[2])], "lacks p.part2.rar"),
            ([("p.part1.rar", volumes[0]), ("p.part2.rar", volumes[1])], "lacks p.part3.rar"),
            ([("p.part2.rar", volumes[1]), ("p.part3.rar", volumes[2])], "lacks p.part1.rar"),
        ] {
            let outcome = Outcome(parts.map { (name: $0.0, bytes: $0.1) })
            #expect(outcome.refusal == .partMissing, "\(outcome)")
            #expect(outcome.detail == lacking)
        }
    }

    @Test func anOldSetNamesItsNextVolume() {
        let outcome = Outcome(Self.volume(0, of: 2, kind: 4), name: "材料.rar")
        #expect(outcome.refusal == .partMissing)
        #expect(outcome.detail == "lacks 材料.r00")
    }

    @Test(arguments: [
        ("p.zip", ZipForge(ForgedEntry("x.txt", whole), ForgedEntry("y", whole)).bytes),
        ("p.7z", SevenZipForge.archive("x.txt", Array(whole[..<100]))), ("p.tar", TarForge.files("x.txt")),
    ])
    func aFileCutInPiecesIsPutTogether(name: String, bytes: [UInt8]) {
        let cut = bytes.count / 2
        let parts = [("\(name).002", Array(bytes[cut...])), ("\(name).001", Array(bytes[..<cut]))]
        #expect(Outcome(parts.map { (name: $0.0, bytes: $0.1) }).entries.first?.path == "x.txt")
        #expect(Outcome([(name: "\(name).002", bytes: parts[0].1)]).detail == "lacks \(name).001")
        if name != "p.tar" {
            #expect(Outcome([(name: "\(name).001", bytes: parts[1].1)]).detail == "lacks \(name).002")
        }
        #expect(Outcome([(name: "\(name).001", bytes: bytes)]).entries.first?.path == "x.txt")
    }

    /// Two volumes: the first holds an entry and part of the second one, the last the rest and the directory.
    static func dividedZip() -> (first: [UInt8], last: [UInt8]) {
        let (one, other) = (ForgedEntry("x.txt", whole), ForgedEntry("y.txt", whole))
        let mark: [UInt8] = [0x50, 0x4B, 7, 8]
        let body = mark + one.localBytes + one.data + other.localBytes + other.data
        let cut = body.count - 4
        let directory = one.centralBytes(at: 4) + other.centralBytes(at: 4 + one.localBytes.count + one.data.count)
        var end = Forge(bytes: [0x50, 0x4B, 5, 6])
        for value in [1, 1, 2, 2] { end.put(value, 2) }
        end.put(directory.count, 4)
        end.put(4, 4)
        end.put(0, 2)
        return (Array(body[..<cut]), Array(body[cut...]) + directory + end.bytes)
    }

    @Test func aDividedZipIsReadByVolume() {
        let (first, last) = Self.dividedZip()
        let outcome = Outcome([(name: "p.zip", bytes: last), (name: "p.z01", bytes: first)])
        #expect(outcome.entries.map(\.path) == ["x.txt", "y.txt"], "\(outcome)")
        #expect(outcome.entries.map(\.bytes) == [Self.whole, Self.whole])
        #expect(Outcome([(name: "p.zip", bytes: last)]).detail == "lacks p.z01")
        #expect(Outcome([(name: "p.z01", bytes: first)]).detail == "lacks p.zip")
        #expect(Outcome([(name: "p.zip", bytes: last)]).refusal == .partMissing)
    }

    @Test func filesThatDoNotBelongTogetherAreRefused() {
        let zip = ZipForge(ForgedEntry("x")).bytes
        #expect(Outcome([(name: "a.zip", bytes: zip), (name: "b.zip", bytes: zip)]).refusal == .unsupported)
        #expect(Outcome([(name: "a.zip", bytes: zip), (name: "a.rar", bytes: zip)]).refusal == .unsupported)
        // A whole archive that only happens to be numbered.
        #expect(Outcome([(name: "a.002", bytes: zip)]).entries.map(\.path) == ["x"])
    }

    @Test(arguments: [
        ("x.part01.rar", 1, "x.part12.rar", 12), ("x.rar", 1, "x.r10", 12), ("x.z01", 1, "x.z12", 12),
        ("x.7z.001", 1, "x.7z.012", 12),
        ("x.r99", 101, "x.s00", 102),
    ])
    func volumeNamesAreTakenApartAndMade(name: String, number: Int, other: String, otherNumber: Int) throws {
        let volume = try #require(VolumeName(name))
        #expect(volume.number == number)
        #expect(volume.name(of: otherNumber) == other)
        #expect(VolumeName(other)?.number == otherNumber)
        #expect(VolumeName(other)?.set == volume.set)
    }

    @Test(arguments: ["x.txt", "x.000", "x", ".zip", "x.part0.rar1", "x.zab", "x.2020"])
    func otherNamesAreNoVolumes(name: String) {
        #expect(VolumeName(name) == nil)
    }
}
