extension WordStory {
    func start(_ word: WordElement, _ attributes: XMLAttributes) {
        switch word {
        case .body, .txbxContent: stories.append([])
        case .p: paragraphs.append(OpenParagraph(story: stories.count))
        case .r: runs.append(RunLook())
        case .t: beginText(attributes, keeping: attributes["space"] == "preserve")
        case .tab, .ptab: if paragraphProperties == 0, !runs.isEmpty { put("\t") }
        case .br, .cr: if !runs.isEmpty { put("\n") }
        case .noBreakHyphen: put("-")
        case .sym: putSymbol(attributes)

        case .tbl: tables.append(OpenTable())
        case .tr: withTable { $0.beginRow() }
        case .trPr: withTable { $0.isInRowProperties = true }
        case .tc:
            withTable { $0.beginCell() }
            stories.append([])
        case .gridSpan: withTable { $0.span = max(1, OpenTable.believable(attributes.number("val"))) }
        case .gridBefore: withTable { $0.column = OpenTable.believable(attributes.number("val")) }
        case .vMerge, .vmerge:
            withTable {
                $0.isMergeStart = attributes["val"] == "restart"
                $0.isContinued = !$0.isMergeStart
            }

        case .pPr: paragraphProperties += 1
        case .rPr: if paragraphProperties > 0 { skip() }
        case .pStyle: withParagraph { $0.style = attributes["val"] }
        case .outlineLvl: withParagraph { $0.outline = attributes.number("val") }
        case .numPr: withParagraph { $0.isListItem = true }
        case .jc: if paragraphProperties > 0 { withParagraph { $0.isCentred = attributes["val"] == "center" } }
        case .b: withRun { $0.isBold = attributes.isOn() }
        case .sz: withRun { $0.isLarge = (attributes.number("val") ?? 0) >= 30 }
        case .vanish: withRun { $0.isHidden = attributes.isOn() }
        case .rFonts: withRun { $0.font = attributes["ascii"] ?? attributes["hAnsi"] ?? $0.font }

        case .del: startDeletion()
        case .moveFrom, .delText: skip("tracked deletions skipped")
        case .delInstrText, .instrText, .rt, .hdr, .ftr: skip()
        case .pPrChange, .rPrChange, .sectPrChange, .tblPrChange, .tcPrChange, .trPrChange, .tblGridChange,
            .tblPrExChange:
            skip()

        case .fldChar, .checkBox, .checked, .default, .ddList, .result, .listEntry: startField(word, attributes)
        case .sdt: controls.append(ContentControl())
        case .sdtContent: withControl { $0.isOpen = true }
        case .showingPlcHdr: withControl { $0.isPlaceholder = attributes.isOn() }
        case .footnoteReference: if let identifier = attributes["id"] { footnotes.append(identifier) }
        case .endnoteReference: if let identifier = attributes["id"] { endnotes.append(identifier) }
        case .footnote, .endnote: startNote(attributes)
        }
    }

    func end(_ word: WordElement) {
        switch word {
        case .body: blocks += stories.popLast() ?? []
        case .txbxContent: place(stories.popLast() ?? [])
        case .p: endParagraph()
        case .r: _ = runs.popLast()
        case .t: endText()
        case .tbl:
            if let table = tables.popLast(), !table.rows.isEmpty { place([.table(Table(rows: table.rows))]) }
        case .tr: withTable { $0.endRow() }
        case .trPr: withTable { $0.isInRowProperties = false }
        case .tc: endCell()
        case .pPr: paragraphProperties -= 1
        case .checkBox, .ddList: endFormField(word)
        case .sdt: _ = controls.popLast()
        case .sdtContent: withControl { $0.isOpen = false }
        case .footnote, .endnote:
            if let identifier = noteIdentifier { notes[identifier, default: []] += stories.popLast() ?? [] }
            noteIdentifier = nil
        default: break
        }
    }

    /// Elements of other vocabularies: pictures, ticked boxes, fallbacks.
    func startForeign(_ name: XMLName, _ attributes: XMLAttributes) {
        switch (name.space, name.text) {
        case (.compatibility, "Fallback"): skip()
        case (.drawing, "blip"): if let identifier = attributes["embed"] { picture(identifier) }
        case (.vml, "imagedata"): if let identifier = attributes["id"] { picture(identifier) }
        case (.vml, "textpath"):
            if let art = attributes["string"], !art.isEmpty { place([.paragraph(Paragraph(art))]) }
        case (.word2010, "checked"): withControl { $0.ticked = attributes.isOn() }
        case (.word2010, "checkbox"): withControl { $0.ticked = false }
        case (.other, "annotation"): if attributes["type"] == "Word.Deletion" { skip("tracked deletions skipped") }
        default: break
        }
    }

    private func picture(_ identifier: String) {
        if pictures.count < limits.pictures, !pictures.contains(identifier) { pictures.append(identifier) }
    }

    private func startDeletion() {
        withTable { if $0.isInRowProperties { $0.isRowDeleted = true } }
        skip("tracked deletions skipped")
    }

    private func startNote(_ attributes: XMLAttributes) {
        // Separators are decoration; a note inside a note is nothing that Word writes.
        guard noteIdentifier == nil, !(attributes["type"] ?? "").lowercased().hasSuffix("separator") else {
            return skip()
        }
        noteIdentifier = attributes["id"] ?? ""
        stories.append([])
    }

    private func endCell() {
        let inside = stories.popLast() ?? []
        guard !tables.isEmpty else { return place(inside) }
        madeBlocks += 1
        tables[tables.count - 1].endCell(inside)
    }

    private func endParagraph() {
        guard let open = paragraphs.popLast() else { return }
        fields.removeAll { $0.isCode }
        let paragraph = open.closed(styles: styles, isNote: noteIdentifier != nil)
        place([.paragraph(paragraph)] + open.anchored)
        madeBlocks += 1
        if madeBlocks > limits.blocks { failure = .tooLarge("paragraphs and cells past \(limits.blocks)") }
    }

    /// Puts finished blocks where they belong: after the paragraph that anchors them, or at the end of the story.
    private func place(_ made: [Block]) {
        if let last = paragraphs.indices.last, paragraphs[last].story == stories.count {
            paragraphs[last].anchored += made
        } else if let last = stories.indices.last {
            stories[last] += made
        }
    }

    func withTable(_ change: (inout OpenTable) -> Void) {
        if let last = tables.indices.last { change(&tables[last]) }
    }

    func withParagraph(_ change: (inout OpenParagraph) -> Void) {
        if let last = paragraphs.indices.last { change(&paragraphs[last]) }
    }

    func withRun(_ change: (inout RunLook) -> Void) {
        if paragraphProperties == 0, let last = runs.indices.last { change(&runs[last]) }
    }

    func withControl(_ change: (inout ContentControl) -> Void) {
        if let last = controls.indices.last { change(&controls[last]) }
    }
}
