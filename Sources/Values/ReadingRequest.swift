/// What the reader is asked, as JSON on its descriptor 3; the packet's bytes are on descriptor 0.
public struct ReadingRequest: Codable, Equatable, Sendable {
    public enum Job: String, Codable, Sendable, CaseIterable {
        /// Read a packet: the answer is a `Reading`.
        case packet
        /// Read a workbook that staff sent back: the answer is a list of `TableSheet`, empty where it is no workbook.
        case tables
        /// Make pictures of a packet anew for publishing: the answer is `TakenPictures`.
        case pictures
    }
    public var job: Job
    /// The name under which the packet came, for the record and as a hint: `x.zip`. Empty for a folder.
    public var name: String
    /// The pictures to make anew, where that is the job.
    public var wishes: [PictureWish]?

    public init(_ job: Job = .packet, name: String, wishes: [PictureWish]? = nil) {
        self.wishes = wishes
        self.job = job
        self.name = name
    }
}
