/// What holds within one group of an RTF file and ends with it.
struct RTFGroup {
    enum Place {
        case text, fonts, styles, picture, object, objectClass
    }

    var place = Place.text
    /// Nothing in it is shown.
    var isSkipped = false
    /// The group offers its text twice, the second time in Unicode.
    var isDoubled = false
    /// A note or a text box, which is put together apart.
    var beginsStory = false
    var isNote = false
    /// Characters that stand after a `\u` for readers without Unicode.
    var substitutes = 1
    var font = 0
    var isBold = false
    var isLarge = false
    var isHidden = false
    var isDeleted = false
    var isInTable = false
    var depth = 1
    var look = WordParagraphLook()
    var edges: [Int] = []
    var merges: [WordRowLook.Merge] = []
    var pendingMerge: WordRowLook.Merge = []

    /// The mark bits that `OpenRun` counts.
    var flags: UInt8 { (isBold ? WordMarks.bold : 0) | (isLarge ? WordMarks.large : 0) }

    var tables: Int { isInTable ? max(1, min(depth, 32)) : 0 }
}
