/// Finds the parts of a message in one pass over its lines: no recursion, however deep they are nested.
struct MIMEScanner {
    /// A part that is no container: its headers and the lines that belong to it.
    struct Leaf {
        var headers: HeaderBlock
        var body: Range<Int>
        /// Its media type and parameters.
        var type: HeaderParameters
        /// Place in `messages`.
        var message: Int
        /// Whether it stands in a `multipart/alternative`, at once or deeper.
        var isInAlternative: Bool
    }

    struct Message {
        var headers: HeaderBlock
        var depth: Int
    }

    private(set) var messages: [Message] = []
    private(set) var leaves: [Leaf] = []
    private(set) var remarks: [String] = []

    private struct Container {
        var boundary: [UInt8]
        var isAlternative: Bool
        var isDigest: Bool
        var message: Int
        /// What is left to read where no part is found: the whole of it.
        var whole: Leaf
        var isEmpty = true
        var isClosed = false
    }

    private let bytes: UnsafeRawBufferPointer
    private let limits: MailLimits
    private var containers: [Container] = []
    private var open: Leaf?

    init(_ bytes: UnsafeRawBufferPointer, depth: Int, limits: MailLimits) {
        self.bytes = bytes
        self.limits = limits
        var position = begin(at: 0, messageDepth: depth)
        while let line = nextDashes(from: position, to: bytes.count) {
            position = line.next
            guard let (level, isLast) = match(line.content) else { continue }
            finish(at: Lines.endBefore(bytes, line.content.lowerBound, notBefore: open?.body.lowerBound ?? 0))
            drop(downTo: level + 1, at: line.content.lowerBound)
            containers[level].isEmpty = false
            if isLast {
                containers[level].isClosed = true
            } else if leaves.count >= limits.parts {
                remark("more than \(limits.parts) parts; the rest was not read")
                break
            } else {
                position = begin(at: line.next, messageDepth: nil)
            }
        }
        finish(at: bytes.count)
        if containers.contains(where: { !$0.isClosed }) { remark("the last boundary is missing") }
        drop(downTo: 0, at: bytes.count)
    }

    /// Leaves the containers from a level on. One in which no part was found is a text.
    private mutating func drop(downTo level: Int, at end: Int) {
        for container in containers[level...] where container.isEmpty {
            open = container.whole
            finish(at: end)
        }
        containers.removeLast(containers.count - level)
    }

    private mutating func remark(_ text: String) {
        if !remarks.contains(text) { remarks.append(text) }
    }

    private mutating func finish(at end: Int) {
        guard var leaf = open else { return }
        open = nil
        leaf.body = leaf.body.lowerBound..<max(leaf.body.lowerBound, end)
        if leaf.body.isEmpty, leaf.headers.fields.isEmpty { return }
        leaves.append(leaf)
    }

    /// Reads the headers at a place and opens what they announce: a container, a message, or a part. `messageDepth` is set
    /// where a message begins. Gives where to look for the next boundary.
    private mutating func begin(at start: Int, messageDepth: Int?) -> Int {
        var start = start
        var messageDepth = messageDepth
        while true {
            let headers = HeaderBlock(bytes, at: start) { line in matches(line) }
            if let depth = messageDepth { messages.append(Message(headers: headers, depth: depth)) }
            let container = containers.last
            let message = messageDepth == nil ? container?.message ?? 0 : messages.count - 1
            let depth = messages[message].depth
            var type = HeaderParameters(headers.value("content-type", in: bytes))
            if type.value.isEmpty, messageDepth == nil, container?.isDigest == true { type.value = "message/rfc822" }
            if type.value.hasPrefix("multipart/") || type.value.isEmpty,
                let boundary = boundary(type, from: headers.bodyStart)
            {
                if containers.count < limits.depth {
                    let isWithin = messageDepth == nil && container?.isAlternative == true
                    var text = type
                    text.value = "text/plain"
                    containers.append(
                        Container(
                            boundary: boundary, isAlternative: isWithin || type.value == "multipart/alternative",
                            isDigest: type.value == "multipart/digest", message: message,
                            whole: Leaf(
                                headers: headers, body: headers.bodyStart..<headers.bodyStart, type: text,
                                message: message, isInAlternative: false)))
                    return headers.bodyStart
                }
                remark("multiparts nested deeper than \(limits.depth); the inner ones were kept as they are")
                type.value = "message/rfc822"
                open = Leaf(
                    headers: headers, body: start..<start, type: type, message: message, isInAlternative: false)
                return headers.bodyStart
            }
            if type.value.hasPrefix("multipart/") { type.value = "text/plain" }
            let isPlain = TransferEncoding(header: headers.value("content-transfer-encoding", in: bytes)) == .identity
            if type.value == "message/rfc822" || type.value == "message/global", isPlain {
                if depth < limits.nesting, messages.count < limits.parts {
                    start = headers.bodyStart
                    messageDepth = depth + 1
                    continue
                }
                remark("messages nested deeper than \(limits.nesting); the inner ones were kept as they are")
            }
            open = Leaf(
                headers: headers, body: headers.bodyStart..<headers.bodyStart, type: type, message: message,
                isInAlternative: container?.isAlternative == true && messageDepth == nil)
            return headers.bodyStart
        }
    }

    /// The boundary that the header names, or the one that the text shows where the header lacks or garbles it.
    private func boundary(_ type: HeaderParameters, from start: Int) -> [UInt8]? {
        let named = type.plain("boundary").flatMap { $0.isEmpty ? nil : $0 }
        var position = start
        var shown: [UInt8]?
        let end = min(bytes.count, start + 65_536)
        while let line = nextDashes(from: position, to: end) {
            let text = bytes[line.content].dropFirst(2)
            if let named, text.starts(with: named) { return named }
            let following = Lines.line(bytes, line.next).content
            if shown == nil, (1...200).contains(text.count), !matches(line.content),
                bytes[following].prefix(8).elementsEqual("content-".utf8, by: { $0 | 0x20 == $1 | 0x20 })
            {
                shown = text.reversed().drop { $0 == 0x20 || $0 == 0x09 }.reversed()
            }
            position = line.next
        }
        return shown ?? (type.value.hasPrefix("multipart/") ? named : nil)
    }

    /// The next line before `end` that begins with two dashes.
    private func nextDashes(from start: Int, to end: Int) -> (content: Range<Int>, next: Int)? {
        var index = start
        let end = min(end, bytes.count &- 1)
        while index < end {
            guard bytes[index] == 0x2D else {
                index &+= 1
                continue
            }
            let isAtStart = index == 0 || bytes[index &- 1] == 0x0A || bytes[index &- 1] == 0x0D
            if isAtStart, bytes[index &+ 1] == 0x2D { return Lines.line(bytes, index) }
            index &+= 1
        }
        return nil
    }

    private func matches(_ line: Range<Int>) -> Bool { match(line) != nil }

    /// The innermost container whose boundary the line is, and whether it ends it.
    private func match(_ line: Range<Int>) -> (level: Int, isLast: Bool)? {
        guard line.count >= 2, bytes[line.lowerBound] == 0x2D, bytes[line.lowerBound + 1] == 0x2D else { return nil }
        let text = bytes[line.lowerBound + 2..<line.upperBound]
        for level in containers.indices.reversed() {
            let boundary = containers[level].boundary
            guard text.count >= boundary.count, text.starts(with: boundary) else { continue }
            var rest = text.dropFirst(boundary.count)
            let isLast = rest.starts(with: [0x2D, 0x2D])
            if isLast { rest = rest.dropFirst(2) }
            if rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return (level, isLast) }
        }
        return nil
    }
}
