internal import Values

/// One thing that screening looks at. A check a file; its nearest passing and failing example stand in its comment.
protocol Check: SendableMetatype {
    /// The codes that it can raise.
    static var codes: [String] { get }
    static func findings(in scene: Scene) -> [Finding]
}

/// The checks, in the order in which their findings are told.
enum Checks {
    static let all: [any Check.Type] = [
        FormMissing.self, FormIncomplete.self, FormInvalid.self, FormScanned.self,
        ProfileMissing.self, ProfileTooLong.self, ProfileNearLimit.self,
        LogoMissing.self, PhotoCount.self, PhotoQuality.self, CaseCount.self, CaseYear.self,
        CertificateMissing.self,
        ItemUnreadable.self, EligibleRegion.self, EligibleCentre.self, EligibleCase.self,
        ItemAmbiguous.self, Lateness.self, SealNotSeen.self,
        NameGuessed.self, TypeMismatch.self, ContentActive.self, EntryIgnored.self,
    ]
}
