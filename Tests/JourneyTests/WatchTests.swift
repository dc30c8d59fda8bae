import Foundation
import JSON
import Testing

@Suite("The daemon", .serialized)
struct WatchTests {
    @Test("Judges what is dropped, lets persons decide meanwhile, and ends in good order")
    func day() throws {
        let program = try Program()
        let watch = try program.process(["watch", "--at", Program.at], "watch")
        try watch.run()
        defer { if watch.isRunning { kill(watch.processIdentifier, SIGKILL) } }
        #expect(program.wait { program.text("watch.err").contains("ready\n") })
        try program.drop("a.zip", "no packet")
        let report = program.root + "/outbox/packets/20200420-0001/report.json"
        #expect(program.wait { FileManager.default.fileExists(atPath: report) })
        let second = try program.run("run")
        #expect(second.status == 75 && second.errors.contains("\(watch.processIdentifier)"))
        #expect(try program.run("decide", "20200420-0001", "accept", "--by", "王", "--because", "看过").status == 0)
        #expect(try JSONValue(parsing: Array(Data(contentsOf: URL(fileURLWithPath: report))))["verdict"] == "queued")
        kill(watch.processIdentifier, SIGHUP)
        #expect(program.wait { program.text("watch.err").contains("configuration was read again") })
        try program.drop("b.zip", "another")
        #expect(program.wait { program.text("watch.err").contains("received packet=20200420-0002") })
        kill(watch.processIdentifier, SIGTERM)
        #expect(program.wait { !watch.isRunning })
        #expect(watch.terminationStatus == 0)
        let status = try JSONValue(parsing: try program.run("status", "--json").output)
        #expect(status["arrived"]?.int == 2)
        #expect(try program.run("run", "--at", Program.at).status == 0)
        #expect(try program.run("verify", "--ledger").status == 0)
    }
}
