/// A place where the event chain does not hold.
public struct BrokenLink: Equatable, Sendable {
    public enum Fault: String, Sendable, CaseIterable {
        /// An event lacks.
        case missing
        /// What it says was changed.
        case bodyChanged
        /// Its link to the event before was changed.
        case chainChanged
        /// It cannot be read.
        case unreadable
    }
    /// Of the event.
    public var number: Int
    public var fault: Fault

    public init(number: Int, fault: Fault) {
        self.number = number
        self.fault = fault
    }
}
