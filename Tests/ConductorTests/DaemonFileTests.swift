import Conductor
import Edition
import Testing
import Values

@Suite("The daemon's configuration")
struct DaemonFileTests {
    @Test("Nothing said is everything by default", arguments: ["", "\n", "# workers: 3\n\n"])
    func defaults(text: String) throws {
        #expect(try DaemonFile.parse(text, file: "daemon.yaml") == DaemonRules())
    }

    @Test("Every key is read")
    func everyKey() throws {
        let rules = try DaemonFile.parse(
            """
            workers: 3
            settle: 0.5
            parts_wait: 2h
            limits:
              packet_bytes: 10MiB
              entries: 9
              expanded_bytes: 1GiB
              entry_bytes: 2048
              ratio: 50
              nesting: 2
              seconds: 7
              cpu_seconds: 1m
              memory: 256MiB
            inboxes:
              - name: 前台
                path: inbox
              - name: mail
                path: /var/mail/desk
                kind: maildir
            hooks:
              - command:
                  - /usr/bin/logger
                  - -t
                  - px
                seconds: 3
            retry:
              - 10s
              - 1m
            disk_reserve: 5%
            demand_all_layers: true
            recognise_scans: false
            """, file: "daemon.yaml")
        #expect(rules.workers == 3 && rules.settle == .milliseconds(500) && rules.partsWait == 7_200)
        #expect(rules.limits.packetBytes == 10 << 20 && rules.limits.expandedBytes == 1 << 30)
        #expect(rules.limits.entries == 9 && rules.limits.entryBytes == 2_048 && rules.limits.ratio == 50)
        #expect(rules.limits.nesting == 2 && rules.limits.seconds == 7 && rules.limits.cpuSeconds == 60)
        #expect(rules.limits.memory == 256 << 20)
        #expect(rules.inboxes.map(\.name) == ["前台", "mail"] && rules.inboxes[1].kind == .maildir)
        #expect(rules.hooks == [DaemonRules.Hook(command: ["/usr/bin/logger", "-t", "px"], seconds: 3)])
        #expect(rules.retryPauses == [10, 60] && rules.diskReserve == .percent(5))
        #expect(rules.demandsAllLayers && !rules.recognisesScans)
    }

    @Test(
        "A fault names its line",
        arguments: [
            ("workers: 0", 1), ("workers: two", 1), ("workers: 1\nwrokers: 2", 2), ("settle: -1", 1),
            ("settle: soon", 1), ("parts_wait: 24 hours", 1), ("limits:\n  memory: -5", 2), ("limits:\n  memroy: 5", 2),
            ("limits: 5", 1), ("inboxes: []", 1), ("inboxes:\n  - name: a", 2), ("hooks:\n  - command: []", 2),
            ("disk_reserve: 101%", 1), ("demand_all_layers: yes", 1), ("workers: 1\nworkers: 2", 2), ("- 1", 1),
            ("inboxes:\n  - name: a\n    path: x\n  - name: a\n    path: y", 4), ("workers: [", 2),
            ("inboxes:\n  - name: a\n    path: ./outbox/in", 2), ("inboxes:\n  - name: a\n    path: .", 2),
            ("inboxes:\n  - name: a\n    path: .pingxuan//vault", 2),
            ("inboxes:\n  - name: a\n    path: x\n  - name: b\n    path: x/y", 4),
        ])
    func faults(text: String, line: Int) throws {
        let fault = #expect(throws: ConfigurationFault.self) { try DaemonFile.parse(text, file: "daemon.yaml") }
        #expect(abs((fault?.line ?? 0) - line) <= 1 && fault?.file == "daemon.yaml", "\(fault?.description ?? "")")
    }
}
