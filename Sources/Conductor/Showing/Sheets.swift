internal import Edition
internal import Files
internal import JSON
internal import Ledger
internal import Reporting
internal import Values

extension Conductor {
    /// Writes the balance sheet of the present day. A second one of the same day takes its place, and is the same, with
    /// the former's time, when nothing happened between: writing it is no event.
    /// - Returns: the sheet as plain text, for cron's mail.
    @discardableResult
    public func writeSheet() throws -> String {
        try writeSheet(for: clock.now())
    }

    @discardableResult
    func writeSheet(for moment: Instant) throws -> String {
        let configuration = configuration
        let edition = configuration.edition
        let zone = edition.dates.zoneMinutes
        let date = moment.day(zoneMinutes: zone).description
        let until = moment.text(zoneMinutes: zone)
        var overview = try Overviews.overview(
            root: root, ledger: ledger, clock: clock, edition: edition, reserve: configuration.daemon.diskReserve)
        overview.written = until
        var (sheet, last) = try ledger.read { ledger in
            let before = try ledger.sheet(before: date)
            var sheet = NightlySheet(
                date: date, since: before?.until, until: until, overview: overview, newArrived: 0, newJudged: 0,
                newStates: [:], lettersUnsent: try ledger.unsentLetters())
            var last = before?.event ?? 0
            try ledger.eachEvent(after: last) { chained in
                last = chained.number
                guard let event = chained.event else { return true }
                if event.kind == .received { sheet.newArrived += 1 }
                if event.kind == .judged { sheet.newJudged += 1 }
                if let state = event.state { sheet.newStates[state, default: 0] += 1 }
                return true
            }
            return (sheet, last)
        }
        let page = NightlyPage(edition: edition, templates: configuration.templates)
        let former = try ledger.read { try $0.sheetContents(of: date) }.flatMap { try? JSONValue(parsing: $0) }
        if let former { Self.keepTime(of: former, in: &sheet, page) }
        let folder = try root.outbox.makeFolder("nightly", mode: 0o755)
        for file in page.files(sheet) {
            try folder.publish(
                file.bytes, as: FileName(String(file.path.split(separator: "/").last ?? "")), scratch: root.scratch)
        }
        let record = SheetRecord(date: date, until: sheet.until, event: last)
        if try ledger.read({ try $0.sheet(of: date) }) != record {
            try ledger.write { try $0.setSheet(record, sheet: page.json(sheet)) }
        }
        return page.text(sheet)
    }

    /// A sheet that tells nothing new keeps the moment of the former one, and what it told of the disk.
    private static func keepTime(of former: JSONValue, in sheet: inout NightlySheet, _ page: NightlyPage) {
        guard let until = former["until"]?.text, let free = former["disk"]?["free"]?.int else { return }
        var same = sheet
        same.until = until
        same.overview.written = until
        same.overview.diskFree = free
        if (try? JSONValue(parsing: page.json(same))) == former { sheet = same }
    }
}
