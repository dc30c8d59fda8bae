import Foundation
import SamplePackets

extension Bench {
    /// How long publishing takes: list, badges, press kits, letters, bundle. All that goes before it is done once.
    func publishing(_ packets: [[UInt8]], listed: Int) throws {
        let root = try root(packets, workers: 2)
        try prepare(root, listed: listed)
        _ = run(root)
        steps(root, [["panel", "assign"]], at: "2020-05-12T09:00:00+08:00")
        for (round, at) in [(1, "2020-05-14T09:00:00+08:00"), (2, "2020-05-28T09:00:00+08:00")] {
            steps(root, [["panel", "sheets"]], at: at)
            try fill(root, round)
            steps(root, [["run"], ["panel", "close"]], at: at)
        }
        steps(root, [["rank"]], at: "2020-06-10T09:00:00+08:00")
        for (applicant, isListed) in try closeCalls(root) {
            let decision = isListed ? "listed" : "not-listed"
            steps(
                root, [["rank", "settle", applicant, decision, "--by", "评委会", "--because", "维持"]],
                at: "2020-06-11T09:00:00+08:00")
        }
        let at = "2020-06-18T09:00:00+08:00"
        steps(root, [["confirm", "--by", "评委会", "--because", "通过"]], at: at)
        let processors = ProcessInfo.processInfo.activeProcessorCount
        Say.line("publishing \(listed) of \(packets.count) companies, \(processors) processors")
        for time in ["first", "again"] {
            let child = Child.run(product, ["publish", "--root", root, "--at", at], output: scratch + "/publish")
            guard child.exitCode == 0 else {
                Say.stop((try? String(contentsOfFile: scratch + "/publish", encoding: .utf8)) ?? "publish failed")
            }
            Say.line(
                "  \(time): \(Say.number(child.seconds, 1)) s, \(Say.number(child.cpu, 1)) s of CPU, "
                    + "peak \(Say.number(child.peak, 0)) MiB")
        }
        let check = Child.run(product, ["verify", root + "/outbox/published/bundle"])
        Say.line("  verify: \(Say.number(check.seconds, 1)) s, exit \(check.exitCode)")
    }

    private func prepare(_ root: String, listed: Int) throws {
        let place = root + "/config/edition.yaml"
        let edition = try String(contentsOfFile: place, encoding: .utf8)
        try edition.replacingOccurrences(of: "  listed: 50\n", with: "  listed: \(listed)\n")
            .write(toFile: place, atomically: true, encoding: .utf8)
        for file in SampleRoot.files where file.path.hasSuffix("panel.yaml") {
            try Data(file.bytes).write(to: URL(fileURLWithPath: "\(root)/\(file.path)"))
        }
    }

    private func steps(_ root: String, _ commands: [[String]], at: String) {
        for arguments in commands {
            let child = Child.run(product, arguments + ["--root", root, "--at", at], output: scratch + "/step")
            if child.exitCode != 0 {
                let told = try? String(contentsOfFile: scratch + "/step", encoding: .utf8)
                Say.stop("\(arguments.joined(separator: " ")): \(told ?? "")")
            }
        }
    }

    private func fill(_ root: String, _ round: Int) throws {
        let folder = "\(root)/outbox/rounds/\(round)"
        let criteria = try String(contentsOfFile: root + "/config/edition.yaml", encoding: .utf8)
            .split(separator: "\n").filter { $0.filter { $0 != " " } == "judged:true" }.count
        let status = try json(["panel", "status", "--json", "--root", root])
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        for (number, judge) in (status["judges"] as? [[String: Any]] ?? []).enumerated() {
            guard let id = judge["judge"] as? String, let rows = judge["assigned"] as? Int,
                let name = names.first(where: { $0.hasPrefix(id) })
            else { continue }
            let blank = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
            let filled = try FilledScoreSheet.bytes(blank, rows: rows, criteria: criteria) { row, criterion in
                Double(3 + (row * 7 + criterion * 3 + number * round) % 13) / 2 + Double(number % 3) / 2
            }
            try Data(filled).write(to: URL(fileURLWithPath: "\(root)/inbox/\(name)"))
        }
    }

    private func closeCalls(_ root: String) throws -> [(applicant: String, isListed: Bool)] {
        let data = try Data(contentsOf: URL(fileURLWithPath: root + "/outbox/ranking/ranking.json"))
        let ranking = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
        return (ranking["ranking"] as? [[String: Any]] ?? []).filter { $0["close_call"] as? Bool == true }.compactMap {
            guard let applicant = $0["applicant"] as? String, let isListed = $0["listed"] as? Bool else { return nil }
            return (applicant, isListed)
        }
    }

    private func json(_ arguments: [String]) throws -> [String: Any] {
        let output = scratch + "/answer"
        try? FileManager.default.removeItem(atPath: output)
        _ = Child.run(product, arguments, output: output)
        let data = try Data(contentsOf: URL(fileURLWithPath: output))
        return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }
}
