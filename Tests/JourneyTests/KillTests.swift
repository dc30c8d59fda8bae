import Foundation
import JSON
import Testing

@Suite("Sudden ends", .serialized)
struct KillTests {
    @Test(
        "Killed at any moment of a pass, the next pass finds every packet, once", arguments: [5, 30, 80, 150, 250, 400])
    func killed(milliseconds: Int) throws {
        let program = try Program()
        let count = 12
        for number in 0..<count { try program.drop("\(number).zip", "packet \(number)") }
        let process = try program.process(["run", "--at", Program.at], "killed")
        try process.run()
        Thread.sleep(forTimeInterval: Double(milliseconds) / 1_000)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let result = try program.run("run", "--json", "--at", Program.at)
        #expect(result.status == 0, "\(result.errors)")
        let status = try JSONValue(parsing: result.output)
        #expect(status["arrived"]?.int == count)
        #expect(status["states"]?["refused"]?.int == count)
        #expect(try FileManager.default.contentsOfDirectory(atPath: program.root + "/inbox") == [])
        let packets = program.root + "/outbox/packets"
        for id in try FileManager.default.contentsOfDirectory(atPath: packets) {
            let report = try JSONValue(
                parsing: Array(Data(contentsOf: URL(fileURLWithPath: "\(packets)/\(id)/report.json"))))
            #expect(report["verdict"] == "refused")
        }
        #expect(try program.run("verify", "--ledger").status == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: program.root + "/.pingxuan/scratch") == [])
    }
}
