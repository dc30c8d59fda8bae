public import Documents
public import Values

extension ReadingStage {
    /// Makes pictures of a packet anew for publishing. Nothing else of the packet is read.
    /// - Parameters:
    ///   - bytes: the packet, or a folder's bundle.
    ///   - name: the name under which it came; a hint.
    ///   - wishes: entries by the paths that the packet's reading gave them.
    /// - Returns: what was made, and the pictures that it refers to by their place: JPEG and PNG without metadata.
    public static func pictures(
        _ bytes: UnsafeRawBufferPointer, name: String, rules: ReadingRules, wishes: [PictureWish],
        programs: (any ProgramRunner)?
    ) -> (taken: TakenPictures, blobs: [[UInt8]]) {
        let taker = PictureTaker(wishes, programs: programs)
        // A form is not looked for, so no labels are needed.
        let forms = FormReader(matcher: LabelMatcher(fields: [], caseYear: rules.caseYear))
        let maker = DraftMaker(rules: rules, forms: forms, programs: programs)
        let walk = PacketWalk(rules: rules, maker: maker, taker: taker)
        _ = container(of: bytes, name: name, walk)
        taker.finish()
        return (taker.taken, taker.blobs)
    }
}
