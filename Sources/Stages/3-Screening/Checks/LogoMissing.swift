internal import Edition
internal import Values

/// No logo. A drawing that we recognise but do not render passes; a photograph of the building does not.
enum LogoMissing: Check {
    static let codes = ["logo.missing"]

    static func findings(in scene: Scene) -> [Finding] {
        guard scene.edition.materials.logoRequired, (scene.material.items[.logo] ?? []).isEmpty else { return [] }
        return [
            Finding(
                code: "logo.missing", severity: .blocking, item: .logo,
                message: Bilingual(zh: "没有找到企业LOGO。", en: "There is no logo."),
                fix: Bilingual(
                    zh: "请发来企业LOGO的电子版（AI、EPS、CDR、PSD、SVG、PDF 或清晰的 PNG、JPG），文件名请写明“LOGO”。",
                    en:
                        "Please send the logo (AI, EPS, CDR, PSD, SVG, PDF, or a clear PNG or JPG) with “logo” in the file's name."
                ))
        ]
    }
}
