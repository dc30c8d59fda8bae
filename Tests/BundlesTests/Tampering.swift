import Digests
import Foundation
import JSON
import Testing

/// One way of changing a bundle behind its maker's back.
struct Tampering: Sendable, CustomTestStringConvertible {
    /// Who tampers.
    enum Hand: Sendable {
        /// Anybody: the manifest stays as it was.
        case anybody
        /// One who writes the manifest anew and signs it with a key of their own.
        case stranger
        /// The holder of the key, who writes and signs the manifest anew.
        case holder
    }
    typealias Change = @Sendable (inout [String: [UInt8]], SampleBundle) throws -> Void

    var name: String
    /// The step that must fail.
    var step: String
    var hand: Hand
    var change: Change
    var testDescription: String { "\(name) by \(hand): \(step)" }

    init(_ name: String, _ step: String, by hand: Hand = .anybody, _ change: @escaping Change) {
        self.name = name
        self.step = step
        self.hand = hand
        self.change = change
    }

    /// The files of the sample after it.
    func apply() throws -> [String: [UInt8]] {
        let (sample, good) = try SampleBundle.good.get()
        var files = good
        try change(&files, sample)
        switch hand {
        case .anybody: return files
        case .stranger:
            guard let key = SigningKey(seed: [UInt8](repeating: 99, count: 32)) else { throw SampleBundle.Failure() }
            return try Self.signed(files, key)
        case .holder: return try Self.signed(files, sample.key)
        }
    }

    private static func signed(_ given: [String: [UInt8]], _ key: SigningKey) throws -> [String: [UInt8]] {
        var files = given
        files["public-key.pem"] = Array(key.verifyingKey.pem.utf8)
        let covered = files.filter { $0.key != "manifest.json" && $0.key != "manifest.sig" }
        try edit(&files, "manifest.json") { manifest in
            manifest["files"] = .array(
                try covered.sorted { $0.key < $1.key }.map { path, bytes in
                    guard let digest = bytes.withUnsafeBytes({ SHA256.digest(of: $0) }) else {
                        throw SampleBundle.Failure()
                    }
                    return ["path": .string(path), "sha256": .string(digest.hex), "bytes": .integer(bytes.count)]
                })
        }
        guard let manifest = files["manifest.json"], let signature = key.signature(of: manifest) else {
            throw SampleBundle.Failure()
        }
        files["manifest.sig"] = signature
        return files
    }

    /// Changes a JSON file of the bundle.
    static func edit(
        _ files: inout [String: [UInt8]], _ name: String, _ body: (inout JSONEdit) throws -> Void
    ) throws {
        guard let bytes = files[name] else { throw SampleBundle.Failure() }
        var edit = JSONEdit(value: try JSONValue(parsing: bytes))
        try body(&edit)
        files[name] = edit.value.bytes(pretty: true)
    }
}

/// A JSON value that can be changed at a path of names and numbers.
struct JSONEdit {
    var value: JSONValue

    subscript(path: any PathPart...) -> JSONValue {
        get { path.reduce(value) { $1.get($0) } }
        set { value = Self.set(value, path[...], newValue) }
    }

    private static func set(_ value: JSONValue, _ path: ArraySlice<any PathPart>, _ new: JSONValue) -> JSONValue {
        guard let first = path.first else { return new }
        return first.put(set(first.get(value), path.dropFirst(), new), into: value)
    }

    mutating func remove(_ path: any PathPart..., at index: Int) {
        var list = path.reduce(value) { $1.get($0) }.elements ?? []
        list.remove(at: index)
        value = Self.set(value, path[...], .array(list))
    }

    mutating func append(_ path: any PathPart..., element: JSONValue) {
        let list = path.reduce(value) { $1.get($0) }.elements ?? []
        value = Self.set(value, path[...], .array(list + [element]))
    }

    mutating func swap(_ path: any PathPart..., at one: Int, _ other: Int) {
        var list = path.reduce(value) { $1.get($0) }.elements ?? []
        list.swapAt(one, other)
        value = Self.set(value, path[...], .array(list))
    }
}

protocol PathPart: Sendable {
    func get(_ value: JSONValue) -> JSONValue
    func put(_ new: JSONValue, into value: JSONValue) -> JSONValue
}

extension String: PathPart {
    func get(_ value: JSONValue) -> JSONValue { value[self] ?? .null }
    func put(_ new: JSONValue, into value: JSONValue) -> JSONValue {
        var members = value.members ?? []
        if let index = members.firstIndex(where: { $0.name == self }) {
            members[index].value = new
        } else {
            members.append(.init(self, new))
        }
        return .object(members)
    }
}

extension Int: PathPart {
    func get(_ value: JSONValue) -> JSONValue {
        (value.elements ?? []).indices.contains(self) ? value.elements?[self] ?? .null : .null
    }
    func put(_ new: JSONValue, into value: JSONValue) -> JSONValue {
        var elements = value.elements ?? []
        if elements.indices.contains(self) { elements[self] = new }
        return .array(elements)
    }
}
