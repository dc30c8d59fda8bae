import Foundation
import Synchronization
import Testing
import Values

@testable import Conductor

@Suite("The balance")
struct BalanceTests {
    /// SplitMix64, so that a sequence that fails can be tried again.
    struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    @Test("Holds after any sequence of drops, supplements, duplicates, faults and decisions", arguments: 1...6)
    func random(seed: UInt64) throws {
        var numbers = Numbers(state: seed)
        let box = try ConductorBox()
        box.configuration.daemon.retryPauses = [60]
        var dropped = 0
        for step in 0..<12 {
            for _ in 0..<Int.random(in: 0...3, using: &numbers) {
                let number = Int.random(in: 1...3, using: &numbers)
                let sample = SampleReading(
                    applicant: "企业\(number)有限公司", number: number, hasForm: Bool.random(using: &numbers),
                    photos: Int.random(in: 0...3, using: &numbers),
                    remark: "\(Int.random(in: 0...4, using: &numbers))")
                let name = "\(dropped).zip"
                if Int.random(in: 0...5, using: &numbers) == 0 {
                    box.reader.failures.withLock { $0[name] = Int.random(in: 1...3, using: &numbers) }
                }
                try box.drop(name, sample)
                dropped += 1
            }
            try box.run()
            for (index, state) in try box.states().enumerated() where Int.random(in: 0...4, using: &numbers) == 0 {
                let id = "20200420-\(String(repeating: "0", count: 4 - String(index + 1).count))\(index + 1)"
                let decision = PacketMachine.Decision.allCases.randomElement(using: &numbers) ?? .accept
                if state != .duplicate, state != .superseded {
                    try box.conductor().decide(id, decision, by: "王", because: "步骤 \(step)")
                }
            }
            let status = try box.status()
            #expect(status.arrived == dropped)
            #expect(status.states.values.reduce(0, +) == dropped)
            #expect(
                Set(status.queue.compactMap(\.applicant.code)).count == status.queue.compactMap(\.applicant.code).count)
            #expect(try LedgerCheck(root: box.path).failures == [])
        }
    }
}
