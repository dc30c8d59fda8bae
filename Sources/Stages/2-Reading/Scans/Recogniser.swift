import Documents
import Files

/// Runs tesseract over strips or a whole page, as long as there is time.
struct Recogniser {
    /// The languages that its models know, one at a time: together they are mistaken for each other.
    enum Language: String {
        case simplified = "chi_sim"
        case traditional = "chi_tra"
        case latin = "eng"
    }

    let programs: any ProgramRunner
    /// When recognition is to be over, by the steady clock.
    let end: Duration

    /// Strips in one run: a run that is out of time loses what it has read, and each costs a start.
    private static let stripsPerRun = 48
    private static let outputLimit = 4 << 20

    /// Whole seconds that are left.
    var secondsLeft: Int { Int((end - MachineClock.steady()).components.seconds) }

    /// The words of each strip, in places of the page; as many strips as the time was enough for have an entry.
    /// - Parameter isRaw: as a single line without looking for its parts, which finds what the other way overlooks.
    func words(of strips: [ScanStrip], in language: Language, isRaw: Bool = false) -> [Int: [ScanWord]] {
        var found: [Int: [ScanWord]] = [:]
        for start in stride(from: 0, to: strips.count, by: Self.stripsPerRun) where secondsLeft > 1 {
            let part = start..<min(strips.count, start + Self.stripsPerRun)
            let input = PageStack.tiff(strips[part].map(\.picture))
            guard let table = run(input, language, layout: isRaw ? "13" : "7") else { return found }
            for index in part { found[index] = [] }
            // What lies in a cell is print, however hard to read: left out, nobody would miss it.
            for word in ScanWord.read(table, least: 0) where part.contains(start + word.page - 1) {
                let index = start + word.page - 1
                var word = word
                word.x += strips[index].box.left - ScanStrip.margin
                word.y += strips[index].box.top - ScanStrip.margin
                word.line = index
                found[index, default: []].append(word)
            }
        }
        return found
    }

    /// The words of a page without a table; nil where the time was not enough.
    func words(of page: GreyPage, in language: Language) -> [ScanWord]? {
        run(page.portableMap, language, layout: "6").map { ScanWord.read($0) }
    }

    private func run(_ input: [UInt8], _ language: Language, layout: String) -> [UInt8]? {
        let seconds = secondsLeft
        guard seconds > 1 else { return nil }
        return input.withUnsafeBytes { input in
            try? programs.run(
                .tesseract, arguments: ["stdin", "stdout", "-l", language.rawValue, "--psm", layout, "tsv"],
                input: input, seconds: seconds, outputLimit: Self.outputLimit)
        }
    }
}
