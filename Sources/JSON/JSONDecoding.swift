struct JSONValueDecoder: Decoder {
    let value: JSONValue
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard case .object(let members) = value else { throw Self.mismatch("an object", codingPath) }
        return KeyedDecodingContainer(JSONKeyedDecoding<Key>(members: members, codingPath: codingPath))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
        guard case .array(let elements) = value else { throw Self.mismatch("an array", codingPath) }
        return JSONUnkeyedDecoding(elements: elements, codingPath: codingPath)
    }

    func singleValueContainer() throws -> any SingleValueDecodingContainer {
        JSONSingleDecoding(value: value, codingPath: codingPath)
    }

    static func mismatch(_ expected: String, _ path: [any CodingKey]) -> JSONFault {
        JSONFault(.mismatch, "expected \(expected) at " + (path.isEmpty ? "the top" : dotted(path)))
    }

    static func dotted(_ path: [any CodingKey]) -> String { path.map(\.stringValue).joined(separator: ".") }

    static func get<Value: Decodable>(_ type: Value.Type, from json: JSONValue, path: [any CodingKey]) throws -> Value {
        if type == String.self, let text = json.text as? Value { return text }
        if type == Int.self, let integer = json.int as? Value { return integer }
        if type == Double.self, let number = json.double as? Value { return number }
        if type == Bool.self, let flag = json.flag as? Value { return flag }
        return try Value(from: JSONValueDecoder(value: json, codingPath: path))
    }

    static func integer<Value: FixedWidthInteger>(_ json: JSONValue, path: [any CodingKey]) throws -> Value {
        if case .integer(let integer) = json, let value = Value(exactly: integer) { return value }
        if case .string(let text) = json, Value.self == UInt64.self, let value = Value(text) { return value }
        throw mismatch("an integer that fits \(Value.self)", path)
    }
}

private struct JSONKeyedDecoding<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let members: [JSONValue.Member]
    let codingPath: [any CodingKey]
    var allKeys: [Key] { members.compactMap { Key(stringValue: $0.name) } }

    private func find(_ key: Key) throws -> JSONValue {
        guard let member = members.first(where: { $0.name == key.stringValue }) else {
            throw JSONValueDecoder.mismatch("a member", codingPath + [key])
        }
        return member.value
    }

    func contains(_ key: Key) -> Bool { members.contains { $0.name == key.stringValue } }
    func decodeNil(forKey key: Key) throws -> Bool { try find(key) == .null }
    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try JSONValueDecoder.get(type, from: find(key), path: codingPath + [key])
    }
    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try JSONValueDecoder(value: find(key), codingPath: codingPath + [key]).container(keyedBy: type)
    }
    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try JSONValueDecoder(value: find(key), codingPath: codingPath + [key]).unkeyedContainer()
    }
    func superDecoder() throws -> any Decoder { JSONValueDecoder(value: .object(members), codingPath: codingPath) }
    func superDecoder(forKey key: Key) throws -> any Decoder {
        JSONValueDecoder(value: try find(key), codingPath: codingPath + [key])
    }
}

private struct JSONUnkeyedDecoding: UnkeyedDecodingContainer {
    let elements: [JSONValue]
    let codingPath: [any CodingKey]
    var currentIndex = 0
    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex >= elements.count }

    init(elements: [JSONValue], codingPath: [any CodingKey]) {
        self.elements = elements
        self.codingPath = codingPath
    }

    private var path: [any CodingKey] { codingPath + [JSONKey(intValue: currentIndex)] }

    private mutating func next() throws -> JSONValue {
        guard !isAtEnd else { throw JSONValueDecoder.mismatch("one more element", path) }
        defer { currentIndex += 1 }
        return elements[currentIndex]
    }

    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, elements[currentIndex] == .null else { return false }
        currentIndex += 1
        return true
    }
    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let path = path
        return try JSONValueDecoder.get(type, from: next(), path: path)
    }
    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested>
    {
        let path = path
        return try JSONValueDecoder(value: next(), codingPath: path).container(keyedBy: type)
    }
    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        let path = path
        return try JSONValueDecoder(value: next(), codingPath: path).unkeyedContainer()
    }
    mutating func superDecoder() throws -> any Decoder {
        let path = path
        return JSONValueDecoder(value: try next(), codingPath: path)
    }
}

private struct JSONSingleDecoding: SingleValueDecodingContainer {
    let value: JSONValue
    let codingPath: [any CodingKey]

    func decodeNil() -> Bool { value == .null }
    func decode(_ type: Bool.Type) throws -> Bool {
        guard let flag = value.flag else { throw JSONValueDecoder.mismatch("true or false", codingPath) }
        return flag
    }
    func decode(_ type: String.Type) throws -> String {
        guard let text = value.text else { throw JSONValueDecoder.mismatch("a string", codingPath) }
        return text
    }
    func decode(_ type: Double.Type) throws -> Double {
        guard let number = value.double else { throw JSONValueDecoder.mismatch("a number", codingPath) }
        return number
    }
    func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }
    func decode(_ type: Int.Type) throws -> Int { try JSONValueDecoder.integer(value, path: codingPath) }
    func decode(_ type: Int8.Type) throws -> Int8 { try JSONValueDecoder.integer(value, path: codingPath) }
    func decode(_ type: Int16.Type) throws -> Int16 { try JSONValueDecoder.integer(value, path: codingPath) }
    func decode(_ type: Int32.Type) throws -> Int32 { try JSONValueDecoder.integer(value, path: codingPath) }
    func decode(_ type: Int64.Type) throws -> Int64 { try JSONValueDecoder.integer(value, path: codingPath) }
    func decode(_ type: UInt.Type) throws -> UInt { try JSONValueDecoder.integer(value, path: codingPath) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try JSONValueDecoder.integer(value, path: codingPath) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try JSONValueDecoder.integer(value, path: codingPath) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try JSONValueDecoder.integer(value, path: codingPath) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try JSONValueDecoder.integer(value, path: codingPath) }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        try Value(from: JSONValueDecoder(value: value, codingPath: codingPath))
    }
}
