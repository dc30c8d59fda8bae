public import Files

/// Names of files that programs make for themselves while people work. They are never packets.
public enum IgnoredNames {
    /// Whether an entry of the inbox is none of our business: locks of editors, half downloads, litter of file managers.
    public static func contains(_ name: FileName) -> Bool {
        let text = name.text.lowercased()
        return text.hasPrefix(".") || text.hasPrefix("~$") || text.hasPrefix("~wrl") || litter.contains(text)
            || text.hasSuffix("~") || isUnfinished(name)
    }

    /// Whether a program still writes it under a temporary name: where it lies in a folder, the folder is not whole.
    public static func isUnfinished(_ name: FileName) -> Bool {
        let text = name.text.lowercased()
        if endings.contains(where: { text.hasSuffix($0) }) { return true }
        // 7.zip.!ut, as some downloaders name it.
        guard let dot = text.lastIndex(of: ".") else { return false }
        return text[text.index(after: dot)...].hasPrefix("!ut")
    }

    private static let endings = [
        ".part", ".partial", ".crdownload", ".download", ".opdownload", ".filepart", ".tmp", ".temp", ".td", ".xltd",
    ]
    private static let litter: Set<String> = ["desktop.ini", "thumbs.db", "ehthumbs.db", "$recycle.bin"]
}
