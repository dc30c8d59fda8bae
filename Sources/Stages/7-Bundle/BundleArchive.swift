internal import Archives

/// The files of a bundle that came as one zip archive.
public enum BundleArchive {
    /// More than any bundle needs.
    private static let entryBytes = 256 << 20

    /// Its files without the folder `bundle`. What cannot be unpacked has no bytes, and an archive that cannot be read
    /// no files: verifying them says what is wrong.
    public static func files(of bytes: [UInt8]) -> [BundleFile] {
        bytes.withUnsafeBytes { bytes in
            guard let zip = try? ZipFile(bytes) else { return [] }
            var files: [BundleFile] = []
            for entry in zip.entries {
                let name = String(decoding: entry.nameBytes, as: UTF8.self)
                if name == "bundle/" { continue }
                let path = name.hasPrefix("bundle/") ? String(name.dropFirst("bundle/".count)) : name
                files.append(
                    BundleFile(path: path, bytes: (try? zip.contents(of: entry, limit: entryBytes)) ?? []))
            }
            return files
        }
    }
}
