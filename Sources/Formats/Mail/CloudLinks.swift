/// Finds links to cloud drives in a text.
enum CloudLinks {
    /// The links in running text that lead to one of the hosts, as written.
    static func find(in text: String, hosts: [String]) -> [String] {
        var links: [String] = []
        for word in text.split(whereSeparator: { !isPartOfLink($0) })
        where word.utf8.count < 4_096 && word.contains(".") {
            let link = trimmed(word)
            if leads(link, to: hosts) { links.append(link) }
            if links.count == 100 { break }
        }
        return links
    }

    /// Whether a link leads to one of the hosts. A host may carry the beginning of a path (`mail.qq.com/cgi-bin/ftn`); one
    /// without a dot (`lanzou`) stands for every name that contains it.
    static func leads(_ link: String, to hosts: [String]) -> Bool {
        var rest = Substring(link.lowercased())
        if let scheme = rest.firstIndex(of: ":"), rest[scheme...].hasPrefix("://") {
            rest = rest[scheme...].dropFirst(3)
        }
        let hostEnd = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
        var host = rest[..<hostEnd]
        if let user = host.lastIndex(of: "@") { host = host[user...].dropFirst() }
        if let port = host.firstIndex(of: ":") { host = host[..<port] }
        let path = rest[hostEnd...]
        guard host.contains(".") else { return false }
        return hosts.contains { wanted in
            let wanted = wanted.lowercased()
            let slash = wanted.firstIndex(of: "/") ?? wanted.endIndex
            let name = wanted[..<slash]
            guard path.hasPrefix(wanted[slash...]) else { return false }
            return name.contains(".") ? host == name || host.hasSuffix("." + name) : host.contains(name)
        }
    }

    private static func isPartOfLink(_ character: Character) -> Bool {
        guard let value = character.asciiValue else { return false }
        return value > 0x20 && !#"<>"'`|\^{}()[]"#.utf8.contains(value)
    }

    private static func trimmed(_ word: Substring) -> String {
        var word = word
        // What a sentence ends with is not of the link.
        while let last = word.last, ".,;:!".contains(last) { word.removeLast() }
        if let start = word.range(of: "http")?.lowerBound { word = word[start...] }
        return String(word)
    }
}

extension Substring {
    /// The first place of a text within; the standard library's own way needs Foundation.
    fileprivate func range(of text: String) -> Range<Index>? {
        var place = startIndex
        while place < endIndex {
            if self[place...].hasPrefix(text) { return place..<index(place, offsetBy: text.count) }
            place = index(after: place)
        }
        return nil
    }
}
