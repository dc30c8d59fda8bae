internal import Values

/// `assignment.json`: which judge scored whom.
struct AssignmentDocument: Codable, Equatable {
    struct Task: Codable, Equatable {
        var judge: String
        var applicants: [String]
    }
    struct Round: Codable, Equatable {
        var round: Int
        var criteria: [String]
        var scale: ScoreScale
        /// How many judges an applicant should have.
        var wanted: Int
        /// Judges of the applicant that has the fewest, and of the one that has the most.
        var fewest: Int
        var most: Int
        var judges: [String]
        /// How many conflicts of interest were known and met.
        var conflicts: Int
        var tasks: [Task]
    }
    static let schema = "pingxuan.bundle.assignment/1"

    var schema: String
    var rounds: [Round]
}
