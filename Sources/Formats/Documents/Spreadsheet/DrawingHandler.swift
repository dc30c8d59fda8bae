/// Reads a sheet's drawing: its pictures, and the text of its boxes.
final class DrawingHandler: XMLHandler {
    var failure: DocumentFailure?
    private(set) var pictures: [String] = []
    private(set) var paragraphs: [String] = []
    private var current: [UInt8] = []
    private var isInText = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name.space == .drawing else { return }
        switch name.text {
        case "blip":
            if pictures.count < 2_000, let identifier = attributes["embed"], !pictures.contains(identifier) {
                pictures.append(identifier)
            }
        case "p": current.removeAll(keepingCapacity: true)
        case "t": isInText = true
        default: break
        }
    }

    func end(_ name: XMLName) {
        guard name.space == .drawing else { return }
        switch name.text {
        case "t": isInText = false
        case "p":
            if !current.isEmpty, paragraphs.count < 10_000 {
                paragraphs.append(String(decoding: current, as: UTF8.self))
            }
            current.removeAll(keepingCapacity: true)
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInText { current.append(contentsOf: bytes) }
    }
}
