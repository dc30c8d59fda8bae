import Text

/// The parts of an entry's path, ready to be searched for words.
struct EntryName {
    let path: String
    /// Folders from the outermost, archives and messages that it came in included, without their endings.
    let folders: [FoldedText]
    let folderWords: [Set<String>]
    /// The name without its ending.
    let stem: FoldedText
    let stemAsWritten: String
    /// Words in Latin letters in the name, small.
    let latinWords: Set<String>
    /// The ending in small letters, without the dot; empty where there is none.
    let ending: String
    /// The name as written, with its ending.
    let last: String

    init(_ path: String) {
        self.path = path
        var parts = path.split(separator: "/").map(String.init)
        let last = parts.popLast() ?? ""
        self.last = last
        let (stem, ending) = Self.divided(last)
        self.stem = FoldedText(stem)
        stemAsWritten = stem
        latinWords = Self.latinWords(in: stem)
        self.ending = ending
        folders = parts.map { FoldedText(Self.divided($0).0) }
        folderWords = parts.map { Self.latinWords(in: $0) }
    }

    /// A name that mail programs and chats give to what decorates: image001.png, QQ表情.gif.
    var isDecoration: Bool {
        if stem.text.contains("表情") || stem.text.hasPrefix("emoji") { return true }
        let rest = stem.text.hasPrefix("image") ? stem.text.dropFirst(5) : stem.text.dropFirst(stem.text.count)
        return rest.count == 3 && rest.allSatisfy(\.isASCIIDigit)
    }

    /// A name that scanners give: CCF05072020.pdf, Scan0001.pdf, 扫描0001.pdf.
    var isScan: Bool {
        guard ["pdf", "tif", "tiff"].contains(ending) || stem.text.hasPrefix("scan") || stem.text.hasPrefix("扫描")
        else { return false }
        let letters = stem.text.prefix { !$0.isASCIIDigit }
        return ["ccf", "scan", "扫描", "扫描件", "扫描全能王", "camscanner", "img", "doc", "scn", "mx", "skm", "xerox"].contains(
            String(letters))
    }

    /// Runs of letters; a capital after a small letter begins a new one, as in CompanyProfile.
    static func latinWords(in text: String) -> Set<String> {
        var words: Set<String> = []
        var word = ""
        var lastIsSmall = false
        for character in Width.half(text) + " " {
            let isLetter = character.isASCII && character.isLetter
            if !isLetter || character.isUppercase && lastIsSmall {
                if !word.isEmpty { words.insert(word.lowercased()) }
                word = ""
            }
            if isLetter { word.append(character) }
            lastIsSmall = isLetter && character.isLowercase
        }
        return words
    }

    /// A name and its ending: at most five letters and digits behind the last dot, one of them a letter.
    private static func divided(_ name: String) -> (String, String) {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name, "") }
        let ending = name[name.index(after: dot)...]
        guard (1...5).contains(ending.count), ending.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }),
            ending.contains(where: \.isLetter) || ending == "7z"
        else { return (name, "") }
        return (String(name[..<dot]), ending.lowercased())
    }

    /// What programs leave behind in folders and archives, and lock files of editors.
    var isLitter: Bool {
        if last.hasPrefix("~$") || last.hasPrefix(".~") || last.hasPrefix("._") || last.hasPrefix("~WRL") {
            return true
        }
        let lower = last.lowercased()
        if ["thumbs.db", "desktop.ini", ".ds_store", "ehthumbs.db", ".localized", "icon\r", "folder.htt"].contains(
            lower)
        {
            return true
        }
        if ["tmp", "lnk", "bak", "crdownload", "part", "db", "ini", "url", "ics", "vcf"].contains(ending) {
            return true
        }
        if last.hasPrefix("."), ending.isEmpty { return true }
        return path.split(separator: "/").dropLast()
            .contains {
                ["__MACOSX", ".git", ".svn", "$RECYCLE.BIN", "System Volume Information"].contains(String($0))
            }
    }
}
