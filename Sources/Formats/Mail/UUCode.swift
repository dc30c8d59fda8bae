/// Files written into the text itself: uuencode (`begin 644 name` … `end`), and yEnc.
enum UUCode {
    struct Block {
        /// The name's bytes as written.
        var name: [UInt8]
        /// The encoded lines.
        var body: Range<Int>
        /// From `begin` to the end of `end`.
        var whole: Range<Int>
    }

    /// The uuencoded files in a text.
    static func blocks(in bytes: UnsafeRawBufferPointer) -> [Block] {
        var blocks: [Block] = []
        var open: Block?
        var position = 0
        while position < bytes.count, blocks.count < 1_000 {
            let line = Lines.line(bytes, position)
            let text = bytes[line.content]
            if var block = open {
                let isEnd = text.elementsEqual("end".utf8)
                if isEnd || !isCode(text) {
                    block.body = block.body.lowerBound..<line.content.lowerBound
                    block.whole = block.whole.lowerBound..<(isEnd ? line.next : line.content.lowerBound)
                    if !block.body.isEmpty { blocks.append(block) }
                    open = nil
                }
            } else if let name = beginning(text) {
                open = Block(name: name, body: line.next..<line.next, whole: position..<line.next)
            }
            position = line.next
        }
        if var block = open {
            block.body = block.body.lowerBound..<bytes.count
            block.whole = block.whole.lowerBound..<bytes.count
            if !block.body.isEmpty { blocks.append(block) }
        }
        return blocks
    }

    /// The name in a line `begin 644 name`.
    private static func beginning(_ line: Slice<UnsafeRawBufferPointer>) -> [UInt8]? {
        guard line.count > 10, line.starts(with: "begin ".utf8) else { return nil }
        let rest = line.dropFirst(6)
        let mode = rest.prefix { (0x30...0x37).contains($0) }
        guard (3...4).contains(mode.count), rest.dropFirst(mode.count).first == 0x20 else { return nil }
        return Array(rest.dropFirst(mode.count + 1))
    }

    private static func isCode(_ line: Slice<UnsafeRawBufferPointer>) -> Bool {
        line.count <= 64 && line.allSatisfy { (0x20...0x60).contains($0) }
    }

    static func decode(_ block: Block, in bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(block.body.count / 4 * 3)
        var position = block.body.lowerBound
        while position < block.body.upperBound {
            let line = Lines.line(bytes, position)
            position = line.next
            guard let first = line.content.first.map({ bytes[$0] }), first >= 0x20 else { continue }
            let length = Int((first &- 0x20) & 0x3F)
            func six(_ place: Int) -> UInt8 {
                let index = line.content.lowerBound + 1 + place
                // Blanks at the end of a line get lost on the way; they stand for zero.
                return index < line.content.upperBound ? (bytes[index] &- 0x20) & 0x3F : 0
            }
            for byte in 0..<length {
                let place = byte / 3 * 4
                switch byte % 3 {
                case 0: output.append(six(place) << 2 | six(place + 1) >> 4)
                case 1: output.append(six(place + 1) << 4 | six(place + 2) >> 2)
                default: output.append(six(place + 2) << 6 | six(place + 3))
                }
            }
        }
        return output
    }

    /// The file between `=ybegin` and `=yend` (yEnc 1.3).
    static func decodeYEnc(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var position = 0
        var isOpen = false
        while position < bytes.count {
            let line = Lines.line(bytes, position)
            position = line.next
            let text = bytes[line.content]
            if text.starts(with: "=y".utf8) {
                if text.starts(with: "=yend".utf8) { break }
                isOpen = true
                continue
            }
            guard isOpen else { continue }
            var isEscaped = false
            for byte in text {
                if byte == 0x3D, !isEscaped {
                    isEscaped = true
                    continue
                }
                output.append(byte &- (isEscaped ? 106 : 42))
                isEscaped = false
            }
        }
        return isOpen ? output : Array(bytes)
    }
}
