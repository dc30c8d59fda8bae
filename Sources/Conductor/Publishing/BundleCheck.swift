public import Bundles
internal import Files

/// Verifies a published bundle: it reads nothing but the bundle, and writes nothing.
public struct BundleCheck: Sendable {
    public let steps: [BundleStep]
    public var holds: Bool { steps.allSatisfy(\.holds) }

    /// More than any bundle needs.
    private static let limit = 1 << 30

    /// - Parameters:
    ///   - path: Of the bundle's folder, or of its zip archive.
    ///   - key: The fingerprint that the reader knows; nil where none is known.
    /// - Throws: `FileError` where there is nothing at the path.
    public init(
        _ path: String, key: String?, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws {
        steps = BundleVerifier.verify(try Self.files(path), key: key) { progress(Int($0 * 100), 100) }
    }

    private static func files(_ path: String) throws -> [BundleFile] {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        while parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
        do throws(FileError) {
            let folder = try Directory.open(path)
            var files: [BundleFile] = []
            for entry in try folder.entries() {
                // Folders, links and the like belong to no bundle: they come up as files that the manifest lacks.
                let bytes = entry.status.kind == .file ? try folder.openFile(entry.name).bytes(limit: limit) : []
                let suffix = entry.status.kind == .folder ? "/" : ""
                files.append(BundleFile(path: entry.name.text + suffix, bytes: bytes))
            }
            return files.sorted { $0.path < $1.path }
        } catch {
            let parent = parts.dropLast().joined(separator: "/")
            let place = try Directory.open(parts.count == 1 ? "." : parent.isEmpty ? "/" : parent)
            return BundleArchive.files(
                of: try place.openFile(FileName(parts[parts.count - 1])).bytes(limit: limit))
        }
    }
}
