internal import Files
internal import Logging
internal import Values

/// What the program tells while it works: a line an event on standard error, fit for the journal. All lines about one
/// packet carry its id.
public struct Log: Sendable {
    private var logger: Logger

    /// - Parameter isQuiet: Only what somebody should look at; for runs whose output is mailed.
    public init(isQuiet: Bool = false) {
        logger = Logger(label: "pingxuan") { _ in LogLines() }
        logger.logLevel = isQuiet ? .warning : .info
    }

    public func info(_ text: String, packet: String? = nil, _ facts: KeyValuePairs<String, String> = [:]) {
        logger.info("\(text)", metadata: Self.metadata(packet, facts))
    }

    public func warning(_ text: String, packet: String? = nil, _ facts: KeyValuePairs<String, String> = [:]) {
        logger.warning("\(text)", metadata: Self.metadata(packet, facts))
    }

    public func error(_ text: String, packet: String? = nil, _ facts: KeyValuePairs<String, String> = [:]) {
        logger.error("\(text)", metadata: Self.metadata(packet, facts))
    }

    private static func metadata(_ packet: String?, _ facts: KeyValuePairs<String, String>) -> Logger.Metadata {
        var metadata = Logger.Metadata(facts.map { ($0.key, .string($0.value)) }, uniquingKeysWith: { _, last in last })
        if let packet { metadata["packet"] = .string(packet) }
        return metadata
    }
}
