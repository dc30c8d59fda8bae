internal import Files
internal import Logging
internal import Text
internal import Values

/// Writes log lines: `2020-04-20T01:00:00Z info received packet=20200420-0007`. Where the journal reads them, a priority
/// stands before them instead of the time, which the journal notes itself. See sd-daemon(3).
struct LogLines: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var line =
            ServiceManager.hasJournal
            ? Self.priority(event.level)
            : Instant(seconds: MachineClock.wall() / 1_000_000_000).text(zoneMinutes: 0) + " \(event.level.rawValue) "
        line += Visible.text(event.message.description)
        let facts = metadata.merging(event.metadata ?? [:]) { _, own in own }
        for (key, value) in facts.sorted(by: { $0.key < $1.key }) {
            line += " \(key)=\(Self.quoted(value.description))"
        }
        Terminal.write(line + "\n", to: .errors)
    }

    /// File names and causes may hold anything; a line stays one line, and no terminal obeys it.
    private static func quoted(_ text: String) -> String {
        let shown = Visible.text(text)
        guard shown.contains(where: { $0 == " " || $0 == "\"" || $0 == "=" }) || shown.isEmpty else { return shown }
        return "\"" + shown.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    private static func priority(_ level: Logger.Level) -> String {
        switch level {
        case .trace, .debug: "<7>"
        case .info: "<6>"
        case .notice: "<5>"
        case .warning: "<4>"
        case .error: "<3>"
        case .critical: "<2>"
        }
    }
}
