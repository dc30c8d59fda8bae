internal import Deflate
internal import Digests
internal import Edition
internal import JSON
internal import Ranking
internal import Values

/// Makes the bundle with which anybody can recompute a published list: every file is written from values named here, so
/// nothing gets into it by chance. The same input gives the same bytes.
public enum BundleMaker {
    /// The files of the bundle, by path.
    /// - Throws: `BundleFault` where the bundle would not hold.
    public static func files(
        for input: BundleInput, progress: (Double) -> Void = { _ in }
    ) throws -> [BundleFile] {
        let edition = try edition(of: input)
        let names = try BundleNames(input)
        let ranking = try names.ranking(input.ranking, edition)
        let result = Ranker.rank(ranking, progress: progress)
        try check(result, against: input.confirmation, names)
        var contents: [String: [UInt8]] = [
            BundleFile.Name.edition: input.edition,
            BundleFile.Name.rules: RulesDocument.json(
                indicators: edition.indicators, panel: edition.panel, ranking: edition.ranking
            ).bytes(pretty: true),
            BundleFile.Name.assignment: try bytes(try names.assignment(input.rounds)),
            BundleFile.Name.scores: try bytes(try names.scores(input.rounds)),
            BundleFile.Name.indicators: IndicatorsDocument.json(ranking.applicants).bytes(pretty: true),
            BundleFile.Name.settlements: try bytes(names.settlements(ranking.settlements)),
            BundleFile.Name.ranking: try RankingDocument.bytes(result),
            BundleFile.Name.list: input.list,
            BundleFile.Name.places: try bytes(try names.places(input.confirmation)),
            BundleFile.Name.events: try bytes(events(input.events)),
            BundleFile.Name.packets: try bytes(names.packets(input.packets)),
            BundleFile.Name.publicKey: Array(input.key.verifyingKey.pem.utf8),
            BundleFile.Name.format: BundlePages.format,
            BundleFile.Name.page: try BundlePages.page(),
        ]
        let manifest = try bytes(try manifest(input, contents))
        guard let signature = input.key.signature(of: manifest) else { throw BundleFault.unavailable }
        contents[BundleFile.Name.manifest] = manifest
        contents[BundleFile.Name.signature] = signature
        return contents.sorted { $0.key < $1.key }.map { BundleFile(path: $0.key, bytes: $0.value) }
    }

    /// The same as one zip archive, in a folder `bundle`.
    public static func archive(_ files: [BundleFile]) throws -> [UInt8] {
        var zip = ZipWriter()
        for file in files { try zip.add("bundle/\(file.path)", file.bytes) }
        return zip.finish()
    }

    private static func edition(of input: BundleInput) throws -> Edition {
        guard let text = String(validating: input.edition, as: UTF8.self),
            let edition = try? EditionFile.parse(text, file: BundleFile.Name.edition)
        else {
            throw BundleFault(.edition, zh: "冻结的届规则读不懂。", en: "The frozen edition cannot be read.")
        }
        guard Digest.hex(input.edition) == input.confirmation.editionDigest else {
            throw BundleFault(
                .edition, zh: "规则文件不是确认名单时冻结的那一份。", en: "The edition is not the one that was confirmed with the list.")
        }
        guard input.ranking.indicators == edition.indicators, input.ranking.panel == edition.panel,
            input.ranking.rules == edition.ranking
        else {
            throw BundleFault(
                .rules, zh: "榜单不是按冻结的规则计算的。", en: "The ranking was not computed under the frozen edition.")
        }
        return edition
    }

    /// The confirmed places must be what the bundle's own ranking gives: names differ in it, sums and ranks must not.
    private static func check(_ ranking: Ranking, against confirmation: Confirmation, _ names: BundleNames) throws {
        let lines = Dictionary(
            ranking.ranking.map { ($0.applicant, $0) }, uniquingKeysWith: { first, _ in first })
        for company in confirmation.listed {
            guard let name = names.applicants[company.applicant], let line = lines[name], line.isListed,
                line.rank == company.rank, let score = line.score,
                abs(score - company.score) <= 1e-9 * max(1, abs(score))
            else {
                throw BundleFault(
                    .list, zh: "“\(company.name)”的名次与榜单不符。",
                    en: "The place of “\(company.name)” is not what the ranking gives.")
            }
        }
    }

    private static func events(_ events: [BundleInput.Event]) -> EventsDocument {
        EventsDocument(
            schema: EventsDocument.schema,
            events: events.map { event in
                EventsDocument.Event(
                    number: event.number, kind: event.kind, at: event.at, digest: event.digest, chain: event.chain,
                    body: event.body)
            })
    }

    private static func manifest(_ input: BundleInput, _ contents: [String: [UInt8]]) throws -> ManifestDocument {
        ManifestDocument(
            schema: ManifestDocument.schema,
            edition: ManifestDocument.Edition(
                key: input.confirmation.edition, sha256: input.confirmation.editionDigest),
            version: input.confirmation.version, at: input.confirmation.at,
            head: ManifestDocument.Head(
                number: input.events.last?.number ?? 0, chain: input.events.last?.chain ?? EventsDocument.beginning),
            files: try contents.sorted { $0.key < $1.key }.map { path, bytes in
                guard let digest = Digest.hex(bytes) else { throw BundleFault.unavailable }
                return ManifestDocument.File(path: path, sha256: digest, bytes: bytes.count)
            })
    }

    private static func bytes(_ document: some Encodable) throws -> [UInt8] {
        try JSONCoding.encode(document).bytes(pretty: true)
    }
}

enum Digest {
    static func hex(_ bytes: [UInt8]) -> String? { bytes.withUnsafeBytes { SHA256.digest(of: $0)?.hex } }
}
