/// Reads Office Open XML text documents.
enum WordReader {
    static func read(
        _ parts: PackageParts, main: String, limits: DocumentLimits
    ) throws(DocumentFailure) -> DocumentText {
        guard let bytes = try parts.contents(of: main) else { throw .damaged("the main part \(main) is missing") }
        let relationships = try Relationships.of(main, in: parts)
        let styles = try styles(for: bytes, relationships, parts)
        let story = WordStory(limits: limits, styles: styles)
        try XMLParser.parse(bytes, part: main, limits: limits, story)
        for (type, order) in [("footnotes", story.footnotes), ("endnotes", story.endnotes)] where !order.isEmpty {
            guard let part = relationships.targets(type: type).first else { continue }
            let notes = WordStory(limits: limits, styles: styles)
            guard try parts.parse(part, notes) else { continue }
            story.take(notes: notes, order: order)
        }
        var text = DocumentText(blocks: story.blocks, remarks: story.remarks)
        text.pictures = pictures(story.pictures.compactMap { relationships[$0] }, parts)
        var around = [relationships]
        for type in ["header", "footer"] {
            for part in relationships.targets(type: type).prefix(50) {
                let inner = try Relationships.of(part, in: parts)
                text.headerPictures += pictures(
                    inner.all.map(\.relationship).filter { $0.type == "image" }, parts, after: text.headerPictures)
                around.append(inner)
            }
        }
        if let settings = relationships.targets(type: "settings").first {
            around.append(try Relationships.of(settings, in: parts))
        }
        text.activeContent = ActiveContent.list(parts, around)
        text.isScan = !text.pictures.isEmpty && !text.blocks.text(notes: true).contains { !$0.isWhitespace }
        return text
    }

    /// The styles part is read only where a paragraph's style does not say by its own name what it is: the part is often
    /// twenty times as long as the text.
    private static func styles(
        for document: [UInt8], _ relationships: Relationships, _ parts: PackageParts
    ) throws(DocumentFailure) -> WordStyles {
        let used = StyleUse.identifiers(in: document)
        guard used.contains(where: { !WordStyles.isPlain($0) }),
            let part = relationships.targets(type: "styles").first
        else { return .builtIn }
        let handler = WordStylesHandler()
        do throws(DocumentFailure) { try parts.parse(part, handler) } catch { return .builtIn }
        return WordStyles(handler.styles)
    }

    private static func pictures(
        _ relationships: [Relationships.Relationship], _ parts: PackageParts, after known: [Picture] = []
    ) -> [Picture] {
        var seen = Set(known.map(\.name))
        return relationships.compactMap { relationship in
            guard !relationship.isExternal, let index = parts.index(of: relationship.target),
                seen.insert(parts.names[index]).inserted
            else { return nil }
            return Picture(name: parts.names[index], place: .entry(index))
        }
    }
}
