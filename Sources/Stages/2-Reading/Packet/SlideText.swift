import Archives
import Text
import Values

/// A PowerPoint presentation, as which cases come: the text between `<a:t>` marks, slide by slide, and its pictures.
struct SlideText {
    private static let mostSlides = 300
    private static let largestSlide = 8 << 20
    private static let largestPicture = 64 << 20

    private let zip: ZipFile

    init(_ bytes: UnsafeRawBufferPointer) throws(Damage) {
        do throws(ArchiveFailure) {
            zip = try ZipFile(bytes)
        } catch {
            throw Damage(error.code == .encrypted ? .encrypted : .damaged, error.detail)
        }
    }

    /// Its pictures, without the small previews.
    var pictures: [ZipEntry] { zip.entries.filter { $0.name.hasPrefix("ppt/media/") } }

    func contents(of picture: ZipEntry) throws(EntryDamage) -> [UInt8] {
        try zip.contents(of: picture, limit: Self.largestPicture)
    }

    func text(limit: Int) throws(Damage) -> String {
        var lines: [String] = []
        var length = 0
        for number in 1...Self.mostSlides {
            guard let entry = zip.entry(named: "ppt/slides/slide\(number).xml") else { break }
            let xml: [UInt8]
            do throws(EntryDamage) {
                xml = try zip.contents(of: entry, limit: Self.largestSlide)
            } catch {
                throw Damage(error)
            }
            for line in Self.paragraphs(xml) where !line.isEmpty && length < limit {
                length += line.count
                lines.append(line)
            }
        }
        return lines.joined(separator: "\n")
    }

    /// The paragraphs of a slide, `<a:p>` by `<a:p>`.
    private static func paragraphs(_ xml: [UInt8]) -> [String] {
        var paragraphs: [String] = []
        var paragraph: [UInt8] = []
        var index = 0
        while let open = xml[index...].firstIndex(of: 0x3C) {
            let rest = xml[open...]
            guard let close = rest.firstIndex(of: 0x3E) else { break }
            index = close + 1
            if rest.starts(with: "<a:t>".utf8) || rest.starts(with: "<a:t ".utf8) {
                let end = xml[index...].firstIndex(of: 0x3C) ?? xml.count
                paragraph += xml[index..<end]
                index = end
            } else if rest.starts(with: "</a:p>".utf8) || rest.starts(with: "<a:br".utf8) {
                paragraphs.append(plain(paragraph))
                paragraph = []
            }
        }
        return paragraphs
    }

    /// The five entities of XML; slides hold no others.
    private static func plain(_ bytes: [UInt8]) -> String {
        var text = String(decoding: bytes, as: UTF8.self)
        guard text.contains("&") else { return text }
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] {
            text = text.replacing(entity, with: character)
        }
        return text
    }
}

extension Damage {
    init(_ fault: EntryDamage) {
        let cause: Cause =
            switch fault.cause {
            case .damaged: .damaged
            case .encrypted: .encrypted
            case .unsupported: .unsupported
            case .tooLarge: .tooLarge
            }
        self.init(cause, fault.detail)
    }
}
