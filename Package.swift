// swift-tools-version: 6.2
import PackageDescription

/// Holds for every room: Swift 6, imports said where they are used, and a warning is an error.
let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// Release binaries carry the Swift library within.
let carried = ["-static-stdlib"]

/// What the static Foundation needs besides itself; the modules of the dynamic one, which are compiled against, do not
/// name it.
let foundation = [
    "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCShims", "-l_FoundationCollections",
    "-lFoundationInternationalization", "-lFoundationEssentials", "-ldispatch", "-lBlocksRuntime", "-lstdc++",
]

/// C libraries, each imported by one module.
let libraries: [Target] = [
    .systemLibrary(name: "CIconv", path: "Sources/Formats/CIconv"),
    .systemLibrary(name: "CZlib", path: "Sources/Formats/CZlib", pkgConfig: "zlib"),
    .systemLibrary(name: "CDeflate", path: "Sources/Formats/CDeflate", pkgConfig: "libdeflate"),
    .systemLibrary(name: "CArchive", path: "Sources/Formats/CArchive", pkgConfig: "libarchive"),
    .systemLibrary(name: "CXML2", path: "Sources/Formats/CXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CTurboJPEG", path: "Sources/Formats/CTurboJPEG", pkgConfig: "libturbojpeg"),
    .systemLibrary(name: "CWebP", path: "Sources/Formats/CWebP", pkgConfig: "libwebp"),
    .systemLibrary(name: "CTIFF", path: "Sources/Formats/CTIFF", pkgConfig: "libtiff-4"),
    .systemLibrary(name: "CHEIF", path: "Sources/Formats/CHEIF", pkgConfig: "libheif"),
    .systemLibrary(name: "CCrypto", path: "Sources/Formats/CCrypto", pkgConfig: "libcrypto"),
    .systemLibrary(name: "CFiles", path: "Sources/CFiles"),
    .systemLibrary(name: "CSeccomp", path: "Sources/CSeccomp", pkgConfig: "libseccomp"),
    .systemLibrary(name: "CSandbox", path: "Sources/CSandbox"),
    .systemLibrary(name: "CXLSXWriter", path: "Sources/Stages/CXLSXWriter", pkgConfig: "xlsxwriter"),
    .systemLibrary(name: "CPango", path: "Sources/Stages/CPango"),
    .systemLibrary(name: "CQREncode", path: "Sources/Stages/CQREncode", pkgConfig: "libqrencode"),
]

/// What files are made of.
let formats: [Target] = [
    .target(name: "Digests", dependencies: ["CCrypto"], path: "Sources/Formats/Digests", swiftSettings: house),
    .target(name: "Text", dependencies: ["CIconv"], path: "Sources/Formats/Text", swiftSettings: house),
    .target(
        name: "Deflate", dependencies: ["CZlib", "CDeflate"], path: "Sources/Formats/Deflate", swiftSettings: house),
    .target(
        name: "Archives", dependencies: ["CArchive", "Deflate", "Text"], path: "Sources/Formats/Archives",
        swiftSettings: house),
    .target(
        name: "Images", dependencies: ["CTurboJPEG", "CWebP", "CTIFF", "CHEIF", "Deflate"],
        path: "Sources/Formats/Images", swiftSettings: house),
    .target(
        name: "Documents", dependencies: ["CXML2", "Archives", "Deflate", "OLE", "Text"],
        path: "Sources/Formats/Documents", swiftSettings: house),
    .target(name: "OLE", path: "Sources/Formats/OLE", swiftSettings: house),
    .target(
        name: "Mail", dependencies: ["Text", "Deflate", "OLE"], path: "Sources/Formats/Mail", swiftSettings: house),
    .target(name: "Workbooks", dependencies: ["CXLSXWriter"], path: "Sources/Formats/Workbooks", swiftSettings: house),
]

