/// The elements of WordprocessingML that the reader knows (ISO/IEC 29500-1, part 17). All others are walked through.
enum WordElement: String {
    case body, p, r, t, tab, br, cr, sym, tbl, tr, tc, txbxContent, noBreakHyphen, ptab
    // properties
    case pPr, rPr, trPr, pStyle, outlineLvl, numPr, jc, b, sz, vanish, rFonts, gridSpan, gridBefore, vMerge, vmerge
    // revisions
    case del, moveFrom, delText, delInstrText
    case pPrChange, rPrChange, sectPrChange, tblPrChange, tcPrChange, trPrChange, tblGridChange, tblPrExChange
    // fields
    case instrText, fldChar, checkBox, checked, `default`, ddList, result, listEntry
    // content controls
    case sdt, sdtContent, showingPlcHdr
    // notes
    case footnoteReference, endnoteReference, footnote, endnote
    // the reading of a ruby, which stands above the text
    case rt
    // headers and footers that stand inside the body (Word 2003 XML)
    case hdr, ftr
}
