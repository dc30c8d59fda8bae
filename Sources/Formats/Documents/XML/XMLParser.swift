private import CXML2

/// The one way in which XML is read: event by event, without document types, entities of one's own, or the network.
enum XMLParser {
    /// Parses one document.
    ///
    /// - Parameter part: how a failure calls it.
    /// - Throws: `.damaged` for what is not well formed or holds a document type, `.tooLarge` for what is nested deeper
    ///   than the limits allow, and the handler's own failure.
    static func parse(
        _ bytes: UnsafeRawBufferPointer, part: String, limits: DocumentLimits, _ handler: some XMLHandler
    ) throws(DocumentFailure) {
        guard let base = bytes.baseAddress, !bytes.isEmpty else { throw .damaged("\(part) is empty") }
        guard bytes.count <= limits.partBytes, let count = Int32(exactly: bytes.count) else {
            throw .tooLarge("\(part) has \(bytes.count) bytes")
        }
        let session = Session(handler, depth: limits.depth)
        var result: Int32 = 0
        withExtendedLifetime(session) {
            let user = Unmanaged.passUnretained(session).toOpaque()
            var table = xmlSAXHandler()
            px_xml_sax(
                &table,
                { user, _, _, _ in Session.of(user)?.refuseDocumentType() },
                { user, local, _, space, _, _, attributes, _, slots in
                    Session.of(user)?.start(local, space, attributes, slots)
                },
                { user, local, _, space in Session.of(user)?.end(local, space) },
                { user, text, count in Session.of(user)?.text(text, count) }
            )
            result = px_xml_parse(base.assumingMemoryBound(to: CChar.self), count, &table, user, session.parser)
        }
        if let failure = session.failure ?? handler.failure { throw failure }
        guard result == 0 else { throw .damaged("\(part) is not well formed (libxml2 \(result))") }
    }
}

extension XMLParser {
    /// Parses one document that is kept in an array.
    static func parse(
        _ bytes: [UInt8], part: String, limits: DocumentLimits, _ handler: some XMLHandler
    ) throws(DocumentFailure) {
        try bytes.span.bytes.withUnsafeBytes { bytes throws(DocumentFailure) in
            try parse(bytes, part: part, limits: limits, handler)
        }
    }
}

/// What the callbacks need; lives as long as the parsing.
private final class Session {
    /// Where the parser is found while it runs.
    let parser = UnsafeMutablePointer<xmlParserCtxtPtr?>.allocate(capacity: 1)
    private let handler: any XMLHandler
    private let limit: Int
    private var depth = 0
    private var spaces: [(UnsafePointer<UInt8>, XMLSpace)] = []
    private(set) var failure: DocumentFailure?

    init(_ handler: any XMLHandler, depth: Int) {
        self.handler = handler
        limit = depth
        parser.initialize(to: nil)
    }

    deinit { parser.deallocate() }

    static func of(_ user: UnsafeMutableRawPointer?) -> Session? {
        user.map { Unmanaged<Session>.fromOpaque($0).takeUnretainedValue() }
    }

    func start(
        _ local: UnsafePointer<UInt8>?, _ space: UnsafePointer<UInt8>?, _ count: Int32,
        _ slots: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        guard let local, failure == nil else { return }
        depth += 1
        guard depth <= limit else { return stop(.tooLarge("elements within one another past \(limit)")) }
        handler.start(
            XMLName(space: name(space), local: local), XMLAttributes(slots: slots, count: Int(max(0, count))))
        if let failure = handler.failure { stop(failure) }
    }

    func end(_ local: UnsafePointer<UInt8>?, _ space: UnsafePointer<UInt8>?) {
        guard let local, failure == nil else { return }
        depth -= 1
        handler.end(XMLName(space: name(space), local: local))
        if let failure = handler.failure { stop(failure) }
    }

    func text(_ text: UnsafePointer<UInt8>?, _ count: Int32) {
        guard let text, count > 0, failure == nil else { return }
        handler.text(UnsafeBufferPointer(start: text, count: Int(count)))
    }

    /// Comes before the first declaration inside the document type is read, so no entity is ever declared.
    func refuseDocumentType() { stop(.damaged("a part declares a document type")) }

    private func stop(_ reason: DocumentFailure) {
        failure = reason
        if let running = parser.pointee { xmlStopParser(running) }
    }

    private func name(_ address: UnsafePointer<UInt8>?) -> XMLSpace {
        guard let address else { return .none }
        for (known, space) in spaces where known == address { return space }
        let space = XMLSpace(address: String(cString: address))
        if spaces.count < 64 { spaces.append((address, space)) }
        return space
    }
}
