/// Why a picture could not be read.
public struct PictureDamage: Error, Equatable, Sendable {
    public enum Cause: String, Sendable {
        /// Cut short or spoiled: what the file promises is not there.
        case damaged
        /// Whole as far as one can tell, but of a kind that is not decoded here.
        case unsupported
        /// More pixels than a reading is allowed to hold.
        case tooLarge
        /// No bytes at all.
        case empty
    }
    public var cause: Cause
    /// One plain technical phrase in English, for the evidence.
    public var detail: String

    public init(_ cause: Cause, _ detail: String) {
        self.cause = cause
        self.detail = detail
    }

    static func damaged(_ detail: String) -> Self { Self(.damaged, detail) }
    static func unsupported(_ detail: String) -> Self { Self(.unsupported, detail) }
    static func tooLarge(_ detail: String) -> Self { Self(.tooLarge, detail) }
}
