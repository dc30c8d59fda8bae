/// Reads OpenDocument texts and spreadsheets.
enum OpenDocumentReader {
    static func read(_ parts: PackageParts, limits: DocumentLimits) throws(DocumentFailure) -> DocumentText {
        if let manifest = try parts.contents(of: "META-INF/manifest.xml"), isEncrypted(manifest) { throw .encrypted }
        let story = OpenDocumentStory(limits: limits)
        guard try parts.parse("content.xml", story) else { throw .damaged("the part content.xml is missing") }
        var text = DocumentText(blocks: story.blocks + story.notes, remarks: story.remarks)
        var seen: Set<String> = []
        for target in story.pictures {
            let name = target.hasPrefix("./") ? String(target.dropFirst(2)) : target
            guard let index = parts.index(of: name), seen.insert(parts.names[index]).inserted else { continue }
            text.pictures.append(Picture(name: parts.names[index], place: .entry(index)))
        }
        for name in parts.names where name.hasPrefix("Pictures/") && !seen.contains(name) && !name.hasSuffix("/") {
            if let index = parts.index(of: name) {
                text.headerPictures.append(Picture(name: name, place: .entry(index)))
            }
        }
        if parts.names.contains(where: { $0.hasPrefix("Basic/") || $0.hasPrefix("Scripts/") }) {
            text.activeContent.append("macros")
        }
        for object in story.objects {
            text.activeContent.append(
                "embedded object: \(object.hasPrefix("./") ? String(object.dropFirst(2)) : object)")
        }
        return text
    }

    private static func isEncrypted(_ manifest: [UInt8]) -> Bool {
        manifest.withUnsafeBytes { ByteSearch.first(Array("encryption-data".utf8), in: $0) != nil }
    }
}
