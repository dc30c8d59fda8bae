/// Looks for the red ring of a company's seal: a circle of red ink, 3.8 to 5 cm across, with the company's name inside it and
/// mostly a star at its centre (Regulations on the seals of state organs, enterprises and institutions, State Council 1999).
public enum SealFinder {
    /// The diameter as a share of the picture's shorter side: from a small seal on a page photographed with its desk to a
    /// picture of the seal alone.
    private static let shares = 0.055...1.04
    /// Fresh ink first, then fainter: a lower threshold sees more of a faint ring, and more of everything else.
    private static let thresholds = [90, 55, 32, 20, 13]

    /// Confidence from which a place is told.
    ///
    /// Measured on 150 drawn pages with a stamp (faint down to 12% ink, patchy, half off the page, across writing, at a slant,
    /// under a warm lamp; 220 to 630 pixels high): 148 found. On 150 without one but with red titles, logos, banners, frames,
    /// bare rings, square stamps, pen strokes and thumb prints: 4 taken for a seal, three of them thumb prints.
    private static let enough = 0.65

    /// The place that speaks most for a seal, or nil.
    public static func find(in picture: SmallPicture) -> SealMeasure? {
        let short = min(picture.width, picture.height)
        let least = max(7, Int(shares.lowerBound * Double(short) / 2))
        let most = Int(shares.upperBound * Double(short) / 2)
        guard least < most else { return nil }
        let map = RednessMap(picture)
        var best: SealMeasure?
        for threshold in thresholds {
            let red = map.values.reduce(into: 0) { count, value in if Int(value) >= threshold { count += 1 } }
            // Nothing red yet; or so much that it is the paper itself, or a photograph.
            if red < 60 { continue }
            if red * 5 > map.values.count * 3 { break }
            for candidate in RingCandidates.find(map, threshold: threshold, radii: least...most) {
                guard let fit = RingFit(map, threshold: threshold, candidate, radii: least...most),
                    let seen = judge(fit, picture, short: short)
                else { continue }
                if seen.confidence > best?.confidence ?? 0 { best = seen }
            }
            if best?.confidence ?? 0 >= 0.75 { break }
        }
        return best
    }

    private static func judge(_ found: RingFit, _ picture: SmallPicture, short: Int) -> SealMeasure? {
        guard found.coverage >= 0.62 else { return nil }
        var fit = found
        fit.sharpen()
        let line = fit.fill(from: 0.93, to: 1.02)
        let inside = fit.fill(from: 0, to: 0.9)
        let outside = fit.fill(from: 1.10, to: 1.30)
        let centre = fit.fill(from: 0, to: 0.22)
        // The letters stand in this band; a stray line crosses it at one radius or another, letters at most of them.
        let changes = [0.60, 0.66, 0.72, 0.78, 0.84].map(fit.changes).sorted()[3]
        // A seal's line is thin, and there is a gap between it and the letters.
        guard fit.fill(from: 0.82, to: 0.89) < 0.75 else { return nil }
        // A ring and not a disc, a line and not a smear, alone on its paper.
        guard inside < 0.6, outside < 0.35, line > inside * 0.9, inside > 0.04 else { return nil }
        let letters = min(1, max(0, Double(changes - 5) / 15))
        let paper = PaperCheck.share(of: picture, around: fit)
        guard letters > 0, paper > 0.5 else { return nil }
        var confidence =
            0.40 * min(1, (fit.coverage - 0.5) / 0.4) + 0.35 * letters + 0.09 * min(1, centre / 0.4)
            + 0.08 * min(1, (paper - 0.4) / 0.5) + 0.08 * (1 - min(1, outside / 0.2))
        // On so few pixels chance draws rings, too.
        if fit.radius < 12 { confidence -= 0.15 }
        guard confidence >= enough else { return nil }
        return SealMeasure(
            box: fit.box, confidence: min(1, confidence), ring: fit.coverage, changes: changes, hasCentre: centre > 0.3,
            share: 2 * fit.radius / Double(short))
    }
}
