/// Verifies a bundle from its files alone. Every step looks for itself, so that where the manifest was signed anew over
/// changed files, what no longer agrees within is still named.
public enum BundleVerifier {
    /// All steps, in their order.
    /// - Parameters:
    ///   - files: Of the bundle, by their names.
    ///   - key: The fingerprint that the reader knows; case and blanks make no difference. nil where none is known.
    public static func verify(
        _ files: [BundleFile], key: String?, progress: (Double) -> Void = { _ in }
    ) -> [BundleStep] {
        let contents = BundleContents(files)
        return [
            BundleStep(.manifest, ManifestCheck.failures(contents)),
            BundleStep(.signature, SignatureCheck.failures(contents)),
            SignatureCheck.key(contents, expected: key),
            BundleStep(.edition, EditionCheck.failures(contents)),
            BundleStep(.chain, ChainCheck.failures(contents)),
            BundleStep(.packets, PacketCheck.failures(contents)),
            BundleStep(.treatment, TreatmentCheck.failures(contents)),
            BundleStep(.assignment, AssignmentCheck.failures(contents)),
            BundleStep(.scores, ScoreCheck.failures(contents)),
            BundleStep(.ranking, RankingCheck.failures(contents, progress: progress)),
            BundleStep(.list, ListCheck.failures(contents)),
        ]
    }
}
