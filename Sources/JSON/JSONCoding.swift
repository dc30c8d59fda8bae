/// Values to JSON and back through `Codable`, without Foundation: the reader's process has none.
public enum JSONCoding {
    /// The value as JSON, its members in the order in which they are declared. Absent optionals are left out.
    public static func encode(_ value: some Encodable) throws -> JSONValue {
        let node = JSONNode()
        try value.encode(to: JSONValueEncoder(node: node, codingPath: []))
        return node.value
    }

    /// The value that `json` holds.
    /// - Throws: `JSONFault` with the path of what did not fit.
    public static func decode<Value: Decodable>(_ type: Value.Type, from json: JSONValue) throws -> Value {
        try Value(from: JSONValueDecoder(value: json, codingPath: []))
    }
}

struct JSONKey: CodingKey {
    var stringValue: String
    var intValue: Int?
    init(stringValue: String) { self.stringValue = stringValue }
    init(intValue: Int) {
        self.stringValue = String(intValue)
        self.intValue = intValue
    }
}
