/// Starts helping programs, sandboxed like the process itself.
public protocol ProgramRunner {
    /// Runs a program to its end.
    ///
    /// - Parameters:
    ///   - input: what it finds on its standard input, which is a plain file that can be sought in.
    ///   - seconds: after which it is ended.
    ///   - outputLimit: bytes of standard output after which it is ended.
    /// - Returns: its standard output.
    /// - Throws: `ProgramFailure`.
    func run(
        _ program: Program, arguments: [String], input: UnsafeRawBufferPointer, seconds: Int, outputLimit: Int
    ) throws(ProgramFailure) -> [UInt8]
}
