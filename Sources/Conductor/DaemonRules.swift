public import Values

/// How the program works on this machine: `config/daemon.yaml`. Every part has a default.
public struct DaemonRules: Equatable, Sendable {
    public struct Inbox: Equatable, Sendable {
        public enum Kind: String, Sendable, CaseIterable {
            /// Every file and folder in it is a packet.
            case folder
            /// Mails as a delivery agent leaves them in `new` and `cur`, see maildir(5).
            case maildir
        }
        /// Stands in the report of what came through it. Empty for `inbox/` of the root.
        public var name: String
        /// Relative to the root, or absolute.
        public var path: String
        public var kind: Kind

        public init(name: String = "", path: String = "inbox", kind: Kind = .folder) {
            self.name = name
            self.path = path
            self.kind = kind
        }
    }
    /// A command that runs at each change of state.
    public struct Hook: Equatable, Sendable {
        /// The program and its arguments.
        public var command: [String]
        /// Seconds after which it is ended.
        public var seconds: Int

        public init(command: [String], seconds: Int) {
            self.command = command
            self.seconds = seconds
        }
    }
    /// What is kept free on the disk.
    public enum Reserve: Equatable, Sendable {
        case bytes(Int)
        /// Of the file system, at most 1 GiB.
        case percent(Double)
    }

    /// Readers at a time; nil: one a core.
    public var workers: Int?
    public var limits = ReadingLimits()
    /// How long a file must stay unchanged where no lease can tell, and a folder in any case.
    public var settle = Duration.seconds(2)
    /// Seconds that the parts of a split archive wait for each other.
    public var partsWait = 24 * 3_600
    public var inboxes = [Inbox()]
    public var hooks: [Hook] = []
    /// Pauses in seconds before a deferred packet is tried again; past the last one it waits for `retry`.
    public var retryPauses = [60, 300, 900, 3_600, 21_600]
    public var diskReserve = Reserve.percent(2)
    /// The reader must not work where a layer of its cage is missing.
    public var demandsAllLayers = false
    /// Scans are recognised where Tesseract is installed.
    public var recognisesScans = true

    public init() {}
}
