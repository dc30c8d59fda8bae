/// The DC coefficients of one component: its picture at an eighth of its size, before dequantising.
final class DCPlane {
    let stride: Int
    let rows: Int
    let values: UnsafeMutablePointer<Int16>

    /// Zeroed memory that the system hands out page by page as it is touched.
    init(stride: Int, rows: Int) {
        self.stride = stride
        self.rows = rows
        values = .allocate(capacity: stride * rows)
        values.initialize(repeating: 0, count: stride * rows)
    }

    deinit { values.deallocate() }
}
