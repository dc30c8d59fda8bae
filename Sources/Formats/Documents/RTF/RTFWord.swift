/// The control words that the reader knows (Rich Text Format Specification 1.9.1). All others change only looks.
enum RTFWord: String {
    // characters
    case par, line, tab, sect, page, column, softline, emdash, endash, lquote, rquote, ldblquote, rdblquote, bullet
    case emspace, enspace, qmspace, u, uc, bin
    // the look of characters
    case plain, b, ab, v, deleted, fs, f, ansicpg, fcharset
    // paragraphs
    case pard, qc, ql, qr, qj, outlinelevel, s, ls, intbl, itap
    // tables
    case cell, row, nestcell, nestrow, trowd, cellx, clmgf, clmrg, clvmgf, clvmrg
    // fields
    case fftype, ffres, ffdefres, formfield
    // pictures and objects
    case pngblip, jpegblip, objclass
    // destinations that are read
    case fonttbl, stylesheet, pict, footnote, shptxt, object, shppict, nesttableprops, ud, upr, result, shpinst, shp
    case fldrslt, field, fldinst
    // destinations that are left out
    case colortbl, info, header, headerl, headerr, headerf, footer, footerl, footerr, footerf, listtext, pntext,
        nonshppict
    case nonesttables, annotation, sp, objdata, themedata, datastore, background, private1, xe, tc, txe, rxe, template
    case revtbl, listtable, listoverridetable, rsidtbl, generator, xmlnstbl, mmathPr, bkmkstart, bkmkend, atnid,
        atnauthor
    case ftnsep, ftnsepc, ftncn, aftnsep, aftnsepc, aftncn, pntxta, pntxtb, docvar, userprops, falt, panose, pnseclvl

    /// Whether a group that begins with it shows nothing.
    var isLeftOut: Bool {
        switch self {
        case .colortbl, .info, .header, .headerl, .headerr, .headerf, .footer, .footerl, .footerr, .footerf, .listtext,
            .pntext, .nonshppict, .nonesttables, .annotation, .sp, .objdata, .themedata, .datastore, .background,
            .private1,
            .xe, .tc, .txe, .rxe, .template, .revtbl, .listtable, .listoverridetable, .rsidtbl, .generator, .xmlnstbl,
            .mmathPr, .bkmkstart, .bkmkend, .atnid, .atnauthor, .ftnsep, .ftnsepc, .ftncn, .aftnsep, .aftnsepc, .aftncn,
            .pntxta, .pntxtb, .docvar, .userprops, .falt, .panose, .pnseclvl, .fldinst:
            true
        default: false
        }
    }

    /// Whether a group that begins with `\*` and it is read all the same.
    var isReadWhenStarred: Bool {
        switch self {
        case .shppict, .nesttableprops, .ud, .shpinst, .formfield, .objclass: true
        default: false
        }
    }
}
