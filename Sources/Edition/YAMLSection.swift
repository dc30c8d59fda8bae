public import Values
internal import Yams

/// A mapping of a configuration file, read key by key. What nobody asked for is a fault, and so is what is missing,
/// so that no rule is in force that was misspelt.
public final class YAMLSection {
    private let node: Yams.Node.Mapping
    private let line: Int
    private let place: YAMLPlace
    private var asked: Set<String> = []

    /// The top of a file.
    /// - Parameters:
    ///   - text: The whole of the file.
    ///   - file: Its name, for the faults.
    public convenience init(text: String, file: String) throws(ConfigurationFault) {
        let node: Yams.Node?
        do {
            // Kinds of plain words are asked for where they are read; to find them out for every key took most of the time.
            node = try Yams.compose(yaml: text, .basic)
        } catch {
            throw Self.fault(of: error, in: text, file: file)
        }
        guard let node, let mapping = node.mapping else {
            throw ConfigurationFault(
                file: file, line: 1,
                message: Bilingual(zh: "文件为空或不是“键: 值”的形式", en: "the file is empty or is no list of “key: value” lines"))
        }
        self.init(node: mapping, line: node.mark?.line ?? 1, place: YAMLPlace(file: file, path: ""))
    }

    init(node: Yams.Node.Mapping, line: Int, place: YAMLPlace) {
        self.node = node
        self.line = line
        self.place = place
    }

    /// The keys that stand here, in the order of the file.
    public var keys: [String] { node.keys.compactMap(\.string) }

    /// Whether `key` stands here.
    public func has(_ key: String) -> Bool {
        asked.insert(key)
        return node[key] != nil
    }

    /// The value of a key, whatever it is.
    public func value(_ key: String) throws(ConfigurationFault) -> YAMLValue {
        asked.insert(key)
        guard let child = node[key] else {
            let path = place.below(key).path
            throw ConfigurationFault(
                file: place.file, line: line,
                message: Bilingual(zh: "缺少“\(path)”", en: "“\(path)” is missing"))
        }
        return YAMLValue(node: child, place: place.below(key), line: child.mark?.line ?? line)
    }

    /// The same where the key may be absent.
    public func optional(_ key: String) throws(ConfigurationFault) -> YAMLValue? {
        has(key) ? try value(key) : nil
    }

    /// Call when all is read: a key that nobody asked for is a fault.
    public func finish() throws(ConfigurationFault) {
        for key in node.keys where !asked.contains(key.string ?? "") {
            let path = place.below(key.string ?? "?").path
            throw ConfigurationFault(
                file: place.file, line: key.mark?.line ?? line,
                message: Bilingual(
                    zh: "不认识“\(path)”；此处可用：\(asked.sorted().joined(separator: "、"))",
                    en: "“\(path)” is not known; here may stand: \(asked.sorted().joined(separator: ", "))"))
        }
    }

    /// A fault at one of the keys that stand here.
    public func fault(at key: String, _ message: Bilingual) -> ConfigurationFault {
        ConfigurationFault(file: place.file, line: node[key]?.mark?.line ?? line, message: message)
    }

    private static func fault(of error: any Error, in text: String, file: String) -> ConfigurationFault {
        var line = 1
        var problem = "\(error)"
        if let error = error as? YamlError {
            switch error {
            case .scanner(_, let cause, let mark, _), .parser(_, let cause, let mark, _),
                .composer(_, let cause, let mark, _):
                line = mark.line
                problem = cause
            case .reader(let cause, let offset, _, _):
                line = 1 + text.prefix(offset ?? 0).count(where: \.isNewline)
                problem = cause
            case .duplicatedKeysInMapping(let duplicates, let context):
                line = secondLine(of: duplicates.first ?? "", after: context.mark, in: text)
                problem = "the same key twice: \(duplicates.joined(separator: ", "))"
            default: break
            }
        }
        return ConfigurationFault(
            file: file, line: line,
            message: Bilingual(zh: "YAML 写法有误：\(problem)", en: "this is not well-formed YAML: \(problem)"))
    }
}

extension YAMLSection {
    /// Where a key stands again, at the same depth as where it stood first.
    /// - Parameter first: Of the key.
    private static func secondLine(of key: String, after first: Yams.Mark, in text: String) -> Int {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let start = String(repeating: " ", count: max(0, first.column - 1)) + key
        let again = lines.dropFirst(first.line).firstIndex { line in
            line.hasPrefix(start) && line.dropFirst(start.count).first { $0 != " " } == ":"
        }
        return again.map { $0 + 1 } ?? first.line
    }
}

/// Where in a file a value stands.
struct YAMLPlace {
    var file: String
    var path: String

    func below(_ key: String) -> YAMLPlace { YAMLPlace(file: file, path: path.isEmpty ? key : path + "." + key) }
}
