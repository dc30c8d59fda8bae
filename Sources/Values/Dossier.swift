/// All that an applicant has sent so far (卷宗), the newest packet last.
public struct Dossier: Equatable, Sendable {
    public struct Part: Equatable, Sendable {
        public var packet: String
        public var reading: Reading
        public init(packet: String, reading: Reading) {
            self.packet = packet
            self.reading = reading
        }
    }
    public var parts: [Part]

    public init(parts: [Part]) { self.parts = parts }
}
