/// `places.json`: which applicant a line of the list is.
struct PlacesDocument: Codable, Equatable {
    struct Place: Codable, Equatable {
        var serial: String
        var applicant: String
        /// As confirmed.
        var rank: Int
    }
    static let schema = "pingxuan.bundle.places/1"

    var schema: String
    var places: [Place]
    /// Applicants that left the list after it had been confirmed.
    var withdrawn: [String]
}
