internal import Mustache
import Synchronization

/// Templates by file name, parsed when they are wanted. Any thread may ask.
final class TemplateShelf: Sendable {
    /// A template that another includes.
    private struct Partial {
        var name: String
        var line: Int
        var file: String { name + Templates.suffix }
        var isAny: Bool { name.hasPrefix("*") }
    }
    private struct Parsed {
        var library = MustacheLibrary()
        var names: Set<String> = []
        /// Those whose partials are there, too.
        var complete: Set<String> = []
    }
    private let sources: [String: String]
    private let parser: @Sendable (_ source: String, _ name: String) throws -> MustacheTemplate
    private let parsed = Mutex(Parsed())

    init(_ sources: [String: String], parser: @escaping @Sendable (String, String) throws -> MustacheTemplate) {
        self.sources = sources
        self.parser = parser
    }

    /// Parses one template, and finds its fault.
    func parse(_ name: String) throws {
        try parsed.withLock { try parse(name, into: &$0) }
    }

    /// A library that holds this template and all that it includes. A built-in template always parses.
    func library(for name: String) -> MustacheLibrary {
        parsed.withLock { parsed in
            guard !parsed.complete.contains(name) else { return parsed.library }
            var waiting = [name]
            var seen: Set<String> = []
            while let next = waiting.popLast() {
                guard seen.insert(next).inserted, let source = sources[next] else { continue }
                try? parse(next, into: &parsed)
                let partials = Self.partials(of: source)
                // Where the name of a partial comes of a value, it may be any.
                waiting += partials.contains(where: \.isAny) ? Array(sources.keys) : partials.map(\.file)
            }
            parsed.complete.insert(name)
            return parsed.library
        }
    }

    /// The first partial that no template answers to; the engine itself would print nothing for it.
    func unknownPartial(in name: String) -> (name: String, line: Int)? {
        Self.partials(of: sources[name] ?? "").first { !$0.isAny && sources[$0.file] == nil }.map { ($0.name, $0.line) }
    }

    private func parse(_ name: String, into parsed: inout Parsed) throws {
        guard let source = sources[name], !parsed.names.contains(name) else { return }
        parsed.library.register(try parser(source, name), named: String(name.dropLast(Templates.suffix.count)))
        parsed.names.insert(name)
    }

    private static func partials(of source: String) -> [Partial] {
        var found: [Partial] = []
        for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for sign in ["{{>", "{{<"] {
                var rest = line[...]
                while let start = rest.firstRange(of: sign) {
                    rest = rest[start.upperBound...]
                    guard let end = rest.firstRange(of: "}}") else { break }
                    found.append(Partial(name: rest[..<end.lowerBound].filter { $0 != " " }, line: index + 1))
                    rest = rest[end.upperBound...]
                }
            }
        }
        return found
    }
}
