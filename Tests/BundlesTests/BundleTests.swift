import Bundles
import Digests
import Foundation
import Testing
import Values

@Suite("The bundle")
struct BundleTests {
    private static func failures(_ files: [String: [UInt8]], key: String? = nil) -> [String] {
        BundleVerifier.verify(files.map { BundleFile(path: $0.key, bytes: $0.value) }, key: key)
            .flatMap { step in step.failures.map { "\(step.name.rawValue): \($0.en)" } }
    }

    @Test(
        "Holds as it was made, under each way of taking scores together",
        arguments: ["adjusted", "mean", "median", "trimmed"])
    func holds(combination: String) throws {
        let sample = try SampleBundle(combination: combination)
        #expect(Self.failures(try sample.files(), key: sample.key.verifyingKey.fingerprint) == [])
    }

    @Test("The same input gives the same bytes, as files and as archive, and the archive verifies too")
    func same() throws {
        let sample = try SampleBundle()
        let (one, other) = (try BundleMaker.files(for: sample.input), try BundleMaker.files(for: sample.input))
        #expect(one == other)
        let archive = try BundleMaker.archive(one)
        let again = try BundleMaker.archive(other)
        #expect(again == archive)
        let failed = { (bytes: [UInt8]) in
            BundleVerifier.verify(BundleArchive.files(of: bytes), key: nil).filter { !$0.holds }.count
        }
        #expect(failed(archive) == 0)
        #expect(failed(Array(archive.dropLast(40))) > 0)
    }

    @Test("Names no judge, no applicant that is not listed, and nobody's words")
    func silent() throws {
        let sample = try SampleBundle()
        let files = try sample.files()
        let listed = Set(sample.input.confirmation.listed.map(\.name))
        let words =
            SampleBundle.judges + SampleBundle.names.filter { !listed.contains($0) }
            + sample.input.ranking.applicants.map(\.applicant) + ["13800138000", "签名人", "一致通过", "20200420-000"]
        for (path, bytes) in files {
            let text = String(decoding: bytes, as: UTF8.self)
            for word in words { #expect(!text.contains(word), "\(word) in \(path)") }
        }
    }

    @Test("Another key gives other names to judges and applicants, so that they cannot be traced back")
    func pseudonyms() throws {
        let (one, other) = (try SampleBundle(), try SampleBundle(seed: 8))
        let (first, second) = (try one.files()["scores.json"], try other.files()["scores.json"])
        #expect(first != second)
    }

    @Test("A list that the ranking does not give, and another edition, make no bundle")
    func refused() throws {
        var sample = try SampleBundle()
        sample.input.confirmation.listed[0].rank = 3
        #expect(throws: BundleFault.self) { try sample.files() }
        sample = try SampleBundle()
        sample.input.edition += Array("# 改动\n".utf8)
        #expect(throws: BundleFault.self) { try sample.files() }
        sample = try SampleBundle()
        sample.input.ranking.rules.listed = 9
        #expect(throws: BundleFault.self) { try sample.files() }
    }

    @Test("A company that left the list is no fault of the bundle")
    func withdrawn() throws {
        var sample = try SampleBundle()
        let gone = sample.input.confirmation.listed.remove(at: 2)
        sample.input.confirmation.withdrawals = [
            Withdrawal(
                applicant: gone.applicant, name: gone.name, by: "某", because: "自愿", at: sample.input.confirmation.at,
                version: 2)
        ]
        sample.input.list = SampleBundle.list(sample.input.confirmation)
        #expect(Self.failures(try sample.files()) == [])
    }

    @Test("Every tampering is found and named", arguments: Tampering.all)
    func tampered(_ tampering: Tampering) throws {
        let sample = try SampleBundle.good.get().sample
        let files = try tampering.apply()
        let failures = Self.failures(files, key: sample.key.verifyingKey.fingerprint)
        #expect(failures.contains { $0.hasPrefix(tampering.step + ":") }, "\(tampering.name): \(failures)")
    }

    @Test("Bytes of every sort in place of a file make a step fail, and nothing worse")
    func hostile() throws {
        let files = try SampleBundle.good.get().files
        for name in files.keys {
            for bytes in [[], [0xFF, 0xFE], Array("{}".utf8), Array("[[[[".utf8), Array(#"{"schema":1}"#.utf8)] {
                var changed = files
                changed[name] = bytes
                #expect(!Self.failures(changed).isEmpty, "\(name)")
            }
        }
        #expect(!Self.failures([:]).isEmpty)
    }
}
