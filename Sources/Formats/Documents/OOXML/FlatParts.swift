/// Sends the parts of a Flat OPC file to their readers. Word 2003's XML is one part.
final class FlatParts: XMLHandler {
    let story: WordStory
    let footnotes: WordStory
    let endnotes: WordStory
    private(set) var pictures: [(name: String, bytes: [UInt8])] = []
    private(set) var embedded: [String] = []
    private(set) var hasMacros = false
    var failure: DocumentFailure? { overflow ?? story.failure ?? footnotes.failure ?? endnotes.failure }

    private let limits: DocumentLimits
    private var overflow: DocumentFailure?
    private var part: String?
    private var isPackage = false
    private var binary: [UInt8]?
    private var binaryBytes = 0

    init(limits: DocumentLimits) {
        self.limits = limits
        story = WordStory(limits: limits, styles: .builtIn)
        footnotes = WordStory(limits: limits, styles: .builtIn)
        endnotes = WordStory(limits: limits, styles: .builtIn)
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name.space == .flatPackage {
            isPackage = true
            switch name.text {
            case "part": begin(attributes["name"] ?? "")
            case "binaryData": binary = isPicture ? [] : nil
            default: break
            }
        } else if name.space == .word, name.text == "binData" {
            part = attributes["name"] ?? "picture"
            binary = []
        } else {
            reader?.start(name, attributes)
        }
    }

    func end(_ name: XMLName) {
        switch (name.space, name.text) {
        case (.flatPackage, "part"): part = nil
        case (.flatPackage, "binaryData"), (.word, "binData"): endBinary()
        case (.flatPackage, _): break
        default: reader?.end(name)
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard binary != nil else {
            reader?.text(bytes)
            return
        }
        binaryBytes += bytes.count
        guard binaryBytes <= limits.partBytes else {
            overflow = .tooLarge("pictures in the document")
            return
        }
        binary?.append(contentsOf: bytes)
    }

    private var isPicture: Bool { part?.contains("/media/") ?? false }

    /// Where the events of the part at hand go.
    private var reader: WordStory? {
        guard isPackage else { return story }
        switch part {
        case "/word/document.xml": return story
        case "/word/footnotes.xml": return footnotes
        case "/word/endnotes.xml": return endnotes
        default: return nil
        }
    }

    private func begin(_ name: String) {
        part = name
        if name.lowercased().hasSuffix("vbaproject.bin") { hasMacros = true }
        if name.contains("/embeddings/"), embedded.count < 50 {
            embedded.append(name.split(separator: "/").last.map { String($0) } ?? name)
        }
    }

    private func endBinary() {
        if let digits = binary, pictures.count < limits.pictures, let name = part {
            let bare = name.hasPrefix("/") ? String(name.dropFirst()) : name
            pictures.append((bare, Base64.bytes(digits)))
        }
        binary = nil
    }
}
