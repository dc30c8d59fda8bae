import Edition
import Text

/// The paragraph of a text in which a limit falls, parted there.
struct LimitMark: Equatable {
    /// Counted from 1, blank ones left out.
    var paragraph: Int
    var before: String
    /// What is over the limit in this paragraph.
    var over: String
    /// Paragraphs that follow and are over it as a whole.
    var rest: String

    /// How much of a long paragraph is shown on either side.
    private static let shown = 160

    /// nil where the text keeps the limit.
    init?(_ text: String, limit: Int, unit: Policies.Unit) {
        func count(_ text: String) -> Int {
            let count = TextCounter.count(text)
            return unit == .characters ? count.characters : count.words
        }
        let text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let characters = Array(text)
        guard count(text) > limit else { return nil }
        // One more character is at most one more in the count, so this many more never reach past the place.
        var low = min(limit, characters.count)
        while true {
            let missing = limit - count(String(characters[..<low]))
            if missing <= 0 || low + missing > characters.count { break }
            low += missing
        }
        let start = characters[..<low].lastIndex(where: \.isNewline).map { $0 + 1 } ?? 0
        let end = characters[low...].firstIndex(where: \.isNewline) ?? characters.count
        paragraph = String(characters[..<start]).split(whereSeparator: \.isNewline).count + 1
        let head = characters[start..<low]
        let tail = characters[low..<end]
        before = (head.count > Self.shown ? "…" : "") + String(head.suffix(Self.shown))
        over = String(tail.prefix(Self.shown)) + (tail.count > Self.shown ? "…" : "")
        let following = characters[end...].drop(while: \.isNewline)
        rest = following.isEmpty ? "" : "\n" + String(following.prefix(80)) + (following.count > 80 ? "…" : "")
    }
}
