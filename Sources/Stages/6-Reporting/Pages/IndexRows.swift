import Edition
import Values

/// The rows of the overview, written byte by byte: a template engine takes seconds for thousands.
struct IndexRows {
    private let dates: Dates
    private var named: Set<PacketState> = []
    private var output: [UInt8] = []

    init(dates: Dates) { self.dates = dates }

    mutating func html(_ lines: [Overview.Line]) -> String {
        output.removeAll(keepingCapacity: true)
        output.reserveCapacity(lines.count * 900)
        for line in lines { write(line) }
        return String(decoding: output, as: UTF8.self)
    }

    private mutating func write(_ line: Overview.Line) {
        let received = dates.shown(line.received)
        raw("<tr role=\"row\"")
        if named.insert(line.state).inserted { raw(" id=\"state-\(line.state.rawValue)\"") }
        raw(" data-state=\"\(line.state.rawValue)\" data-day=\"")
        text(String(received.prefix(10)))
        raw("\" data-codes=\"")
        text(line.codes.joined(separator: " "))
        raw("\" data-more=\"")
        let more = [line.applicant.nameEn, line.applicant.code].compactMap { $0 } + line.names
        text(more.joined(separator: " "))
        raw("\"><th role=\"rowheader\" scope=\"row\">")
        name(line)
        raw("</th><td role=\"cell\"><span class=\"chip tone-\(line.state.tone)\">")
        both(line.state.words)
        raw("</span></td><td role=\"cell\">")
        why(line)
        raw("</td><td role=\"cell\">")
        text(received)
        raw("</td><td role=\"cell\">")
        text(dates.shown(line.since))
        raw("</td></tr>\n")
    }

    private mutating func name(_ line: Overview.Line) {
        let tag = line.hasReport ? "a" : "b"
        raw(line.hasReport ? "<a href=\"packets/\(line.packet)/report.html\">" : "<b>")
        if let name = line.applicant.name ?? line.applicant.nameEn ?? line.names.first {
            text(name)
        } else {
            text(line.packet)
        }
        raw("</\(tag)><small>")
        text(line.packet)
        if line.applicant.name != nil || line.applicant.nameEn != nil, let file = line.names.first {
            raw(" ")
            text(file)
        }
        raw("</small>")
    }

    private mutating func why(_ line: Overview.Line) {
        if let why = line.why {
            raw("<div>")
            both(why)
            raw("</div>")
        }
        guard !line.codes.isEmpty else { return }
        raw("<ul>")
        for code in line.codes {
            raw("<li>")
            both(FindingNames.name(code))
            raw("</li>")
        }
        raw("</ul>")
    }

    private mutating func both(_ words: Bilingual) {
        raw("<span class=\"zh\">")
        text(words.zh)
        raw("</span><span class=\"en\" lang=\"en\">")
        text(words.en)
        raw("</span>")
    }

    private mutating func raw(_ markup: String) { output.append(contentsOf: markup.utf8) }
    private mutating func text(_ text: String) { HTML.append(text, to: &output) }
}
