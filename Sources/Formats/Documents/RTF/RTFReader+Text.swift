extension RTFReader {
    /// Bytes of a charset become characters when no more of them follow.
    mutating func flush() {
        guard !waiting.isEmpty else { return }
        let decoded = fonts.decode(waiting, in: group.font)
        if waiting.count == 1, let sign = fonts.symbol(UInt32(waiting[0]), in: group.font) {
            waiting.removeAll(keepingCapacity: true)
            return put(String(sign))
        }
        waiting.removeAll(keepingCapacity: true)
        put(decoded)
    }

    mutating func put(byte: UInt8) {
        if substitutes > 0 {
            substitutes -= 1
            return
        }
        guard !group.isSkipped else { return }
        waiting.append(byte)
    }

    mutating func put(character byte: UInt8) {
        if substitutes > 0 {
            substitutes -= 1
            return
        }
        guard !group.isSkipped else { return }
        if group.place == .picture {
            if picture != nil, picture?.start == 0 { picture?.start = lexer.place - 1 }
            return
        }
        // Raw bytes of a charset, and second halves that happen to be letters.
        if byte >= 0x80 || !waiting.isEmpty && fonts.isHalf(waiting, in: group.font) { return waiting.append(byte) }
        flush()
        if let sign = fonts.symbol(UInt32(byte), in: group.font), group.place == .text, byte > 0x20 {
            put(String(sign))
        } else {
            put(String(Character(Unicode.Scalar(byte))))
        }
    }

    mutating func put(unicode number: Int) {
        flush()
        substitutes = group.substitutes
        guard !group.isSkipped else { return }
        // Written as a signed number of 16 bits; halves of surrogates come one by one.
        let unit = UInt16(truncatingIfNeeded: number)
        if UTF16.isLeadSurrogate(unit) {
            surrogate = unit
        } else if UTF16.isTrailSurrogate(unit) {
            if let lead = surrogate { put(String(decoding: [lead, unit], as: UTF16.self)) }
            surrogate = nil
        } else if let sign = fonts.symbol(UInt32(unit), in: group.font) {
            put(String(sign))
        } else {
            put(String(decoding: [unit], as: UTF16.self))
        }
    }

    mutating func put(_ string: String) {
        guard !group.isSkipped else { return }
        switch group.place {
        case .fonts: fonts.name(string, of: group.font)
        case .styles: if style.name.utf8.count < 200 { style.name += string }
        case .objectClass: if objectClass.utf8.count < 200 { objectClass += string }
        case .picture: break
        case .text, .object:
            if group.isDeleted { return note("tracked deletions skipped") }
            if group.isHidden { return note("hidden text skipped") }
            let last = stories.count - 1
            for unit in string.utf16 { stories[last].run.put(unit, group.flags) }
            units += string.utf16.count
        }
    }

    mutating func apply(sign: UInt8) {
        switch sign {
        case UInt8(ascii: "*"): isStarred = true
        case UInt8(ascii: "~"): put("\u{A0}")
        case UInt8(ascii: "_"): put("-")
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"): put(character: sign)
        case 0x0A, 0x0D: apply(.par, nil)
        default: flush()
        }
    }

    private mutating func note(_ remark: String) {
        if !text.remarks.contains(remark) { text.remarks.append(remark) }
    }
}
