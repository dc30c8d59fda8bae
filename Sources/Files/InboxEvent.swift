/// A hint that something happened in the inbox. Hints may be lost or wrong: what counts is what a look then finds.
public enum InboxEvent: Hashable, Sendable {
    /// Something at or under this entry of the inbox appeared, was closed after writing, moved or vanished.
    case changed(FileName)
    /// Hints were lost: look at everything.
    case rescan
    /// The inbox itself was removed or moved away.
    case gone
}
