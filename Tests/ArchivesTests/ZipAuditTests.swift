import Testing

@testable import Archives

@Suite struct ZipAuditTests {
    @Test(arguments: ZipLies.ofHeaders + ZipLies.ofTheEnd + ZipLies.ofPlace + ZipLies.ofNames)
    func anArchiveThatLiesIsRefused(_ lie: ZipCase) {
        let outcome = Outcome(lie.archive)
        #expect(outcome.refusal.map(lie.codes.contains) == true, "\(lie.what): \(outcome)")
    }

    @Test(arguments: ZipOddities.all)
    func anOrdinaryOddityIsRead(_ oddity: ZipCase) {
        let outcome = Outcome(oddity.archive)
        #expect(outcome.refusal == nil, "\(oddity.what): \(outcome)")
        #expect(!outcome.entries.isEmpty && outcome.entries.allSatisfy { $0.damage == nil })
    }
}
