/// `packets.json`: every packet by the digest of its original.
struct PacketsDocument: Codable, Equatable {
    struct Packet: Codable, Equatable {
        var sha256: String
        var received: Int
        var applicant: String?
        var judged: Int?
    }
    static let schema = "pingxuan.bundle.packets/1"

    var schema: String
    var packets: [Packet]
}
