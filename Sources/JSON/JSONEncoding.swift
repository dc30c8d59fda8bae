/// A place in the value that is being built.
final class JSONNode {
    enum Content {
        case empty
        case value(JSONValue)
        case array([JSONNode])
        case object([(String, JSONNode)])
    }
    var content = Content.empty

    var value: JSONValue {
        switch content {
        case .empty: .null
        case .value(let value): value
        case .array(let nodes): .array(nodes.map(\.value))
        case .object(let members): .object(members.map { JSONValue.Member($0.0, $0.1.value) })
        }
    }

    func appended() -> JSONNode {
        let node = JSONNode()
        if case .array(var nodes) = content {
            content = .empty
            nodes.append(node)
            content = .array(nodes)
        }
        return node
    }

    func member(_ name: String) -> JSONNode {
        let node = JSONNode()
        if case .object(var members) = content {
            content = .empty
            members.append((name, node))
            content = .object(members)
        }
        return node
    }
}

struct JSONValueEncoder: Encoder {
    let node: JSONNode
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        if case .object = node.content {} else { node.content = .object([]) }
        return KeyedEncodingContainer(JSONKeyedEncoding<Key>(node: node, codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        if case .array = node.content {} else { node.content = .array([]) }
        return JSONUnkeyedEncoding(node: node, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        JSONSingleEncoding(node: node, codingPath: codingPath)
    }

    static func put<Value: Encodable>(_ value: Value, into node: JSONNode, path: [any CodingKey]) throws {
        switch value {
        case let text as String: node.content = .value(.string(text))
        case let flag as Bool: node.content = .value(.bool(flag))
        case let integer as Int: node.content = .value(.integer(integer))
        case let number as Double:
            guard number.isFinite else { throw JSONFault(.mismatch, "a number is not finite") }
            node.content = .value(.number(number))
        case let big as UInt64:
            // Past 63 bits JSON readers differ; as a string nothing is lost.
            node.content = .value(Int(exactly: big).map { .integer($0) } ?? .string(String(big)))
        default: try value.encode(to: JSONValueEncoder(node: node, codingPath: path))
        }
    }
}

private struct JSONKeyedEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: JSONNode
    let codingPath: [any CodingKey]

    func encodeNil(forKey key: Key) { node.member(key.stringValue).content = .value(.null) }
    func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
        try JSONValueEncoder.put(value, into: node.member(key.stringValue), path: codingPath + [key])
    }
    func nestedContainer<Nested: CodingKey>(
        keyedBy keyType: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        JSONValueEncoder(node: node.member(key.stringValue), codingPath: codingPath + [key]).container(keyedBy: keyType)
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        JSONValueEncoder(node: node.member(key.stringValue), codingPath: codingPath + [key]).unkeyedContainer()
    }
    func superEncoder() -> any Encoder {
        JSONValueEncoder(node: node.member("super"), codingPath: codingPath)
    }
    func superEncoder(forKey key: Key) -> any Encoder {
        JSONValueEncoder(node: node.member(key.stringValue), codingPath: codingPath + [key])
    }
}

private struct JSONUnkeyedEncoding: UnkeyedEncodingContainer {
    let node: JSONNode
    let codingPath: [any CodingKey]
    var count: Int { if case .array(let nodes) = node.content { nodes.count } else { 0 } }

    func encodeNil() { node.appended().content = .value(.null) }
    func encode<Value: Encodable>(_ value: Value) throws {
        try JSONValueEncoder.put(value, into: node.appended(), path: codingPath + [JSONKey(intValue: count)])
    }
    func nestedContainer<Nested: CodingKey>(keyedBy keyType: Nested.Type) -> KeyedEncodingContainer<Nested> {
        JSONValueEncoder(node: node.appended(), codingPath: codingPath).container(keyedBy: keyType)
    }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        JSONValueEncoder(node: node.appended(), codingPath: codingPath).unkeyedContainer()
    }
    func superEncoder() -> any Encoder { JSONValueEncoder(node: node.appended(), codingPath: codingPath) }
}

private struct JSONSingleEncoding: SingleValueEncodingContainer {
    let node: JSONNode
    let codingPath: [any CodingKey]

    func encodeNil() { node.content = .value(.null) }
    func encode<Value: Encodable>(_ value: Value) throws {
        if let integer = value as? any FixedWidthInteger {
            guard let integer = Int(exactly: integer) else { throw JSONFault(.mismatch, "an integer past 64 bits") }
            node.content = .value(.integer(integer))
        } else {
            try JSONValueEncoder.put(value, into: node, path: codingPath)
        }
    }
}
