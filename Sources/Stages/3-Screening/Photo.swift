internal import Values

/// A photograph, as a file or inside a document.
struct Photo {
    /// The entry that holds it.
    var entry: String
    /// Its own name inside that entry; nil where it is the entry.
    var name: String?
    var fingerprint: String
    var image: ImageFacts?

    /// Bits of 64 in which two difference hashes of the same picture, saved anew or scaled, may differ. Measured on pictures
    /// saved anew at many sizes and qualities: the nearest two different ones lay six apart.
    static let alike = 5

    /// The good photographs of a packet, repeated ones included.
    static func all(in part: Dossier.Part) -> [Photo] {
        part.reading.entries(for: .photo).flatMap { entry -> [Photo] in
            guard entry.damage == nil else { return [] }
            guard let document = entry.document, entry.image == nil else {
                return [Photo(entry: entry.path, fingerprint: entry.fingerprint, image: entry.image)]
            }
            return document.pictures.filter { $0.damage == nil && $0.item != .other && $0.item != .logo }.map {
                Photo(entry: entry.path, name: $0.name, fingerprint: $0.fingerprint, image: $0.image)
            }
        }
    }

    func isSame(as other: Photo) -> Bool {
        if fingerprint == other.fingerprint { return true }
        guard let left = image?.likeness, let right = other.image?.likeness else { return false }
        return (left ^ right).nonzeroBitCount <= Self.alike
    }

    /// Each picture once, the first of those that are the same.
    static func distinct(_ photos: [Photo]) -> [Photo] {
        photos.reduce(into: []) { kept, photo in
            if !kept.contains(where: { $0.isSame(as: photo) }) { kept.append(photo) }
        }
    }
}
