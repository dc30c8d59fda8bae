internal import GRDB
public import Values

/// What the ledger knows of one packet, without its reading.
public struct PacketRecord: Equatable, Sendable {
    /// Order of arrival.
    public var number: Int
    public var arrival: Arrival
    public var shape: PacketShape
    public var state: PacketState
    /// Since when it is in this state, RFC 3339.
    public var since: String
    /// The packet that brought the same bytes first, of a duplicate.
    public var original: String?
    /// Number of the applicant it belongs to.
    public var applicantNumber: Int?
    /// A person said whose it is.
    public var isAttached: Bool
    /// As its own form names it.
    public var applicant: Applicant
    /// The state that a person decided on. It overrules screening.
    public var decided: PacketState?
    /// Codes of its blocking, review and refusal findings.
    public var codes: [String]
    /// Why it waits, where a person must know.
    public var why: Bilingual?
    /// How often reading it failed through our own fault.
    public var tries: Int
    /// When it is tried again, in seconds since 1970 on the machine's clock; nil when it waits for `retry`.
    public var nextTry: Int?
    /// Grows with every change that its report shows.
    public var version: Int
    /// The version of the report that is known to be on disk.
    public var published: Int
    /// Its bytes and all that was read of them were erased, as the edition's rules ask.
    public var isForgotten: Bool

    static let columns = """
        number, id, sha256, shape, names, bytes, received, source, state, since, original, applicant, attached, name, \
        nameEn, code, decided, codes, whyZh, whyEn, tries, nextTry, version, published, forgotten
        """

    init(row: Row) throws {
        number = row[0]
        arrival = Arrival(
            id: row[1], sha256: row[2], names: NameList.names(in: row[4]), bytes: row[5], received: row[6],
            source: row[7])
        shape = try Self.known(row[3])
        state = try Self.known(row[8])
        since = row[9]
        original = row[10]
        applicantNumber = row[11]
        isAttached = row[12]
        applicant = Applicant(name: row[13], nameEn: row[14], code: row[15])
        let decided: String? = row[16]
        self.decided = try decided.map(Self.known)
        let codes: String = row[17]
        self.codes = codes.split(separator: " ").map(String.init)
        let whyZh: String? = row[18]
        let whyEn: String? = row[19]
        why = whyZh.flatMap { zh in whyEn.map { Bilingual(zh: zh, en: $0) } }
        tries = row[20]
        nextTry = row[21]
        version = row[22]
        published = row[23]
        isForgotten = row[24]
    }

    /// A word that no version of the program wrote means that the file is not ours.
    static func known<Word: RawRepresentable<String>>(_ text: String) throws -> Word {
        guard let word = Word(rawValue: text) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unknown word \(text)")
        }
        return word
    }
}
