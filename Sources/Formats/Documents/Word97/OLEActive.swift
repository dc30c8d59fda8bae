import OLE

/// Finds what an older Office file could run, and what it carries.
enum OLEActive {
    static func list(_ file: OLEFile) -> [String] {
        var found: [String] = []
        func tell(_ what: String) {
            if found.count < 50, !found.contains(what) { found.append(what) }
        }
        for entry in file.entries {
            let name = entry.name.lowercased()
            if entry.isStorage, ["macros", "_vba_project_cur", "vba"].contains(name) { tell("macros") }
            let isObject =
                entry.isStorage && (entry.path.lowercased().hasPrefix("objectpool/") || name.hasPrefix("mbd"))
            let isOutermost = entry.path.split(separator: "/").count <= 2
            if isObject, isOutermost { tell("embedded object: \(kind(entry, file))") }
        }
        return found
    }

    /// The kind of an object as its program calls it ([MS-OLEDS] 2.3.8), else its storage's name.
    private static func kind(_ entry: OLEEntry, _ file: OLEFile) -> String {
        guard let object = file.stream(at: entry.path + "/\u{1}CompObj", limit: 1 << 16) else { return entry.name }
        let length = object.long(28)
        guard (2...80).contains(length) else { return entry.name }
        let name = object.piece(32, length - 1).filter { (0x20..<0x7F).contains($0) }
        return name.isEmpty ? entry.name : String(decoding: name, as: UTF8.self)
    }
}
