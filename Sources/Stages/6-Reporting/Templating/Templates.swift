private import Mustache
import Text
import Values

/// The templates of pages and letters.
///
/// The built-in ones are those of `config/templates`, so a root without that folder has them too; a root that has a
/// file of the same name uses its own. Those of the root are parsed at once, so that a fault is told at the start; a
/// built-in one when a page first wants it, since most commands want few.
public struct Templates: Sendable {
    private let shelf: TemplateShelf
    private let scripts: [String: String]

    /// The file names of the built-in templates.
    public static var names: [String] { builtIn.map(\.name) }

    /// - Parameter overriding: file name, as in `letter.txt.mustache`, and text of each template that takes the place
    ///   of a built-in one or adds a partial.
    /// - Throws: `TemplateFault` with the file and the line of the first fault.
    public init(overriding own: [String: String] = [:]) throws(TemplateFault) {
        MustacheContentTypes.register(PageContent(), named: PageContent.name)
        MustacheContentTypes.register(PlainContent(), named: PlainContent.name)
        var sources = Dictionary(Self.builtIn.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
        let changed = own.filter { $0.key.hasSuffix(Self.suffix) && sources[$0.key] != $0.value }
        for (name, text) in changed { sources[name] = text }
        shelf = TemplateShelf(sources) { source, name in
            // On the first line, so that the lines of faults are those of the file. Everything is escaped by it.
            let kind = name.hasSuffix(".txt" + Self.suffix) ? PlainContent.name : PageContent.name
            return try MustacheTemplate(string: "{{% CONTENT_TYPE: \(kind) }}" + source)
        }
        for name in changed.keys.sorted() {
            do { try shelf.parse(name) } catch { throw Self.fault(error, in: name) }
            if let unknown = shelf.unknownPartial(in: name) {
                throw TemplateFault(
                    code: .unknownPartial, file: name, line: unknown.line,
                    sentence: Bilingual(
                        zh: "模板引用了不存在的模板“\(unknown.name)”。",
                        en: "The template includes \"\(unknown.name)\", which does not exist."),
                    cause: "unknown partial")
            }
        }
        scripts = sources.filter { $0.key.hasSuffix(".js" + Self.suffix) }
    }

    /// The text that the template called `name` (without `.mustache`) makes of `values`; empty where there is none.
    func render(_ name: String, _ values: [String: Any]) -> String {
        shelf.library(for: name + Self.suffix).render(values, withTemplate: name) ?? ""
    }

    /// The source of a script, as it stands in a page.
    func script(_ name: String) -> String { scripts[name + Self.suffix] ?? "" }

    static let suffix = ".mustache"

    private static func fault(_ error: any Error, in name: String) -> TemplateFault {
        let parse = error as? MustacheTemplate.ParserError
        let cause = parse.map { "\($0.error)" } ?? "\(error)"
        let line = parse?.context.lineNumber ?? 1
        return TemplateFault(
            code: .malformed, file: name, line: line,
            sentence: Bilingual(
                zh: "模板语法有误：检查此行附近的 {{…}} 是否写全、是否成对。",
                en: "The template is malformed: near this line, see that every {{…}} is whole and every section closed."
            ),
            cause: cause)
    }
}

/// Text in a page: hidden marks made visible, then every character that means something to HTML written as a reference,
/// whatever follows it. (The engine's own escaping goes by grapheme cluster, so a quote with an accent would pass.)
private struct PageContent: MustacheContentType {
    static let name = "PINGXUAN_PAGE"
    func escapeText(_ text: String) -> String { HTML.escaped(text) }
}

/// Text in a letter: hidden marks made visible, nothing else.
private struct PlainContent: MustacheContentType {
    static let name = "PINGXUAN_PLAIN"
    func escapeText(_ text: String) -> String { Visible.text(text, keepsLines: true) }
}
