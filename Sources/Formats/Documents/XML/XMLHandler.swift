/// Receives the events of a document being parsed.
protocol XMLHandler: AnyObject {
    func start(_ name: XMLName, _ attributes: XMLAttributes)
    func end(_ name: XMLName)
    func text(_ bytes: UnsafeBufferPointer<UInt8>)
    /// Set to end the parsing early; becomes what the parser throws.
    var failure: DocumentFailure? { get }
}
