import Mail
import OLE
import Values

/// Tells the kinds of file that are OLE2 compound files inside.
enum OLERecognition {
    static func type(of bytes: UnsafeRawBufferPointer, ending: String) -> FileType {
        guard let file = try? OLEFile(Array(bytes)) else { return byEnding(ending) }
        func has(_ path: String) -> Bool { file.entry(at: path) != nil }
        if has("WordDocument") { return ending == "wps" || ending == "wpt" ? .wps : .doc }
        if has("Workbook") || has("Book") { return ending == "et" || ending == "ett" ? .et : .xls }
        if has("PowerPoint Document") { return .ppt }
        if MailReader.isOutlookMessage(file) { return .msg }
        // An encrypted package of Office 2007 and later keeps its kind in the name alone.
        if has("EncryptedPackage") { return FileType(rawValue: ending) ?? .docx }
        return byEnding(ending)
    }

    private static func byEnding(_ ending: String) -> FileType {
        switch ending {
        case "doc", "dot": .doc
        case "wps": .wps
        case "xls": .xls
        case "et": .et
        case "ppt", "dps": .ppt
        case "msg": .msg
        default: .ole
        }
    }
}
