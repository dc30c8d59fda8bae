/// Finds what an office package could run, fetch or carry besides its text.
enum ActiveContent {
    static func list(_ parts: PackageParts, _ relationships: [Relationships]) -> [String] {
        var found: [String] = []
        func tell(_ what: String) {
            if found.count < 50, !found.contains(what) { found.append(what) }
        }
        for name in parts.names {
            let lower = Array(name.lowercased().utf8)
            if lower.ends(with: "vbaproject.bin") || lower.holds("/macrosheets/") { tell("macros") }
            if lower.holds("/activex/"), lower.ends(with: ".bin") { tell("ActiveX control") }
            if lower.holds("/embeddings/"), !lower.ends(with: "/") {
                tell("embedded object: \(name.split(separator: "/").last.map { String($0) } ?? name)")
            }
        }
        if let types = try? parts.contents(of: "[Content_Types].xml"),
            types.withUnsafeBytes({ ByteSearch.first(Array("macroEnabled".utf8), in: $0) != nil }),
            !found.contains("macros")
        {
            tell("macro-enabled type")
        }
        for relationship in relationships.flatMap({ $0.all.map(\.relationship) }) {
            let target = relationship.target
            switch (relationship.type, relationship.isExternal) {
            case ("attachedTemplate", true) where isRemote(target): tell("external link template: \(host(target))")
            case ("oleObject", true): tell("linked object: \(host(target))")
            case ("image", true): tell("external picture: \(host(target))")
            case ("frame", true), ("subDocument", true): tell("external document: \(host(target))")
            case ("externalLinkPath", true): tell("linked workbook")
            case ("aFChunk", _): tell("imported part: \(host(target))")
            case ("vbaProject", _), ("wordVbaData", _), ("xlMacrosheet", _): tell("macros")
            default: break
            }
        }
        return found
    }

    /// A template on the same disk is what Word always names; one on the network is fetched when the file is opened.
    private static func isRemote(_ target: String) -> Bool {
        let lower = target.lowercased()
        return lower.hasPrefix("http") || lower.hasPrefix("ftp") || lower.hasPrefix("\\\\")
            || lower.hasPrefix("file://")
                && !lower.hasPrefix("file:///")
    }

    /// Enough of an address to know it by, without what it may say of a person's disk.
    private static func host(_ target: String) -> String {
        let last = target.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? target
        guard let scheme = target.firstRange(of: "://") else { return String(last.prefix(80)) }
        let rest = target[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" }
        return rest.isEmpty ? String(last.prefix(80)) : String(rest.prefix(80))
    }
}

extension [UInt8] {
    fileprivate func ends(with word: StaticString) -> Bool {
        word.withUTF8Buffer { count >= $0.count && suffix($0.count).elementsEqual($0) }
    }

    fileprivate func holds(_ word: StaticString) -> Bool {
        let word = word.withUTF8Buffer { Array($0) }
        return withUnsafeBytes { ByteSearch.first(word, in: $0) != nil }
    }
}
