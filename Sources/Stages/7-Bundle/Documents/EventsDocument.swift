/// `events.json`: the event chain by digests.
struct EventsDocument: Codable, Equatable {
    struct Event: Codable, Equatable {
        var number: Int
        var kind: String
        var at: String
        var digest: String
        var chain: String
        /// Only of events that name nobody.
        var body: String?
    }
    static let schema = "pingxuan.bundle.events/1"
    static let beginning = String(repeating: "0", count: 64)

    var schema: String
    var events: [Event]
}
