import Archives
import Documents
import Images
import Values

/// Makes the wanted pictures of a packet anew while a walk goes through it.
final class PictureTaker {
    private let wishes: [PictureWish]
    private let programs: (any ProgramRunner)?
    private(set) var taken = TakenPictures()
    private(set) var blobs: [[UInt8]] = []
    private var bytes = 0
    private var done: Set<Int> = []

    /// Below what the frames between reader and daemon allow for one picture, and for all.
    private static let largest = 1 << 20
    private static let total = 30 << 20
    /// More than any dossier publishes.
    private static let most = 60
    /// Print: 20 cm at 300 dots an inch. Web: the width of a page on a fine screen; pictures
    /// are made smaller by whole factors, so most come out at half to all of it.
    private static let edges = [(use: TakenPictures.Use.print, edge: 2_400), (.web, 1_600)]
    private static let logoEdge = 1_600
    private static let quality = 86

    init(_ wishes: [PictureWish], programs: (any ProgramRunner)?) {
        self.wishes = Array(wishes.prefix(Self.most))
        self.programs = programs
    }

    /// Looks at an entry of the packet.
    func take(_ bytes: UnsafeRawBufferPointer, path: String, type: FileType) {
        let wanted = wishes.indices.filter { wishes[$0].entry == path && !done.contains($0) }
        guard !wanted.isEmpty else { return }
        if type.isPicture || type.isDrawing {
            for index in wanted where wishes[index].name == nil { make(bytes, type, index) }
        } else if type == .pptx {
            fromSlides(bytes, wanted)
        } else if let kind = DraftMaker.kind(of: type) {
            fromDocument(bytes, kind, wanted)
        }
    }

    /// What the walk did not come by is told as lacking.
    func finish() {
        for index in wishes.indices where !done.contains(index) {
            fail(index, Damage(.damaged, "not found again"))
        }
    }

    private func fromDocument(_ bytes: UnsafeRawBufferPointer, _ kind: DocumentKind, _ wanted: [Int]) {
        do throws(DocumentFailure) {
            let limits = DocumentLimits()
            let read = try DocumentReader.read(bytes, as: kind, limits: limits, programs: programs)
            for index in wanted {
                guard let picture = read.pictures.first(where: { $0.name == wishes[index].name }) else { continue }
                let inner = try picture.bytes(in: bytes, limits: limits)
                inner.withUnsafeBytes { make($0, FileRecognition.type(of: $0, named: EntryName(picture.name)), index) }
            }
        } catch {
            for index in wanted where !done.contains(index) { fail(index, Damage(error)) }
        }
    }

    private func fromSlides(_ bytes: UnsafeRawBufferPointer, _ wanted: [Int]) {
        guard let slides = try? SlideText(bytes) else { return }
        for index in wanted {
            guard let picture = slides.pictures.first(where: { $0.name == wishes[index].name }),
                let inner = try? slides.contents(of: picture)
            else { continue }
            inner.withUnsafeBytes { make($0, FileRecognition.type(of: $0, named: EntryName(picture.name)), index) }
        }
    }

    private func make(_ bytes: UnsafeRawBufferPointer, _ type: FileType, _ index: Int) {
        guard let kind = PictureKind(rawValue: type.rawValue) else {
            return fail(index, Damage(.unsupported, "a file of the kind \(type.rawValue)"))
        }
        do throws(PictureDamage) {
            if wishes[index].isLogo {
                let logo = try Recode.png(bytes, as: kind, maxEdge: Self.logoEdge, mostBytes: Self.largest)
                keep([(.logo, logo)], index)
            } else {
                let made = try Recode.jpegs(
                    bytes, as: kind, edges: Self.edges.map(\.edge), quality: Self.quality, mostBytes: Self.largest)
                keep(zip(Self.edges, made).map { ($0.use, $1) }, index)
            }
        } catch {
            fail(index, Damage(error))
        }
    }

    private func keep(_ made: [(TakenPictures.Use, Recode.Made)], _ index: Int) {
        let size = made.reduce(0) { $0 + $1.1.bytes.count }
        guard bytes + size <= Self.total else { return fail(index, Damage(.tooLarge, "more pictures than are taken")) }
        bytes += size
        for (use, one) in made {
            taken.pictures.append(
                TakenPictures.Picture(
                    wish: index, use: use, width: one.width, height: one.height, blob: blobs.count))
            blobs.append(one.bytes)
        }
        done.insert(index)
    }

    private func fail(_ index: Int, _ damage: Damage) {
        guard done.insert(index).inserted else { return }
        taken.failures.append(TakenPictures.Failure(wish: index, damage: damage))
    }
}
