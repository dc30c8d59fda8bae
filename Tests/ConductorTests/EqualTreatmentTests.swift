import Foundation
import Ledger
import Testing
import Values

@testable import Conductor

@Suite("Equal treatment")
struct EqualTreatmentTests {
    @Test("Packets judged before the rules changed are named, until they are judged anew")
    func changed() throws {
        let box = try ConductorBox()
        try box.drop("1.zip", SampleReading(applicant: "甲公司", number: 1))
        try box.run()
        let path = box.path + "/config/edition.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8).replacing("limit: 1000", with: "limit: 900")
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let daemon = box.configuration.daemon
        box.configuration = try Configuration.load(root: box.path)
        box.configuration.daemon = daemon
        for number in 2...3 { try box.drop("\(number).zip", SampleReading(applicant: "乙公司\(number)", number: number)) }
        try box.run()
        let ranked = Set((1...3).map(SampleReading.creditCode))
        func others() throws -> [String] {
            try box.conductor().ledger.read { try EqualTreatment(in: $0, ranked: ranked).others }
        }
        #expect(try others() == [ConductorBox.first])
        #expect(try box.conductor().retry(ConductorBox.first) == .queued)
        #expect(try others() == [])
    }
}
