extension WordStory {
    func beginText(_ attributes: XMLAttributes, keeping: Bool) {
        isInText = true
        keepsSpaces = keeping
        piece.removeAll(keepingCapacity: true)
    }

    func endText() {
        isInText = false
        var range = piece[...]
        if !keepsSpaces {
            while let first = range.first, first <= 0x20 { range.removeFirst() }
            while let last = range.last, last <= 0x20 { range.removeLast() }
        }
        guard !range.isEmpty else { return }
        let font = runs.last?.font ?? ""
        if !font.isEmpty, let signs = Self.signs(range, font: font) {
            put(Array(signs.utf8)[...])
        } else {
            put(range)
        }
    }

    func put(_ text: StaticString) {
        text.withUTF8Buffer { put(Array($0)[...]) }
    }

    /// Puts text into the open paragraph, unless it is hidden, a field's code or a placeholder.
    private func put(_ text: ArraySlice<UInt8>) {
        guard let last = paragraphs.indices.last else { return }
        if runs.last?.isHidden == true { return note("hidden text skipped") }
        guard !fields.contains(where: { $0.isCode || $0.isAnswered }) else { return }
        guard let shown = throughControls(text) else { return }
        append(shown, to: last)
    }

    func append(_ text: ArraySlice<UInt8>, to index: Int) {
        madeText += text.count
        guard madeText <= limits.textBytes else {
            failure = .tooLarge("text past \(limits.textBytes) bytes")
            return
        }
        if let look = runs.last {
            if look.isBold { paragraphs[index].bold += text.count }
            if look.isLarge { paragraphs[index].large += text.count }
        }
        paragraphs[index].text.append(contentsOf: text)
    }

    /// What the open content controls make of a text: nothing of a placeholder, a box's own sign once.
    private func throughControls(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        for index in controls.indices where controls[index].isOpen {
            if let ticked = controls[index].ticked {
                guard !controls[index].isShown else { return nil }
                controls[index].isShown = true
                return Array((ticked ? "☑" : "☐").utf8)[...]
            }
            if controls[index].isPlaceholder {
                note("placeholders of content controls skipped")
                return nil
            }
        }
        return text
    }

    /// A symbol by font and code.
    func putSymbol(_ attributes: XMLAttributes) {
        guard let code = attributes["char"].flatMap({ UInt32($0, radix: 16) }) else { return }
        let font = attributes["font"] ?? ""
        let sign = Symbols.character(code, font: font) ?? Unicode.Scalar(code).map(Character.init) ?? "•"
        put(Array(String(sign).utf8)[...])
    }

    /// Text in a symbol font, as the signs that it shows. Nil in other fonts.
    private static func signs(_ text: ArraySlice<UInt8>, font: String) -> String? {
        guard Symbols.character(0x20, font: font) != nil else { return nil }
        var signs = ""
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            signs.append(Symbols.character(scalar.value, font: font) ?? Character(scalar))
        }
        return signs
    }
}