/// What flows, and what the stages stand on.
let rooms: [Target] = [
    .target(name: "Values", path: "Sources/Values", swiftSettings: house),
    .target(name: "JSON", path: "Sources/JSON", swiftSettings: house),
    .target(
        name: "Edition", dependencies: ["Values", .product(name: "Yams", package: "Yams")], path: "Sources/Edition",
        swiftSettings: house),
    .target(name: "Files", dependencies: ["CFiles"], path: "Sources/Files", swiftSettings: house),
    .target(
        name: "Sandbox", dependencies: ["CSeccomp", "CSandbox", "Files"], path: "Sources/Sandbox", swiftSettings: house),
    .target(
        name: "Ledger", dependencies: ["Values", "JSON", "Digests", .product(name: "GRDB", package: "GRDB.swift")],
        path: "Sources/Ledger", swiftSettings: house),
    .target(
        name: "Conductor",
        dependencies: [
            "Values", "JSON", "Digests", "Text", "Edition", "Files", "Sandbox", "Intake", "Screening", "Panel",
            "Ranking", "Reporting", "Bundles", "Ledger", .product(name: "Logging", package: "swift-log"),
        ], path: "Sources/Conductor", swiftSettings: house),
    .target(
        name: "SamplePackets", dependencies: ["Values", "Deflate", "Images", "Text"], path: "Sources/SamplePackets",
        resources: [.embedInCode("Resources/edition.yaml")], swiftSettings: house),
]

/// The order of the work.
let stages: [Target] = [
    .target(
        name: "Intake", dependencies: ["Values", "Files", "Digests"], path: "Sources/Stages/1-Intake",
        swiftSettings: house),
    .target(
        name: "ReadingStage",
        dependencies: ["Values", "Archives", "Documents", "Images", "Mail", "OLE", "Files", "Text"],
        path: "Sources/Stages/2-Reading", swiftSettings: house),
    .target(
        name: "Screening", dependencies: ["Values", "Edition"], path: "Sources/Stages/3-Screening", swiftSettings: house
    ),
    .target(
        name: "Panel", dependencies: ["Values", "Edition", "Text", "Digests", "Workbooks", "JSON"],
        path: "Sources/Stages/4-Panel", swiftSettings: house),
    .target(
        name: "Ranking", dependencies: ["Values", "Edition"], path: "Sources/Stages/5-Ranking", swiftSettings: house),
    .target(
        name: "Reporting",
        dependencies: [
            "Values", "Edition", "Files", "JSON", "Text", "Digests", "Deflate",
            .product(name: "Mustache", package: "swift-mustache"), "Workbooks", "CPango", "CQREncode",
        ], path: "Sources/Stages/6-Reporting", resources: [.embedInCode("Templates")], swiftSettings: house),
    .target(
        name: "Bundles", dependencies: ["Values", "Edition", "JSON", "Digests", "Deflate", "Archives", "Ranking"],
        path: "Sources/Stages/7-Bundle", resources: [.embedInCode("Templates")], swiftSettings: house),
]

/// The commands, and the caged process that reads one packet.
let programs: [Target] = [
    .executableTarget(
        name: "pingxuan",
        dependencies: [
            "Conductor", "SamplePackets", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            "pingxuan-reader", "Values", "Text", "Sandbox", "JSON", "Edition", "Files", "Ledger", "Reporting",
            "Ranking", "Panel", "Bundles", "Screening",
        ], path: "Sources/pingxuan", swiftSettings: house,
        linkerSettings: [.unsafeFlags(carried + foundation, .when(configuration: .release))]),
    .executableTarget(
        name: "pingxuan-reader", dependencies: ["ReadingStage", "Values", "JSON", "Sandbox", "Files", "Documents"],
        path: "Sources/pingxuan-reader", swiftSettings: house,
        linkerSettings: [.unsafeFlags(carried, .when(configuration: .release))]),
]

