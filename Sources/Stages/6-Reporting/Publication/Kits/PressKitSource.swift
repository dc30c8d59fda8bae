public import Values

/// What the press kit of a listed company is made from: only what the applicant itself sent, each with the entry that it
/// came from.
public struct PressKitSource: Sendable {
    /// Where something came from.
    public struct Origin: Equatable, Sendable {
        public var packet: String
        /// The entry's path in the packet.
        public var entry: String

        public init(packet: String, entry: String) {
            self.packet = packet
            self.entry = entry
        }
    }

    /// A profile or a case.
    public struct Text: Equatable, Sendable {
        /// `.profileZh`, `.profileEn` or `.successCase`.
        public var item: Item
        /// Empty where it has none of its own.
        public var title: String
        public var text: String
        public var origins: [Origin]

        public init(item: Item, title: String = "", text: String, origins: [Origin]) {
            self.item = item
            self.title = title
            self.text = text
            self.origins = origins
        }
    }

    /// A logo or a photograph, made anew.
    public struct Picture: Equatable, Sendable {
        public struct Size: Equatable, Sendable {
            public var use: TakenPictures.Use
            public var width: Int
            public var height: Int
            public var bytes: [UInt8]

            public init(use: TakenPictures.Use, width: Int, height: Int, bytes: [UInt8]) {
                self.use = use
                self.width = width
                self.height = height
                self.bytes = bytes
            }
        }
        public var origin: Origin
        public var sizes: [Size]
        public var isLogo: Bool { sizes.first?.use == .logo }

        public init(origin: Origin, sizes: [Size]) {
            self.origin = origin
            self.sizes = sizes
        }
    }

    /// What could not be put into the kit.
    public struct Lack: Equatable, Sendable {
        public var item: Item
        public var origin: Origin?
        public var why: Bilingual

        public init(item: Item, origin: Origin? = nil, why: Bilingual) {
            self.item = item
            self.origin = origin
            self.why = why
        }
    }

    public var company: ListedCompany
    public var form: Origin?
    /// Fields of the form; what is not on `PressKit.fields` is never used.
    public var fields: [String: FieldValue]
    public var texts: [Text]
    public var pictures: [Picture]
    public var lacks: [Lack]
    /// Persons' names and contact data that stand in the form: left out wherever they turn up.
    public var privateNames: [String]

    public init(company: ListedCompany) {
        self.company = company
        form = nil
        fields = [:]
        texts = []
        pictures = []
        lacks = []
        privateNames = []
    }
}
