public import Edition
import JSON
import Values

/// The published list in every form: a page, a PDF with real text, JSON and CSV. All hold the same companies in the
/// same order.
public struct PublishedFiles: Sendable {
    public static let schema = "pingxuan.list/1"
    let edition: Edition
    let templates: Templates
    private let scriptHashes: String

    public init(edition: Edition, templates: Templates) {
        self.edition = edition
        self.templates = templates
        scriptHashes = ContentSecurity.hashes(of: ["language.js"], in: templates)
    }

    /// `list.html`, `.pdf`, `.json` and `.csv` in a folder of the outbox.
    public func files(_ list: PublishedList, in folder: String = "published") throws(DrawingFault) -> [OutboxFile] {
        [
            OutboxFile(path: "\(folder)/list.html", bytes: html(list, isFormer: folder != "published")),
            OutboxFile(path: "\(folder)/list.pdf", bytes: try pdf(list)),
            OutboxFile(path: "\(folder)/list.json", bytes: json(list)),
            OutboxFile(path: "\(folder)/list.csv", bytes: csv(list)),
        ]
    }

    public func json(_ list: PublishedList) -> [UInt8] {
        let json: JSONValue = [
            "schema": .string(Self.schema),
            "edition": .string(edition.key),
            "version": .integer(list.version),
            "published": .string(list.published),
            "listed": .array(
                list.listed.map { company in
                    [
                        "name": .string(company.name), "name_en": JSONValue(company.nameEn),
                        "rank": JSONValue(company.rank), "serial": .string(company.serial),
                        "code": JSONValue(company.code),
                        "score": JSONValue(company.score),
                        "fields": .object(company.fields.map { .init($0.key, .string($0.value)) }),
                    ]
                }),
        ]
        return json.bytes(pretty: true)
    }

    /// UTF-8 with a byte order mark, without which table programs in Chinese offices read it as GBK.
    public func csv(_ list: PublishedList) -> [UInt8] {
        let labels = list.listed.first?.fields.map(\.label.zh) ?? []
        var rows = [["排名 rank", "编号 serial", "验证码 code", "企业 name", "英文名 name_en"] + labels]
        for company in list.listed {
            rows.append(
                [
                    company.rank.map(String.init) ?? "", company.serial, company.code ?? "", company.name,
                    company.nameEn ?? "",
                ]
                    + company.fields.map(\.value))
        }
        let text = rows.map { $0.map(Self.quoted).joined(separator: ",") }.joined(separator: "\r\n")
        return Array("\u{FEFF}\(text)\r\n".utf8)
    }

    /// RFC 4180; what a table program would take for a formula is quoted by an apostrophe.
    private static func quoted(_ text: String) -> String {
        var text = Shown.text(text)
        // Tabs and line ends before the sign do not save from it; full-width signs are taken for the plain ones.
        if let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }),
            "=+-@＝＋－＠|%".unicodeScalars.contains(first) || text.unicodeScalars.first?.properties.isWhitespace == true
        {
            text = "'" + text
        }
        guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
        return "\"\(text.replacing("\"", with: "\"\""))\""
    }

    /// - Parameter isFormer: a newer version has taken its place.
    public func html(_ list: PublishedList, isFormer: Bool = false) -> [UInt8] {
        var values: [String: Any] = [
            "scriptHashes": scriptHashes, "edition": edition.name.values, "organiser": edition.organiser.values,
            "contact": ["name": edition.contact.name, "email": edition.contact.email, "phone": edition.contact.phone],
            "version": list.version, "published": list.published, "count": list.listed.count,
            "isRanked": list.listed.contains { $0.rank != nil },
            "isFormer": isFormer, "hasPages": !isFormer,
            "former": listed(
                list.former.map { ["version": $0.version, "published": $0.published, "count": $0.count] }),
            "objections": edition.publication.objectionDays,
            "changed": listed(list.ruleChanges.map { ["date": $0] }),
            "listed": list.listed.map { company -> [String: Any] in
                var values: [String: Any] = [
                    "name": company.name, "serial": company.serial, "anchor": Badge.anchor(company.serial),
                    "fields": listed(company.fields.map { ["label": $0.label.values, "value": $0.value] }),
                ]
                if let code = company.code { values["code"] = code }
                if let rank = company.rank { values["rank"] = rank }
                if let nameEn = company.nameEn { values["nameEn"] = nameEn }
                if let score = company.score { values["score"] = Figures.number((score * 100).rounded() / 100) }
                return values
            },
        ]
        if let key = list.keyFingerprint { values["key"] = key }
        return Array(templates.render("list.html", values).utf8)
    }
}
