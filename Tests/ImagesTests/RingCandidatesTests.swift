import Testing

@testable import Images

@Suite("Places where a seal's ring may be")
struct RingCandidatesTests {
    @Test("The greatest numbers are those that sorting gives", arguments: [0, 1, 2_999, 3_000, 3_001, 20_000])
    func greatest(count: Int) {
        var state: UInt64 = 9
        for spread in [UInt64(1), 40, 1 << 20, .max] {
            let numbers = (0..<count).map { _ -> UInt64 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return (state >> 7) % spread
            }
            #expect(RingCandidates.greatest(3_000, of: numbers) == Array(numbers.sorted(by: >).prefix(3_000)))
        }
    }
}
