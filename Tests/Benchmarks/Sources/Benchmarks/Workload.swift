import Foundation
import SamplePackets

/// Packets made by code: the same for the same number.
enum Workload {
    /// As the field sends them: a form, two profiles, a case, a logo and three camera photographs, some 7 MB.
    static func photographic(_ count: Int) -> [[UInt8]] {
        // A dozen photographs serve all: painting one takes longer than reading it.
        let sizes = [(4_000, 3_000), (3_648, 2_736), (4_032, 3_024), (3_456, 2_592)]
        let photos = parallel(12) { number in
            let (width, height) = sizes[number % sizes.count]
            return SamplePicture.photo(1_000 + number, width: width, height: height, quality: 84)
        }
        return parallel(count) { number in
            var application = SampleApplication(SampleCompany(number, seed: 7))
            application.stampedName = nil
            application.photos = (0..<3).map { photos[(number * 5 + $0 * 4) % photos.count] }
            return ZipForge.archive(application.files, number % 3 == 0 ? .gbk : .utf8)
        }
    }

    /// The same with small pictures, some 0.2 MB.
    static func small(_ count: Int) -> [[UInt8]] {
        parallel(count) { number in
            var application = SampleApplication(SampleCompany(number, seed: 11))
            application.stampedName = nil
            application.photos = (0..<3).map { SamplePicture.photo(2_000 + (number + $0) % 24) }
            return ZipForge.archive(application.files)
        }
    }

    private static func parallel(_ count: Int, _ make: @escaping @Sendable (Int) -> [UInt8]) -> [[UInt8]] {
        let made = Shelf(count)
        DispatchQueue.concurrentPerform(iterations: count) { made.put(make($0), at: $0) }
        return made.take()
    }
}

private final class Shelf: @unchecked Sendable {
    // Touched with the lock held.
    private var made: [[UInt8]]
    private let lock = NSLock()

    init(_ count: Int) { made = Array(repeating: [], count: count) }

    func put(_ bytes: [UInt8], at place: Int) { lock.withLock { made[place] = bytes } }
    func take() -> [[UInt8]] { lock.withLock { made } }
}
