/// Finds links to cloud drives in a text.
struct CloudLinks {
    private struct Host {
        var name: String
        /// The beginning of a path, with its slash; may be empty.
        var path: String
        /// False for a word that stands for every name that contains it.
        var isWhole: Bool
    }

    private let hosts: [Host]

    /// A host may carry the beginning of a path (`mail.qq.com/cgi-bin/ftn`); one without a dot (`lanzou`) stands for every
    /// name that contains it.
    init(hosts: [String]) {
        self.hosts = hosts.map { host in
            let host = host.lowercased()
            let slash = host.firstIndex(of: "/") ?? host.endIndex
            let name = String(host[..<slash])
            return Host(name: name, path: String(host[slash...]), isWhole: name.contains("."))
        }
    }

    /// The links in running text that lead to one of the hosts, as written.
    func find(in text: String) -> [String] {
        var links: [String] = []
        for word in text.split(whereSeparator: { !Self.isPartOfLink($0) })
        where word.utf8.count < 4_096 && word.contains(".") {
            let link = Self.trimmed(word)
            if leads(link) { links.append(link) }
            if links.count == 100 { break }
        }
        return links
    }

    /// Whether a link leads to one of the hosts.
    func leads(_ link: String) -> Bool {
        var rest = Substring(link.lowercased())
        if let scheme = rest.firstIndex(of: ":"), rest[scheme...].hasPrefix("://") {
            rest = rest[scheme...].dropFirst(3)
        }
        let hostEnd = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
        var name = rest[..<hostEnd]
        if let user = name.lastIndex(of: "@") { name = name[user...].dropFirst() }
        if let port = name.firstIndex(of: ":") { name = name[..<port] }
        let path = rest[hostEnd...]
        guard name.contains(".") else { return false }
        return hosts.contains { host in
            guard path.hasPrefix(host.path) else { return false }
            if !host.isWhole { return name.contains(host.name) }
            return name == host.name || name.hasSuffix(host.name) && name.dropLast(host.name.count).last == "."
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
