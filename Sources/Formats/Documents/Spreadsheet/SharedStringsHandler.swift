/// Reads `xl/sharedStrings.xml`. The reading aids above characters (phonetic runs) are left out.
final class SharedStringsHandler: XMLHandler {
    var failure: DocumentFailure?
    private(set) var strings: [String] = []
    private var vocabulary = XMLVocabulary<Word>()
    private let limits: DocumentLimits
    private var current: [UInt8] = []
    private var isInText = false
    private var phonetic = 0
    private var total = 0

    private enum Word: String { case si, t, rPh }

    init(limits: DocumentLimits) { self.limits = limits }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name.space == .spreadsheet else { return }
        switch vocabulary.word(name) {
        case .si: current.removeAll(keepingCapacity: true)
        case .t: isInText = phonetic == 0
        case .rPh: phonetic += 1
        case nil: break
        }
    }

    func end(_ name: XMLName) {
        guard name.space == .spreadsheet else { return }
        switch vocabulary.word(name) {
        case .si:
            total += current.count
            strings.append(CellText.unescape(String(decoding: current, as: UTF8.self)))
            if total > limits.textBytes || strings.count > limits.blocks { failure = .tooLarge("shared strings") }
        case .t: isInText = false
        case .rPh: phonetic -= 1
        case nil: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInText { current.append(contentsOf: bytes) }
    }
}
