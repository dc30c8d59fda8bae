/// `scores.json`: what judges gave, round by round, without their words.
struct ScoresDocument: Codable, Equatable {
    struct Score: Codable, Equatable {
        var judge: String
        var applicant: String
        var criterion: String
        var score: Double
    }
    struct Round: Codable, Equatable {
        var round: Int
        /// How many assigned scores lack.
        var missing: Int
        var scores: [Score]
    }
    static let schema = "pingxuan.bundle.scores/1"

    var schema: String
    var rounds: [Round]
}
