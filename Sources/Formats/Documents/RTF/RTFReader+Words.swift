extension RTFReader {
    mutating func apply(_ word: RTFWord, _ number: Int?) {
        if word != .u { flush() }
        if word.isLeftOut { group.isSkipped = true }
        let isOn = number != 0
        switch word {
        case .bin: skipBinary(number ?? 0)
        case .ud: group.isSkipped = groups.dropLast().last?.isSkipped ?? false
        // The state of a form field stands among the instructions that are left out.
        case .fftype: formKind = number ?? 0
        case .ffres: formState = number ?? 25
        case .ffdefres: formDefault = number ?? 0
        case _ where group.isSkipped: break
        case .u: if let number { put(unicode: number) }
        case .uc: group.substitutes = min(max(number ?? 1, 0), 16)
        case .line, .softline: put("\n")
        case .tab: put("\t")
        case .emdash: put("—")
        case .endash: put("–")
        case .lquote: put("‘")
        case .rquote: put("’")
        case .ldblquote: put("“")
        case .rdblquote: put("”")
        case .bullet: put("•")
        case .emspace, .enspace, .qmspace: put(" ")

        case .plain: (group.isBold, group.isLarge, group.isHidden, group.isDeleted) = (false, false, false, false)
        // Bold of Chinese characters has a word of its own.
        case .b, .ab: group.isBold = isOn
        case .v: group.isHidden = isOn
        case .deleted: group.isDeleted = isOn
        case .fs: group.isLarge = (number ?? 0) >= 30
        case .f: group.font = number ?? 0
        case .ansicpg: fonts.codePage = number ?? 1252
        case .fcharset: if group.place == .fonts { fonts.charset(number ?? 0, of: group.font) }

        case .pard:
            group.look = WordParagraphLook()
            (group.isInTable, group.depth) = (false, 1)
        case .qc: group.look.isCentred = true
        case .ql, .qr, .qj: group.look.isCentred = false
        case .outlinelevel: group.look.outline = number
        case .s:
            if group.place == .styles { style.number = number ?? 0 }
            // The numbers are the file's own, and none of Word's fixed ones.
            group.look.style = Self.style(number)
        case .ls: group.look.isListItem = (number ?? 0) > 0
        case .intbl: group.isInTable = isOn
        case .itap:
            group.depth = number ?? 1
            group.isInTable = group.isInTable || group.depth > 0
        case .par, .sect, .page, .column: breakText(word)

        case .cell, .nestcell, .row, .nestrow, .trowd, .cellx, .clmgf, .clmrg, .clvmgf, .clvmrg: table(word, number)

        case .pict:
            group.place = .picture
            picture = (0, "", nil)
        case .pngblip: picture?.suffix = "png"
        case .jpegblip: picture?.suffix = "jpg"
        case .fonttbl: group.place = .fonts
        case .stylesheet: group.place = .styles
        case .object: group.place = .object
        case .objclass: group.place = .objectClass
        case .footnote, .shptxt:
            (group.beginsStory, group.isInTable, group.depth) = (true, false, 1)
            stories.append(Story(isNote: word == .footnote))
        case .upr: group.isDoubled = true
        case .fldrslt: boxSign()
        case .field: (formKind, formState, formDefault) = (0, 25, 0)
        default: break
        }
    }

    private mutating func breakText(_ word: RTFWord) {
        guard group.place == .text || group.place == .object else { return }
        // A page or column that ends within a paragraph ends no paragraph.
        if word == .par || word == .sect { endParagraph() } else { put("\n") }
    }

    private mutating func table(_ word: RTFWord, _ number: Int?) {
        let last = stories.count - 1
        switch word {
        case .cell, .nestcell:
            group.isInTable = true
            if word == .cell { group.depth = 1 }
            endParagraph()
            stories[last].tables.endCell()
        case .row, .nestrow:
            let depth = word == .row ? 1 : group.tables
            stories[last].tables.endRow(WordRowLook(edges: group.edges, merges: group.merges), depth: depth)
        case .trowd:
            (group.edges, group.merges, group.pendingMerge) = ([], [], [])
        case .cellx:
            guard group.edges.count < 200 else { return }
            // Only the right edges are told; the first left one is taken for zero or what lies before it.
            if group.edges.isEmpty { group.edges.append(min(0, (number ?? 0) - 1)) }
            group.edges.append(number ?? 0)
            group.merges.append(group.pendingMerge)
            group.pendingMerge = []
        case .clmrg: group.pendingMerge.insert(.left)
        case .clvmgf: group.pendingMerge.insert(.downStart)
        case .clvmrg: group.pendingMerge.insert(.down)
        default: break
        }
    }

    /// The box of a form field stands before its result, which is empty.
    private mutating func boxSign() {
        guard formKind == 1 else { return }
        put((formState == 25 ? formDefault : formState) == 1 ? "☑" : "☐")
        formKind = 0
    }

    private mutating func skipBinary(_ count: Int) {
        let count = min(max(count, 0), lexer.bytes.count - lexer.place)
        if group.place == .picture { picture?.isBinary = lexer.place..<(lexer.place + count) }
        lexer.place += count
    }
}