/// The same rooms, tested.
let tests: [Target] = [
    .testTarget(name: "JSONTests", dependencies: ["JSON", "Values"], path: "Tests/JSONTests", swiftSettings: house),
    .testTarget(name: "DigestsTests", dependencies: ["Digests"], path: "Tests/DigestsTests", swiftSettings: house),
    .testTarget(name: "TextTests", dependencies: ["Text"], path: "Tests/TextTests", swiftSettings: house),
    .testTarget(
        name: "ArchivesTests", dependencies: ["Archives", "Deflate", "Text"], path: "Tests/ArchivesTests",
        swiftSettings: house),
    .testTarget(
        name: "ImagesTests", dependencies: ["Images", "Deflate", "CTurboJPEG", "CWebP", "CTIFF"],
        path: "Tests/ImagesTests", swiftSettings: house),
    .testTarget(
        name: "DocumentsTests", dependencies: ["Documents", "Deflate", "OLEFixtures", "Text"],
        path: "Tests/DocumentsTests", swiftSettings: house),
    .testTarget(name: "OLETests", dependencies: ["OLE", "OLEFixtures"], path: "Tests/OLETests", swiftSettings: house),
    .target(name: "OLEFixtures", path: "Tests/OLEFixtures", swiftSettings: house),
    .testTarget(
        name: "MailTests", dependencies: ["Mail", "OLEFixtures", "Text"], path: "Tests/MailTests", swiftSettings: house),
    .testTarget(
        name: "EditionTests", dependencies: ["Edition", "Values"], path: "Tests/EditionTests", swiftSettings: house),
    .target(name: "FilesTesting", dependencies: ["Files"], path: "Tests/FilesTesting", swiftSettings: house),
    .testTarget(
        name: "FilesTests", dependencies: ["Files", "FilesTesting"], path: "Tests/FilesTests", swiftSettings: house),
    .systemLibrary(name: "CBreaker", path: "Tests/CBreaker"),
    .executableTarget(
        name: "CageBreaker", dependencies: ["Sandbox", "Files", "CBreaker"], path: "Tests/CageBreaker",
        swiftSettings: house, linkerSettings: [.unsafeFlags(carried, .when(configuration: .release))]),
    .testTarget(
        name: "SandboxTests", dependencies: ["Sandbox", "Files", "CageBreaker"], path: "Tests/SandboxTests",
        swiftSettings: house),
    .testTarget(
        name: "IntakeTests", dependencies: ["Intake", "Values", "Files", "Digests", "FilesTesting"],
        path: "Tests/IntakeTests", swiftSettings: house),
    .testTarget(
        name: "ReadingStageTests",
        dependencies: [
            "ReadingStage", "SamplePackets", "Values", "Edition", "Text", "Files", "Documents", "Deflate", "Archives",
            "Images",
        ], path: "Tests/ReadingStageTests", swiftSettings: house),
    .testTarget(
        name: "ScreeningTests", dependencies: ["Screening", "Values", "Edition"], path: "Tests/ScreeningTests",
        swiftSettings: house),
    .testTarget(
        name: "PanelTests", dependencies: ["Panel", "Values", "Edition", "Documents", "Workbooks"],
        path: "Tests/PanelTests", swiftSettings: house),
    .testTarget(
        name: "RankingTests", dependencies: ["Ranking", "Values", "Edition"], path: "Tests/RankingTests",
        swiftSettings: house),
    .testTarget(
        name: "ReportingTests",
        dependencies: ["Reporting", "Ranking", "Screening", "Values", "Edition", "JSON", "Deflate", "Text"],
        path: "Tests/ReportingTests", swiftSettings: house),
    .testTarget(
        name: "BundlesTests", dependencies: ["Bundles", "Values", "Edition", "JSON", "Digests", "Ranking", "Deflate"],
        path: "Tests/BundlesTests", swiftSettings: house),
    .testTarget(
        name: "LedgerTests", dependencies: ["Ledger", "Values", "JSON", .product(name: "GRDB", package: "GRDB.swift")],
        path: "Tests/LedgerTests", swiftSettings: house),
    .testTarget(
        name: "ConductorTests",
        dependencies: [
            "Conductor", "SamplePackets", "Values", "Files", "FilesTesting", "Intake", "Ledger", "JSON", "Edition",
            "Panel", "Ranking",
        ], path: "Tests/ConductorTests", swiftSettings: house),
    .testTarget(
        name: "SamplePacketsTests", dependencies: ["SamplePackets"], path: "Tests/SamplePacketsTests",
        swiftSettings: house),
    .testTarget(
        name: "JourneyTests",
        dependencies: [
            "Images", "Edition", "Values", "Deflate", "SamplePackets", "JSON", "pingxuan", "pingxuan-reader",
        ], path: "Tests/JourneyTests", swiftSettings: house),
]

let package = Package(
    name: "pingxuan",
    // For Tests/Benchmarks, a package of its own.
    products: [.library(name: "SamplePackets", targets: ["SamplePackets"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: libraries + formats + rooms + stages + programs + tests
)
