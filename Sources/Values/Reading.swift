/// The facts read from a packet (读取结果): entries, types, texts, counts, form fields, image measures. No judgement.
public struct Reading: Codable, Equatable, Sendable {
    /// `zip`, `rar`, `eml`, `folder`, `docx` …: what the packet itself is.
    public var container: String
    /// Set when the packet could not be opened safely; then nothing else is.
    public var refusal: Refusal?
    public var message: MessageFacts?
    public var entries: [Entry]
    /// Every form whose fields could be read, the best first.
    public var forms: [FormReading]
    public var profiles: [ProfileReading]
    public var cases: [CaseReading]
    /// Remarks on how it was read that staff may want to know, in plain English: a fallback taken, a part not looked at.
    public var remarks: [String]
    /// Length of each blob that follows the reading on the wire: thumbnails and crops, JPEG.
    public var blobs: [Int]

    public init(container: String) {
        self.container = container
        self.refusal = nil
        self.message = nil
        self.entries = []
        self.forms = []
        self.profiles = []
        self.cases = []
        self.remarks = []
        self.blobs = []
    }

    /// The entries that are for `item`, in the packet's order.
    public func entries(for item: Item) -> [Entry] { entries.filter { $0.items.contains(item) } }
}
