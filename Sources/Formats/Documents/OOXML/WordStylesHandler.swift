/// Reads `word/styles.xml`.
final class WordStylesHandler: XMLHandler {
    struct Style {
        var name = ""
        var basedOn: String?
        var outline: Int?
        var isBold = false
        var isLarge = false
        var isCentred = false
    }

    var failure: DocumentFailure?
    private(set) var styles: [String: Style] = [:]
    private var vocabulary = XMLVocabulary<Word>()
    private var identifier: String?
    private var style = Style()

    private enum Word: String {
        case style, name, basedOn, outlineLvl, b, sz, jc
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name.space == .word, let word = vocabulary.word(name) else { return }
        if word == .style {
            let isParagraph = attributes["type"] == "paragraph"
            identifier = isParagraph && styles.count < 10_000 ? attributes["styleId"] : nil
            style = Style()
            return
        }
        guard identifier != nil else { return }
        switch word {
        case .name: style.name = attributes["val"] ?? ""
        case .basedOn: style.basedOn = attributes["val"]
        case .outlineLvl: style.outline = attributes.number("val")
        case .b: style.isBold = attributes.isOn()
        case .sz: style.isLarge = (attributes.number("val") ?? 0) >= 30
        case .jc: style.isCentred = attributes["val"] == "center"
        case .style: break
        }
    }

    func end(_ name: XMLName) {
        guard name.space == .word, vocabulary.word(name) == .style, let identifier else { return }
        styles[identifier] = style
        self.identifier = nil
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
