/// Plain text whose lines were broken for the way (RFC 3676).
enum FlowedText {
    /// The text with its paragraphs joined again: a line that ends with a blank goes on in the next one.
    static func joined(_ text: String, dropsBlank: Bool) -> String {
        var result = ""
        var isOpen = false
        var quotes = 0
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let depth = line.prefix { $0 == ">" }.count
            var content = line.dropFirst(depth)
            if content.first == " " { content.removeFirst() }
            if isOpen, depth == quotes {
                result += content
            } else {
                if !result.isEmpty || isOpen { result += "\n" }
                result += String(repeating: ">", count: depth) + (depth > 0 ? " " : "") + content
            }
            quotes = depth
            // The mark of a signature ends with a blank but goes on nowhere.
            isOpen = content.last == " " && content != "-- "
            if isOpen, dropsBlank { result.removeLast() }
        }
        return result
    }
}
