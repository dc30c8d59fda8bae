/// Finds the charset of bytes that do not say it.
enum TextGuesser {
    /// East Asian charsets that are weighed against each other; the first wins a near tie, since packets come from there.
    static let candidates: [(label: String, page: String, bonus: Double)] = [
        ("gb18030", "GB18030", 0.05), ("big5", "BIG5-HKSCS", 0), ("shift_jis", "CP932", 0), ("euc-jp", "EUC-JP", 0),
        ("euc-kr", "CP949", 0),
    ]

    static func guess(_ bytes: UnsafeRawBufferPointer) -> TextGuess {
        if bytes.isEmpty { return TextGuess(text: "", label: "utf-8", isSure: true) }
        if let marked = byMark(bytes) { return marked }
        if let wide = byZeros(bytes) { return wide }
        if let text = String(validating: bytes, as: UTF8.self) {
            return plausibleUTF8(text, bytes)
        }
        if let best = weigh(bytes) { return best }
        // A text cut in the middle of a character, or with a stray byte, is still that text.
        return salvage(bytes)
    }

    private static func byMark(_ bytes: UnsafeRawBufferPointer) -> TextGuess? {
        func read(_ label: String, _ charset: CharsetLabel) -> TextGuess {
            if let text = TextDecoding.decode(bytes, charset, isLossy: false) {
                return TextGuess(text: text, label: label, isSure: true)
            }
            let text = TextDecoding.decode(bytes, charset, isLossy: true) ?? ""
            return TextGuess(text: text, label: label, isSure: false)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return read("utf-8", .utf8) }
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return read("utf-32le", .page("UTF-32LE")) }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return read("utf-32be", .page("UTF-32BE")) }
        if bytes.starts(with: [0xFF, 0xFE]) { return read("utf-16le", .page("UTF-16LE")) }
        if bytes.starts(with: [0xFE, 0xFF]) { return read("utf-16be", .page("UTF-16BE")) }
        return bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) ? read("gb18030", .page("GB18030")) : nil
    }

    /// UTF-16 without a mark: half of its bytes are zero in Latin text, and in Chinese text line ends and digits tell.
    private static func byZeros(_ bytes: UnsafeRawBufferPointer) -> TextGuess? {
        guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
        var zeros = (even: 0, odd: 0)
        for index in 0..<min(bytes.count, 4_096) where bytes[index] == 0 {
            if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        guard zeros.even != zeros.odd, zeros.even + zeros.odd > 0 else { return nil }
        let isBig = zeros.even > zeros.odd
        guard let text = CodePages.decode(bytes, page: isBig ? "UTF-16BE" : "UTF-16LE", isLossy: false),
            Plausibility.score(text) > 0.3, !text.unicodeScalars.contains(where: { $0.value == 0 })
        else { return nil }
        return TextGuess(text: text, label: isBig ? "utf-16be" : "utf-16le", isSure: true)
    }

    /// A few short GBK words are well-formed UTF-8 too (联通, 图片): then they read as Greek, Arabic and the like.
    private static func plausibleUTF8(_ text: String, _ bytes: UnsafeRawBufferPointer) -> TextGuess {
        let utf8 = TextGuess(text: text, label: "utf-8", isSure: true)
        if text.contains("\u{1B}"), let japanese = CodePages.decode(bytes, page: "ISO-2022-JP", isLossy: false),
            Plausibility.score(japanese) > 0.5, japanese != text
        {
            return TextGuess(text: japanese, label: "iso-2022-jp", isSure: false)
        }
        guard isDoubtfulUTF8(text), let chinese = CodePages.decode(bytes, page: "GB18030", isLossy: false),
            Plausibility.score(chinese) > 0.85
        else { return utf8 }
        return TextGuess(text: chinese, label: "gb18030", isSure: false)
    }

    /// Whether everything past ASCII lies where two bytes of UTF-8 reach.
    static func isDoubtfulUTF8(_ text: String) -> Bool {
        var hasAny = false
        for scalar in text.unicodeScalars where scalar.value >= 0x80 {
            if scalar.value >= 0x800 { return false }
            hasAny = true
        }
        return hasAny
    }

    /// The charset under which all bytes are readable and look most plausible.
    static func weigh(_ bytes: UnsafeRawBufferPointer) -> TextGuess? {
        var best: (guess: TextGuess, score: Double)?
        var second = -Double.infinity
        for candidate in candidates {
            guard let text = CodePages.decode(bytes, page: candidate.page, isLossy: false) else { continue }
            let score = Plausibility.score(text) + candidate.bonus
            if score > (best?.score ?? -.infinity) {
                second = best?.score ?? second
                best = (TextGuess(text: text, label: candidate.label, isSure: false), score)
            } else {
                second = max(second, score)
            }
        }
        guard var found = best, found.score > 0.2 else { return nil }
        found.guess.isSure = found.score > 0.6 && found.score - second > 0.25
        return found.guess
    }

    private static func salvage(_ bytes: UnsafeRawBufferPointer) -> TextGuess {
        var best: (guess: TextGuess, score: Double)?
        func consider(_ text: String?, _ label: String) {
            guard let text else { return }
            let score = Plausibility.score(text)
            if score > (best?.score ?? -.infinity) {
                best = (TextGuess(text: text, label: label, isSure: false), score)
            }
        }
        consider(String(decoding: bytes, as: UTF8.self), "utf-8")
        for candidate in candidates {
            consider(CodePages.decode(bytes, page: candidate.page, isLossy: true), candidate.label)
        }
        consider(CodePages.decode(bytes, page: "CP1252", isLossy: true), "windows-1252")
        return best?.guess ?? TextGuess(text: String(decoding: bytes, as: UTF8.self), label: "utf-8", isSure: false)
    }
}
