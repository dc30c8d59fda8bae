import Glibc

/// What went wrong with a file: a code for programs, a sentence for people, and the cause as the system named it.
public struct FileError: Error, Equatable, Sendable {
    /// What a caller may want to tell apart.
    public enum Code: String, Equatable, Sendable, CaseIterable {
        case notFound, exists, notPermitted, diskFull, inputOutput, readOnly
        /// A link stands where a file or folder was expected. Links are never followed.
        case link
        /// A folder, pipe, socket or device stands where a plain file was expected.
        case notAFile
        case notAFolder, folderNotEmpty
        /// Not a single name: empty, `.`, `..`, too long, or with a slash or a NUL in it.
        case badName
        /// Too many open files, or no memory for one more.
        case tooMany
        /// The two places lie on different file systems.
        case otherFileSystem
        /// Past a bound that was set for it, or not what its own header promised.
        case malformed
        case other
    }

    public var code: Code
    /// File or folder that it is about, as shown to people.
    public var path: String
    /// The deed that failed, as in `fsync`.
    public var operation: String
    /// As in errno(3), 0 where the system had no part in it.
    public var errno: Int32

    public init(_ code: Code, _ operation: String, _ path: String, errno: Int32 = 0) {
        self.code = code
        self.operation = operation
        self.path = path
        self.errno = errno
    }

    /// Of a failed system call. See errno(3).
    init(errno: Int32, _ operation: String, _ path: String) {
        let code: Code =
            switch errno {
            case ENOENT: .notFound
            case EEXIST: .exists
            case EACCES, EPERM: .notPermitted
            case ENOSPC, EDQUOT: .diskFull
            case EIO: .inputOutput
            case EROFS: .readOnly
            case ELOOP: .link
            case EISDIR, ENXIO, ENODEV: .notAFile
            case ENOTDIR: .notAFolder
            case ENOTEMPTY: .folderNotEmpty
            case ENAMETOOLONG: .badName
            case EMFILE, ENFILE, ENOMEM: .tooMany
            case EXDEV: .otherFileSystem
            default: .other
            }
        self.init(code, operation, path, errno: errno)
    }
}
