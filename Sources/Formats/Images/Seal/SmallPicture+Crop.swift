extension SmallPicture {
    /// The pixels of `box`, and so many more on each side as a share of its size, as far as the picture goes.
    public func crop(_ box: PictureBox, margin: Double = 0.15) -> SmallPicture {
        let extra = Int(max(0, min(margin, 2)) * Double(max(box.width, box.height)))
        let left = max(0, min(box.x - extra, width - 1))
        let top = max(0, min(box.y - extra, height - 1))
        let w = max(1, min(box.x + box.width + extra, width) - left)
        let h = max(1, min(box.y + box.height + extra, height) - top)
        var pixels: [UInt8] = []
        pixels.reserveCapacity(w * h * 3)
        for y in top..<(top + h) {
            let start = (y * width + left) * 3
            pixels.append(contentsOf: rgb[start..<(start + 3 * w)])
        }
        return SmallPicture(width: w, height: h, rgb: pixels) ?? self
    }
}
