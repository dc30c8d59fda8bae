/// Why a packet was not opened. Its code is one of the refusal codes of the contract.
public struct Refusal: Codable, Equatable, Sendable {
    /// For example `archive.encrypted`.
    public var code: String
    /// The file or entry at fault, where one can be named.
    public var entry: String?
    /// What was found, one plain technical phrase in English, for the evidence.
    public var detail: String

    public init(code: String, entry: String? = nil, detail: String) {
        self.code = code
        self.entry = entry
        self.detail = detail
    }
}
