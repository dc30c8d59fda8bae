/// From bytes and a charset label to text.
public enum TextDecoding {
    /// The text, or nil where the label is unknown or a byte does not fit it. A byte order mark is dropped.
    public static func decode(_ bytes: UnsafeRawBufferPointer, label: String) -> String? {
        guard let charset = CharsetLabel(label) else { return nil }
        return decode(bytes, charset, isLossy: false)
    }

    /// The same for an array of bytes.
    public static func decode(_ bytes: [UInt8], label: String) -> String? {
        bytes.withUnsafeBytes { decode($0, label: label) }
    }

    /// The text, with U+FFFD for what cannot be read. Under an unknown label the text that the bytes most plausibly are.
    public static func decodeLossy(_ bytes: UnsafeRawBufferPointer, label: String) -> String {
        guard let charset = CharsetLabel(label) else { return guess(bytes).text }
        return decode(bytes, charset, isLossy: false) ?? decode(bytes, charset, isLossy: true)
            ?? String(decoding: bytes, as: UTF8.self)
    }

    /// The same for an array of bytes.
    public static func decodeLossy(_ bytes: [UInt8], label: String) -> String {
        bytes.withUnsafeBytes { decodeLossy($0, label: label) }
    }

    /// The text of a file that does not say what it is written in.
    public static func guess(_ bytes: UnsafeRawBufferPointer) -> TextGuess { TextGuesser.guess(bytes) }

    /// The same for an array of bytes.
    public static func guess(_ bytes: [UInt8]) -> TextGuess { bytes.withUnsafeBytes { guess($0) } }

    /// The text of bytes with a label that may be wrong: the label is followed unless the bytes do not fit it, or read
    /// far more plausibly as UTF-8. `isSure` is false where the label was not followed and there is room for doubt.
    public static func settle(_ bytes: UnsafeRawBufferPointer, label: String) -> TextGuess {
        guard let charset = CharsetLabel(label), let text = decode(bytes, charset, isLossy: false) else {
            return guess(bytes)
        }
        let labelled = TextGuess(text: text, label: label.lowercased(), isSure: true)
        if case .utf8 = charset { return labelled }
        guard let utf8 = String(validating: bytes, as: UTF8.self), utf8 != text, !utf8.utf8.allSatisfy({ $0 < 0x80 }),
            Plausibility.score(utf8) > Plausibility.score(text) + 0.3
        else { return labelled }
        return TextGuess(text: utf8, label: "utf-8", isSure: !TextGuesser.isDoubtfulUTF8(utf8))
    }

    /// The same for an array of bytes.
    public static func settle(_ bytes: [UInt8], label: String) -> TextGuess {
        bytes.withUnsafeBytes { settle($0, label: label) }
    }

    static func decode(_ bytes: UnsafeRawBufferPointer, _ charset: CharsetLabel, isLossy: Bool) -> String? {
        switch charset {
        case .utf8:
            let body = UnsafeRawBufferPointer(
                rebasing: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...])
            return isLossy ? String(decoding: body, as: UTF8.self) : String(validating: body, as: UTF8.self)
        case .utf16:
            let isBig = bytes.starts(with: [0xFE, 0xFF])
            return decode(bytes, .page(isBig ? "UTF-16BE" : "UTF-16LE"), isLossy: isLossy)
        case .hz:
            return withoutShifts(bytes).withUnsafeBytes { CodePages.decode($0, page: "GB18030", isLossy: isLossy) }
        case .page(let name, let second):
            var text = CodePages.decode(bytes, page: name, isLossy: isLossy)
            if text == nil, let second { text = CodePages.decode(bytes, page: second, isLossy: isLossy) }
            if let mark = text?.unicodeScalars.first, mark.value == 0xFEFF { text?.unicodeScalars.removeFirst() }
            return text
        }
    }

    /// The bytes of a text in HZ as those of GB 2312: between `~{` and `~}` the high bit is set.
    private static func withoutShifts(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var isShifted = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard byte == 0x7E, index < bytes.count else {
                plain.append(isShifted && byte > 0x20 ? byte | 0x80 : byte)
                continue
            }
            let sign = bytes[index]
            index += 1
            switch sign {
            case 0x7B: isShifted = true
            case 0x7D: isShifted = false
            case 0x7E: plain.append(0x7E)
            case 0x0A: break
            default: plain += [0x7E, sign]
            }
        }
        return plain
    }
}
