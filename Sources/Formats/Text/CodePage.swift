import CIconv

/// One open converter of the C library from a code page to UTF-8.
///
/// Not to be used from two threads at once: it belongs to who took it out of the pool, which makes sending it safe.
final class CodePage: @unchecked Sendable {
    private let handle: UnsafeMutableRawPointer

    /// Opens the code page by the C library's name for it; nil where it cannot.
    init?(_ name: String) {
        guard let handle = px_iconv_open(name) else { return nil }
        self.handle = handle
    }

    deinit { px_iconv_close(handle) }

    /// The bytes as text. Where `isLossy`, what cannot be read becomes U+FFFD; else one such byte gives nil.
    func decode(_ bytes: UnsafeRawBufferPointer, isLossy: Bool) -> String? {
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return "" }
        px_iconv_reset(handle)
        // Two bytes of an East Asian page give three of UTF-8, one byte of a small page at most three.
        var output = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count * 3 + 64)
        var capacity = bytes.count * 3 + 64
        var used = 0
        defer { output.deallocate() }
        var input: UnsafePointer<CChar>? = base.assumingMemoryBound(to: CChar.self)
        var inputLeft = bytes.count
        var flushes = false
        while true {
            var target: UnsafeMutablePointer<CChar>? = output + used
            var room = capacity - used
            let outcome =
                flushes
                ? px_iconv_step(handle, nil, nil, &target, &room)
                : px_iconv_step(handle, &input, &inputLeft, &target, &room)
            used = capacity - room
            switch outcome {
            case PX_ICONV_DONE:
                if flushes {
                    let text = UnsafeRawBufferPointer(start: output, count: used)
                    return isLossy ? String(decoding: text, as: UTF8.self) : String(validating: text, as: UTF8.self)
                }
                flushes = true
            case PX_ICONV_FULL:
                let wider = UnsafeMutablePointer<CChar>.allocate(capacity: capacity * 2)
                wider.update(from: output, count: used)
                output.deallocate()
                output = wider
                capacity *= 2
            default:
                guard isLossy, !flushes else { return nil }
                // An unreadable byte may stand before a readable one: go on from the next byte.
                guard capacity - used >= 3, inputLeft > 0, let place = input else { return nil }
                output[used] = CChar(bitPattern: 0xEF)
                output[used + 1] = CChar(bitPattern: 0xBF)
                output[used + 2] = CChar(bitPattern: 0xBD)
                used += 3
                input = place + 1
                inputLeft -= 1
                if outcome == PX_ICONV_CUT_SHORT { inputLeft = 0 }
            }
        }
    }
}
