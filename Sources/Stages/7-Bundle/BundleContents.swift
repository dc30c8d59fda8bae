internal import Edition
internal import JSON
internal import Values

/// The files of a bundle, read. What cannot be read is nil, and the steps that need it say so.
struct BundleContents {
    let files: [String: [UInt8]]
    /// Names that stand there more than once.
    let repeated: [String]
    let manifest: ManifestDocument?
    let edition: Edition?
    let assignment: AssignmentDocument?
    let scores: ScoresDocument?
    let indicators: [IndicatorValues]?
    let settlements: SettlementsDocument?
    let list: ListDocument?
    let places: PlacesDocument?
    let events: EventsDocument?
    let packets: PacketsDocument?
    /// Of `ranking.json`, by applicant.
    let ranked: [RankedApplicant]?

    init(_ given: [BundleFile]) {
        var files: [String: [UInt8]] = [:]
        var repeated: [String] = []
        for file in given where files.updateValue(file.bytes, forKey: file.path) != nil { repeated.append(file.path) }
        self.files = files
        self.repeated = repeated
        func json(_ name: String) -> JSONValue? { files[name].flatMap { try? JSONValue(parsing: $0) } }
        func document<Value: Decodable>(_ name: String, _ type: Value.Type, schema: String) -> Value? {
            guard let json = json(name), json["schema"]?.text == schema else { return nil }
            return try? JSONCoding.decode(type, from: json)
        }
        manifest = document(BundleFile.Name.manifest, ManifestDocument.self, schema: ManifestDocument.schema)
        assignment = document(BundleFile.Name.assignment, AssignmentDocument.self, schema: AssignmentDocument.schema)
        scores = document(BundleFile.Name.scores, ScoresDocument.self, schema: ScoresDocument.schema)
        settlements = document(
            BundleFile.Name.settlements, SettlementsDocument.self, schema: SettlementsDocument.schema)
        list = document(BundleFile.Name.list, ListDocument.self, schema: ListDocument.schema)
        places = document(BundleFile.Name.places, PlacesDocument.self, schema: PlacesDocument.schema)
        events = document(BundleFile.Name.events, EventsDocument.self, schema: EventsDocument.schema)
        packets = document(BundleFile.Name.packets, PacketsDocument.self, schema: PacketsDocument.schema)
        indicators = json(BundleFile.Name.indicators).flatMap(IndicatorsDocument.applicants)
        let text = files[BundleFile.Name.edition].flatMap { String(validating: $0, as: UTF8.self) }
        edition = text.flatMap { try? EditionFile.parse($0, file: BundleFile.Name.edition) }
        ranked = json(BundleFile.Name.ranking).flatMap { json in
            guard json["schema"]?.text == RankingDocument.schema, let result = json["result"] else { return nil }
            return try? JSONCoding.decode(Ranking.self, from: result).ranking
        }
    }

    static func unreadable(_ name: String) -> Bilingual {
        Bilingual(zh: "\(name) 缺失或读不懂", en: "\(name) is absent or cannot be read")
    }
}
