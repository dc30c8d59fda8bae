/// The fixed list of what can be reached from within the cage.
enum CagePaths {
    static let readable: [(path: String, access: Landlock.Access)] = programs + data

    private static let programs: [(path: String, access: Landlock.Access)] =
        ChildProgram.Program.allCases.map { (path: $0.path, access: [.read, .execute]) }

    private static let data: [(path: String, access: Landlock.Access)] = [
        // Sets the limits of a child program, then becomes it.
        (ChildProgram.launcher, [.read, .execute]),
        // The kernel opens it to start any dynamically linked program.
        ("/lib64/ld-linux-x86-64.so.2", [.read, .execute]),
        ("/lib/ld-linux-aarch64.so.1", [.read, .execute]),
        ("/lib", [.read, .list]), ("/lib64", [.read, .list]), ("/usr/lib", [.read, .list]),
        ("/usr/local/lib", [.read, .list]), ("/etc/ld.so.cache", .read),
        ("/usr/share/poppler", [.read, .list]), ("/usr/share/antiword", [.read, .list]),
        ("/usr/share/tesseract-ocr", [.read, .list]),
        // pdftoppm draws text in fonts that a PDF does not bring along.
        ("/usr/share/fonts", [.read, .list]), ("/etc/fonts", [.read, .list]),
        ("/usr/share/fontconfig", [.read, .list]), ("/var/cache/fontconfig", [.read, .list]),
        ("/dev/null", .read), ("/dev/urandom", .read),
    ]
}
