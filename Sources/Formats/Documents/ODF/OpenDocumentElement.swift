/// The elements of OpenDocument that the reader knows (OpenDocument 1.2, part 1). All others are walked through.
enum OpenDocumentElement: String {
    // text
    case p, h, s, tab, note, list, span, a, bookmark
    case lineBreak = "line-break"
    case noteBody = "note-body"
    case noteCitation = "note-citation"
    case trackedChanges = "tracked-changes"
    case indexTitle = "index-title"
    case rubyText = "ruby-text"
    case softPageBreak = "soft-page-break"
    // tables
    case table
    case tableRow = "table-row"
    case tableCell = "table-cell"
    case coveredTableCell = "covered-table-cell"
    // drawings and what is not shown
    case image, object, plugin
    case objectOle = "object-ole"
    case textBox = "text-box"
    case annotation
    case scripts
    case eventListener = "event-listener"
    case listHeader = "list-header"
    case desc, title
    case shapes, forms
    // styles
    case style
    case paragraphProperties = "paragraph-properties"
    case textProperties = "text-properties"
}
