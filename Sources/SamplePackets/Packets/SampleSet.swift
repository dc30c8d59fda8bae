/// Sample packets of every kind: the same for the same seed.
public struct SampleSet: Sendable {
    public let packets: [SamplePacket]

    public init(seed: UInt64 = 1) {
        var maker = SampleSetMaker(seed: seed)
        maker.addComplete()
        maker.addIncomplete()
        maker.addDoubtful()
        maker.addRefused()
        maker.addSequels()
        packets = maker.packets
    }
}
