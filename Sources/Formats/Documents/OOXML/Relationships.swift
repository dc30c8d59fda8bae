/// What a part refers to (ISO/IEC 29500-2, 9.3).
struct Relationships {
    struct Relationship: Sendable {
        /// The last word of the type's address, as in `image`.
        var type: String
        /// A part's name, or an address outside.
        var target: String
        var isExternal: Bool
    }

    private(set) var all: [(identifier: String, relationship: Relationship)] = []
    private var places: [String: Int] = [:]

    subscript(_ identifier: String) -> Relationship? { places[identifier].map { all[$0].relationship } }

    func first(type: String) -> Relationship? { all.first { $0.relationship.type == type }?.relationship }

    func targets(type: String) -> [String] {
        all.compactMap { $0.relationship.type == type && !$0.relationship.isExternal ? $0.relationship.target : nil }
    }

    mutating func add(_ identifier: String, _ relationship: Relationship) {
        guard places[identifier] == nil, all.count < 20_000 else { return }
        places[identifier] = all.count
        all.append((identifier, relationship))
    }

    /// The relationships of a part; those of the package where the name is empty. Empty where the part has none.
    static func of(_ part: String, in parts: PackageParts) throws(DocumentFailure) -> Relationships {
        let handler = RelationshipsHandler(folder: folder(of: part))
        let file = part.split(separator: "/").last.map(String.init) ?? ""
        try parts.parse("\(folder(of: part))_rels/\(file).rels", handler)
        return handler.relationships
    }

    /// With its last slash, empty at the root.
    static func folder(of part: String) -> String {
        guard let slash = part.lastIndex(of: "/") else { return "" }
        return String(part[...slash])
    }

    /// A target as a part's name: without `..`, `.` and a leading slash.
    static func resolve(_ target: String, in folder: String) -> String {
        let whole = target.first == "/" ? target : folder + target
        var steps: [Substring] = []
        for step in whole.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}

/// Reads a relationships part.
final class RelationshipsHandler: XMLHandler {
    var failure: DocumentFailure?
    private(set) var relationships = Relationships()
    private let folder: String

    init(folder: String) { self.folder = folder }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name.space == .packageRelationships, name.text == "Relationship", let identifier = attributes["Id"],
            let target = attributes["Target"], let type = attributes["Type"]
        else { return }
        let isExternal = attributes["TargetMode"]?.lowercased() == "external"
        relationships.add(
            identifier,
            Relationships.Relationship(
                type: type.split(separator: "/").last.map(String.init) ?? "",
                target: isExternal ? target : Relationships.resolve(target, in: folder), isExternal: isExternal))
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
