/// Tells a signature's logo, a line or an icon from a picture that somebody put into a mail to be looked at.
enum Decoration {
    /// Photographs of an office are far larger; logos in signatures are commonly smaller than this. Bytes as stored.
    private static let smallest = 20_000
    private static let largestMadeUp = 120_000

    /// Whether type or name say that it is a picture.
    static func isPicture(_ file: MailFile) -> Bool {
        let name = file.name.lowercased()
        return file.type.hasPrefix("image/")
            || [".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp"].contains { name.hasSuffix($0) }
    }

    /// Whether the picture is tiny, or small and named by a mail program (`image001.png`) rather than by a person.
    static func isLikely(_ file: MailFile) -> Bool {
        if file.storedBytes < smallest { return file.isUnnamed || isMadeUp(file.name) || file.storedBytes < 4_000 }
        return file.storedBytes < largestMadeUp && isMadeUp(file.name)
    }

    /// `image001.png`, `0B1C2D3E@5F6A7B8C.4D5E.jpg`, `InsertPic_(1).gif`, `ATT00001.png`.
    private static func isMadeUp(_ name: String) -> Bool {
        let stem = name.lowercased().prefix { $0 != "." }
        let letters = stem.prefix { $0.isLetter || $0 == "_" }
        let rest = stem.dropFirst(letters.count)
        if stem.contains("@") { return true }
        return ["image", "att", "insertpic_", "pastedgraphic", "outlook"].contains(String(letters))
            && rest.allSatisfy { !$0.isLetter }
    }
}
