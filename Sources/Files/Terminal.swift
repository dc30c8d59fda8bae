import Glibc

/// The terminal, where there is one.
public enum Terminal {
    public enum Stream: Int32, Sendable { case output = 1, errors = 2 }

    /// Whether a person looks at it, rather than a pipe or file.
    public static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

    /// In columns; 80 where it cannot be told.
    public static func width(_ stream: Stream) -> Int {
        var size = winsize()
        guard ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// Writes at once, past every buffer. What cannot be written is dropped: nobody is left to tell.
    public static func write(_ text: String, to stream: Stream) {
        var text = text
        text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while !rest.isEmpty {
                let count = SystemCalls.again { Glibc.write(stream.rawValue, rest.baseAddress, rest.count) }
                guard count > 0 else { return }
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            }
        }
    }
}
