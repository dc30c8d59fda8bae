import Values

/// Places a picture that came as a file of its own.
struct PicturePlacer {
    let name: NameScores
    let entry: Evidence

    func place() -> Placement {
        let look = entry.look ?? PictureLook()
        // A mail's decoration: small, or drawn, and shown within its text.
        if entry.isInline, entry.isPixelSmall || look.isSign || name.best == nil && !isLikePhoto(look) {
            return Placement(.noise, 0.85)
        }
        if name.isHandbook { return Placement(.other, 0.8) }
        // What belongs to a case is no picture of the enterprise, whatever it shows.
        if name[.successCase] > 0.4, name[.form] < 0.6, name[.logo] < 0.8, name[.certificate] < 0.7 {
            return Placement(.successCase, max(0.55, name[.successCase]))
        }
        var scores: [Item: Double] = [:]
        for item in [Item.form, .logo, .photo, .certificate] { scores[item] = name[item] }
        if look.isPage {
            let paper = entry.hasSeal && !look.hasFrame ? 0.7 : look.hasFrame ? 0.1 : 0.45
            add(paper, .form, &scores)
            add(look.hasFrame ? 0.6 : 0.3, .certificate, &scores)
            // The name's word for pictures in general carries little against the look of a page.
            scores[.photo] = (scores[.photo] ?? 0) * 0.7
        } else if look.isSign {
            add(0.5, .logo, &scores)
            scores[.photo] = (scores[.photo] ?? 0) * 0.8
        } else if entry.look != nil {
            add(0.5, .photo, &scores)
        }
        if name.profile > 0.7, (scores.values.max() ?? 0) < name.profile, look.isPage {
            return Placement(name[.profileEn] > name[.profileZh] ? .profileEn : .profileZh, name.profile * 0.8)
        }
        let ranked = scores.sorted { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) }
        guard let first = ranked.first, first.value > 0 else {
            return Placement(.photo, entry.isDamaged ? 0.5 : 0.55)
        }
        let second = ranked[1].value
        let doubt = max(0, second - 0.5) * 0.3
        // Without a word in the name, the look of a room or a house is as good as the name 图片.
        let confidence = name.best == nil ? 0.65 : first.value + 0.1
        return Placement(first.key, max(0.3, min(0.98, confidence - doubt)))
    }

    private func isLikePhoto(_ look: PictureLook) -> Bool { entry.look != nil && !look.isSign && !look.isPage }

    private func add(_ score: Double, _ item: Item, _ scores: inout [Item: Double]) {
        let known = scores[item] ?? 0
        scores[item] = known + score - known * score
    }
}
