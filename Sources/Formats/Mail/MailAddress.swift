/// Somebody's name and address.
public struct MailAddress: Equatable, Sendable {
    /// The name that is shown, or an empty text.
    public var name: String
    public var address: String

    public init(name: String, address: String) {
        self.name = name
        self.address = address
    }

    /// `name <address>`, or what there is of it.
    public var text: String {
        if address.isEmpty { return name }
        return name.isEmpty ? address : "\(name) <\(address)>"
    }
}
