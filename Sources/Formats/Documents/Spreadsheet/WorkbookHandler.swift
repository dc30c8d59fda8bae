/// Reads `xl/workbook.xml`: which sheets there are.
final class WorkbookHandler: XMLHandler {
    struct Sheet {
        var name: String
        var relationship: String
        var isHidden: Bool
    }

    var failure: DocumentFailure?
    private(set) var sheets: [Sheet] = []
    private(set) var is1904 = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name.space == .spreadsheet else { return }
        switch name.text {
        case "workbookPr": is1904 = attributes["date1904"].map { $0 == "1" || $0 == "true" } ?? false
        case "sheet":
            let state = attributes["state"] ?? "visible"
            // Excel itself opens a few hundred at best.
            guard sheets.count < 500, let relationship = attributes["id"] else { return }
            sheets.append(
                Sheet(name: attributes["name"] ?? "", relationship: relationship, isHidden: state != "visible"))
        default: break
        }
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
