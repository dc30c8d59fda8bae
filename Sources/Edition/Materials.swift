public import Values

/// The items that an applicant sends, and their limits.
public struct Materials: Codable, Equatable, Sendable {
    public struct Profile: Codable, Equatable, Sendable {
        public var isRequired: Bool
        /// In the unit of the policy: this many pass, one more does not. `unlimited` where the edition sets none.
        public var limit: Int
        /// Within this many of the limit it is told.
        public var near: Int

        public static let unlimited = Int.max
    }
    public struct Photos: Codable, Equatable, Sendable {
        public var least: Int
        public var most: Int
        /// Pixels of the longer side below which a photograph is told to be small.
        public var smallBelow: Int
    }
    public struct Cases: Codable, Equatable, Sendable {
        public var least: Int
        public var most: Int
        public var year: Int
    }
    public struct Certificates: Codable, Equatable, Sendable {
        /// Nought where none is asked for.
        public var least: Int
        /// What is asked for, in the words of the edition.
        public var name: Bilingual
    }
    public var formRequired: Bool
    public var profileZh: Profile
    public var profileEn: Profile
    public var logoRequired: Bool
    public var photos: Photos
    public var cases: Cases
    /// nil where the edition asks for none.
    public var certificates: Certificates?
}
