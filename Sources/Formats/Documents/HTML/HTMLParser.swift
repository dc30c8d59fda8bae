private import CXML2

/// The one way in which HTML is read: libxml2's forgiving parser, event by event.
enum HTMLParser {
    static func parse(_ bytes: [UInt8], limits: DocumentLimits, _ story: HTMLStory) throws(DocumentFailure) {
        guard let count = Int32(exactly: bytes.count), count > 0 else { throw .empty }
        let session = HTMLSession(story)
        withExtendedLifetime(session) {
            let user = Unmanaged.passUnretained(session).toOpaque()
            var table = xmlSAXHandler()
            px_html_sax(
                &table, { HTMLSession.of($0)?.start($1, $2) }, { HTMLSession.of($0)?.end($1) },
                { HTMLSession.of($0)?.text($1, $2) })
            bytes.withUnsafeBytes { bytes in
                guard let base = bytes.baseAddress else { return }
                _ = px_html_parse(base.assumingMemoryBound(to: CChar.self), count, &table, user, session.parser)
            }
        }
        if let failure = story.failure { throw failure }
    }
}

/// What the callbacks need; lives as long as the parsing.
private final class HTMLSession {
    /// Where the parser is found while it runs.
    let parser = UnsafeMutablePointer<htmlParserCtxtPtr?>.allocate(capacity: 1)
    private let story: HTMLStory

    init(_ story: HTMLStory) {
        self.story = story
        parser.initialize(to: nil)
    }

    deinit { parser.deallocate() }

    static func of(_ user: UnsafeMutableRawPointer?) -> HTMLSession? {
        user.map { Unmanaged<HTMLSession>.fromOpaque($0).takeUnretainedValue() }
    }

    func start(_ name: UnsafePointer<UInt8>?, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        guard let name, story.failure == nil else { return }
        var found: [String: String] = [:]
        var index = 0
        while let attributes, let key = attributes[index], found.count < 64 {
            found[String(cString: key)] = attributes[index + 1].map { String(cString: $0) } ?? ""
            index += 2
        }
        story.start(String(cString: name), found)
        if story.failure != nil, let running = parser.pointee { xmlStopParser(running) }
    }

    func end(_ name: UnsafePointer<UInt8>?) {
        guard let name, story.failure == nil else { return }
        story.end(String(cString: name))
    }

    func text(_ text: UnsafePointer<UInt8>?, _ count: Int32) {
        guard let text, count > 0, story.failure == nil else { return }
        story.text(UnsafeBufferPointer(start: text, count: Int(count)))
    }
}
