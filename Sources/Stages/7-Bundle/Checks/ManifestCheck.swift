internal import Values

/// The manifest covers every file exactly: none changed, lacking or additional.
enum ManifestCheck {
    static func failures(_ contents: BundleContents) -> [Bilingual] {
        guard let manifest = contents.manifest else { return [BundleContents.unreadable(BundleFile.Name.manifest)] }
        var failures: [Bilingual] = []
        func fail(_ name: String, _ zh: String, _ en: String) {
            failures.append(Bilingual(zh: "\(name) \(zh)", en: "\(name) \(en)"))
        }
        for name in contents.repeated { fail(name, "出现两次", "stands there twice") }
        var told: Set<String> = [BundleFile.Name.manifest, BundleFile.Name.signature]
        for file in manifest.files {
            guard told.insert(file.path).inserted else {
                fail(file.path, "在清单中出现两次", "stands twice in the manifest")
                continue
            }
            guard let bytes = contents.files[file.path] else {
                fail(file.path, "缺失", "is missing")
                continue
            }
            if bytes.count != file.bytes {
                fail(file.path, "为 \(bytes.count) 字节，清单为 \(file.bytes)", "has \(bytes.count) bytes, not \(file.bytes)")
            } else if Digest.hex(bytes) != file.sha256 {
                fail(file.path, "已被改动", "was changed")
            }
        }
        for name in contents.files.keys.sorted() where !told.contains(name) {
            fail(name, "不在清单中", "is not in the manifest")
        }
        for name in BundleFile.Name.covered where !told.contains(name) {
            fail(name, "清单没有列出", "is not covered by the manifest")
        }
        return failures
    }
}
