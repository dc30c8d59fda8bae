/// `settlements.json`: the committee's decisions on close calls.
struct SettlementsDocument: Codable, Equatable {
    struct Settlement: Codable, Equatable {
        var applicant: String
        var listed: Bool
        var at: String
    }
    static let schema = "pingxuan.bundle.settlements/1"

    var schema: String
    var settlements: [Settlement]
}
