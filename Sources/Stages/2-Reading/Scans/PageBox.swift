/// A part of a page, in its pixels; the right and bottom edges are not part of it.
struct PageBox: Equatable {
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int

    var width: Int { max(0, right - left) }
    var height: Int { max(0, bottom - top) }

    /// As much of it as lies on a page.
    func within(_ width: Int, _ height: Int) -> PageBox {
        let left = max(0, min(left, width))
        let top = max(0, min(top, height))
        return PageBox(
            left: left, top: top, right: max(left, min(right, width)), bottom: max(top, min(bottom, height)))
    }

    /// The smallest part that holds both.
    func joined(_ other: PageBox) -> PageBox {
        PageBox(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }
}
