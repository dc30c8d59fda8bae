internal import JSON

/// Names of files as the ledger keeps them: a JSON array, since a name may hold any character.
enum NameList {
    static func text(_ names: [String]) -> String { JSONValue.array(names.map { .string($0) }).string() }

    static func names(in text: String) -> [String] {
        guard let list = try? JSONValue(parsing: text), let elements = list.elements else { return [text] }
        return elements.compactMap(\.text)
    }
}
