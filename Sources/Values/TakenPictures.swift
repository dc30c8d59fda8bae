/// The pictures that a reader made anew, as it answers; their bytes follow as blobs.
public struct TakenPictures: Codable, Equatable, Sendable {
    /// For what a picture is made.
    public enum Use: String, Codable, Sendable, CaseIterable {
        /// PNG of at most 1,600 pixels.
        case logo
        /// JPEG of at most 2,400 pixels on the longer edge.
        case print
        /// JPEG of at most 1,600 pixels.
        case web
    }
    public struct Picture: Codable, Equatable, Sendable {
        /// Index of the wish.
        public var wish: Int
        public var use: Use
        public var width: Int
        public var height: Int
        /// Index of its bytes among the blobs.
        public var blob: Int

        public init(wish: Int, use: Use, width: Int, height: Int, blob: Int) {
            self.wish = wish
            self.use = use
            self.width = width
            self.height = height
            self.blob = blob
        }
    }
    public struct Failure: Codable, Equatable, Sendable {
        /// Index of the wish.
        public var wish: Int
        public var damage: Damage

        public init(wish: Int, damage: Damage) {
            self.wish = wish
            self.damage = damage
        }
    }
    public var pictures: [Picture]
    public var failures: [Failure]

    public init(pictures: [Picture] = [], failures: [Failure] = []) {
        self.pictures = pictures
        self.failures = failures
    }
}
