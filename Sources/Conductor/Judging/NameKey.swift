internal import Text
internal import Values

/// By which an applicant without a credit code is known: its name, however it was typed.
enum NameKey {
    /// Full-width, capitals, blanks, brackets and traditional characters make no difference, and neither does the long
    /// form of 有限公司. 股份有限公司 is another kind of company and stays apart.
    static func key(_ name: String?) -> String? {
        guard let name else { return nil }
        var key = Folding.fold(name)
        for (long, short) in [("有限责任公司", "有限公司"), ("companylimited", "ltd"), ("coltd", "ltd"), ("limited", "ltd")] {
            if key.hasSuffix(long) { key = String(key.dropLast(long.count)) + short }
        }
        return key.isEmpty ? nil : key
    }
}
