public import Edition
internal import Values

/// Reads `config/daemon.yaml`, as strictly as the edition; where there is none, everything has its default.
public enum DaemonFile {
    /// - Parameters:
    ///   - text: The whole of the file.
    ///   - file: Its name, for the faults.
    public static func parse(_ text: String, file: String) throws(ConfigurationFault) -> DaemonRules {
        // A file of remarks alone says nothing.
        let says = text.split(whereSeparator: \.isNewline).contains { line in
            let start = line.drop { $0 == " " }.first
            return start != nil && start != "#"
        }
        guard says else { return DaemonRules() }
        let top = try YAMLSection(text: text, file: file)
        var rules = DaemonRules()
        if let value = try top.optional("workers") { rules.workers = try value.integer(1...256) }
        if let value = try top.optional("settle") { rules.settle = .milliseconds(Int(try seconds(value) * 1_000)) }
        if let value = try top.optional("parts_wait") { rules.partsWait = Int(try seconds(value)) }
        if let value = try top.optional("limits") { rules.limits = try limits(value.section()) }
        if let value = try top.optional("inboxes") { rules.inboxes = try inboxes(value) }
        if let value = try top.optional("hooks") { rules.hooks = try hooks(value) }
        if let value = try top.optional("retry") {
            rules.retryPauses = []
            for pause in try value.list() { rules.retryPauses.append(max(1, Int(try seconds(pause)))) }
        }
        if let value = try top.optional("disk_reserve") { rules.diskReserve = try reserve(value) }
        if let value = try top.optional("demand_all_layers") { rules.demandsAllLayers = try value.flag() }
        if let value = try top.optional("recognise_scans") { rules.recognisesScans = try value.flag() }
        try top.finish()
        return rules
    }

    private static func limits(_ section: YAMLSection) throws(ConfigurationFault) -> ReadingLimits {
        var limits = ReadingLimits()
        if let value = try section.optional("packet_bytes") { limits.packetBytes = try bytes(value) }
        if let value = try section.optional("entries") { limits.entries = try value.integer(1...100_000) }
        if let value = try section.optional("expanded_bytes") { limits.expandedBytes = try bytes(value) }
        if let value = try section.optional("entry_bytes") { limits.entryBytes = try bytes(value) }
        if let value = try section.optional("ratio") { limits.ratio = try value.integer(1...100_000) }
        if let value = try section.optional("nesting") { limits.nesting = try value.integer(0...32) }
        if let value = try section.optional("seconds") { limits.seconds = max(1, Int(try seconds(value))) }
        if let value = try section.optional("cpu_seconds") { limits.cpuSeconds = max(1, Int(try seconds(value))) }
        if let value = try section.optional("memory") { limits.memory = try bytes(value) }
        try section.finish()
        return limits
    }

    private static func inboxes(_ value: YAMLValue) throws(ConfigurationFault) -> [DaemonRules.Inbox] {
        var inboxes: [DaemonRules.Inbox] = []
        for value in try value.list() {
            let section = try value.section()
            var inbox = DaemonRules.Inbox(
                name: try section.value("name").text(), path: try section.value("path").text())
            if let kind = try section.optional("kind") { inbox.kind = try kind.choice(DaemonRules.Inbox.Kind.self) }
            try section.finish()
            guard !inboxes.contains(where: { $0.name == inbox.name || isWithin($0.path, inbox.path) }) else {
                throw value.fault(
                    zh: "收件夹“\(inbox.name)”的名称或路径与前面的重复",
                    en: "“\(inbox.name)” has the name or the path of one before it")
            }
            guard !["config", "outbox", ".pingxuan"].contains(where: { isWithin($0, inbox.path) }) else {
                throw value.fault(
                    zh: "收件夹“\(inbox.name)”不能与 config、outbox 或 .pingxuan 重叠",
                    en: "“\(inbox.name)” may not overlap config, outbox or .pingxuan")
            }
            inboxes.append(inbox)
        }
        guard !inboxes.isEmpty else { throw value.fault(zh: "至少要有一个收件夹", en: "there must be one inbox at least") }
        return inboxes
    }

    /// Whether two paths are one, or one lies in the other. As they are written: links are not followed.
    private static func isWithin(_ one: String, _ other: String) -> Bool {
        func parts(_ path: String) -> [Substring] {
            (path.hasPrefix("/") ? ["/"] : []) + path.split(separator: "/").filter { $0 != "." }
        }
        let (one, other) = (parts(one), parts(other))
        guard one.first == "/" || other.first == "/" else { return one.starts(with: other) || other.starts(with: one) }
        return one.first == other.first && (one.starts(with: other) || other.starts(with: one))
    }

    private static func hooks(_ value: YAMLValue) throws(ConfigurationFault) -> [DaemonRules.Hook] {
        var hooks: [DaemonRules.Hook] = []
        for value in try value.list() {
            let section = try value.section()
            let command = try section.value("command")
            var hook = DaemonRules.Hook(command: try command.texts(), seconds: 10)
            guard !hook.command.isEmpty else { throw command.fault(zh: "命令是空的", en: "the command is empty") }
            if let limit = try section.optional("seconds") { hook.seconds = max(1, Int(try seconds(limit))) }
            try section.finish()
            hooks.append(hook)
        }
        return hooks
    }

    /// `30`, `30s`, `5m`, `24h`, `2d`: seconds. At most a year.
    static func seconds(_ value: YAMLValue) throws(ConfigurationFault) -> Double {
        let units: [Character: Double] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
        var text = Substring(value.word)
        var unit = 1.0
        if let last = text.last, let known = units[last] {
            unit = known
            text = text.dropLast()
        }
        guard let number = Double(text), number.isFinite, number >= 0, number * unit <= 366 * 86_400 else {
            throw value.fault(
                zh: "应为时长，如 30s、5m、24h，现在是“\(value.word)”",
                en: "wants a time, as in 30s, 5m, 24h, found “\(value.word)”")
        }
        return number * unit
    }

    /// `1048576`, `500MiB`, `2GiB`: bytes. At most an exbibyte.
    static func bytes(_ value: YAMLValue) throws(ConfigurationFault) -> Int {
        var text = Substring(value.word)
        var unit = 1.0
        for (ending, size) in [("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30), ("TiB", 1 << 40)]
        where text.hasSuffix(ending) {
            text = text.dropLast(3)
            unit = Double(size)
        }
        guard let number = Double(text.filter { $0 != "_" }), number > 0, number * unit < Double(1 << 60) else {
            throw value.fault(
                zh: "应为字节数，如 500MiB、2GiB，现在是“\(value.word)”",
                en: "wants a number of bytes, as in 500MiB, 2GiB, found “\(value.word)”")
        }
        return max(1, Int(number * unit))
    }

    private static func reserve(_ value: YAMLValue) throws(ConfigurationFault) -> DaemonRules.Reserve {
        guard value.word.hasSuffix("%") else {
            return value.word == "0" ? .bytes(0) : .bytes(try bytes(value))
        }
        guard let percent = Double(value.word.dropLast()), (0...100).contains(percent) else {
            throw value.fault(zh: "应为 0% 到 100%", en: "wants 0% to 100%")
        }
        return .percent(percent)
    }
}
