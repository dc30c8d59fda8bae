import Foundation
import JSON
import Testing
import Values

@testable import Conductor

@Suite("Other doors, and what follows")
struct DoorsTests {
    @Test("Several inboxes with names, one of them a Maildir: the source stands in the report")
    func inboxes() throws {
        let box = try ConductorBox()
        box.configuration.daemon.inboxes = [
            DaemonRules.Inbox(name: "前台", path: "inbox"),
            DaemonRules.Inbox(name: "邮箱", path: "mail", kind: .maildir),
        ]
        try FileManager.default.createDirectory(atPath: box.path + "/mail/new", withIntermediateDirectories: true)
        try box.drop("a.zip", SampleReading())
        try box.drop("../mail/new/1587340800.M1P2.host", SampleReading(applicant: "九问客户服务有限公司", number: 2))
        try box.run()
        #expect(try box.states() == [.queued, .queued])
        #expect(try box.report(ConductorBox.first)["packet"]?["source"] == "前台")
        #expect(try box.report(ConductorBox.second)["packet"]?["source"] == "邮箱")
        #expect(try FileManager.default.contentsOfDirectory(atPath: box.path + "/mail/new") == [])
    }

    @Test("A command runs at each change of state with its message, and one that hangs or fails holds up nothing")
    func hooks() throws {
        let box = try ConductorBox()
        let list = box.path + "/changes"
        box.configuration.daemon.hooks = [
            DaemonRules.Hook(command: ["/bin/sh", "-c", "cat >> '\(list)'"], seconds: 5),
            DaemonRules.Hook(command: ["/bin/false"], seconds: 5),
            DaemonRules.Hook(command: ["/nonexistent/program"], seconds: 5),
        ]
        try box.drop("a.zip", SampleReading())
        try box.run()
        let lines = try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n")
        let messages = try lines.map { try JSONValue(parsing: String($0)) }
        #expect(messages.map { $0["to"]?.text } == ["received", "queued"])
        #expect(messages.allSatisfy { $0["packet"]?.text == ConductorBox.first })
        #expect(try box.states() == [.queued])
    }
}
