/// One line of a document outside its tables.
struct FormLine {
    var text: String
    var isHeading = false
}

/// A document as the form reader sees it.
enum FormPart {
    case line(FormLine)
    case table(FormTable)
}
