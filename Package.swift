// swift-tools-version: 6.2
import Foundation
import PackageDescription

// While the house is being built: only the rooms that stand are named, and PX_ONLY narrows them to those in hand.
let house: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]
let root = String(#filePath.dropLast("/Package.swift".count))
let only = ProcessInfo.processInfo.environment["PX_ONLY"].map { Set($0.split(separator: ",").map(String.init)) }
func stands(_ name: String, _ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root + "/" + path) && (only == nil || only!.contains(name))
}

// What the static Foundation needs besides itself; the modules of the dynamic one, which are compiled against, do not name it.
let foundation = [
    "-lCoreFoundation", "-l_FoundationICU", "-l_FoundationCShims", "-l_FoundationCollections",
    "-lFoundationInternationalization", "-lFoundationEssentials", "-ldispatch", "-lBlocksRuntime", "-lstdc++",
]

struct Room { var name, path: String; var needs: [String]; var kind: Target.TargetType; var linker: [String] = [] }
let rooms: [Room] = [
    // C libraries, each imported by one module
    Room(name: "CIconv", path: "Sources/Formats/CIconv", needs: [], kind: .system),
    Room(name: "CZlib", path: "Sources/Formats/CZlib", needs: [], kind: .system),
    Room(name: "CDeflate", path: "Sources/Formats/CDeflate", needs: [], kind: .system),
    Room(name: "CArchive", path: "Sources/Formats/CArchive", needs: [], kind: .system),
    Room(name: "CXML2", path: "Sources/Formats/CXML2", needs: [], kind: .system),
    Room(name: "CTurboJPEG", path: "Sources/Formats/CTurboJPEG", needs: [], kind: .system),
    Room(name: "CSPNG", path: "Sources/Formats/CSPNG", needs: [], kind: .system),
    Room(name: "CWebP", path: "Sources/Formats/CWebP", needs: [], kind: .system),
    Room(name: "CTIFF", path: "Sources/Formats/CTIFF", needs: [], kind: .system),
    Room(name: "CHEIF", path: "Sources/Formats/CHEIF", needs: [], kind: .system),
    Room(name: "CCrypto", path: "Sources/Formats/CCrypto", needs: [], kind: .system),
    Room(name: "CFiles", path: "Sources/CFiles", needs: [], kind: .system),
    Room(name: "CSeccomp", path: "Sources/CSeccomp", needs: [], kind: .system),
    Room(name: "CSandbox", path: "Sources/CSandbox", needs: [], kind: .system),
    Room(name: "CXLSXWriter", path: "Sources/Stages/CXLSXWriter", needs: [], kind: .system),
    Room(name: "CPango", path: "Sources/Stages/CPango", needs: [], kind: .system),
    Room(name: "CQREncode", path: "Sources/Stages/CQREncode", needs: [], kind: .system),
    // values and plain tools
    Room(name: "Values", path: "Sources/Values", needs: [], kind: .regular),
    Room(name: "JSON", path: "Sources/JSON", needs: [], kind: .regular),
    Room(name: "Digests", path: "Sources/Formats/Digests", needs: ["CCrypto"], kind: .regular),
    Room(name: "Text", path: "Sources/Formats/Text", needs: ["CIconv"], kind: .regular),
    Room(name: "Deflate", path: "Sources/Formats/Deflate", needs: ["CZlib", "CDeflate"], kind: .regular),
    Room(name: "Archives", path: "Sources/Formats/Archives", needs: ["CArchive", "Deflate", "Text"], kind: .regular),
    Room(
        name: "Images", path: "Sources/Formats/Images",
        needs: ["CTurboJPEG", "CSPNG", "CWebP", "CTIFF", "CHEIF", "Deflate"], kind: .regular),
    Room(
        name: "Documents", path: "Sources/Formats/Documents", needs: ["CXML2", "Archives", "Deflate", "OLE", "Text"],
        kind: .regular),
    Room(name: "OLE", path: "Sources/Formats/OLE", needs: [], kind: .regular),
    Room(name: "Mail", path: "Sources/Formats/Mail", needs: ["Text", "Deflate", "OLE"], kind: .regular),
    Room(name: "Workbooks", path: "Sources/Formats/Workbooks", needs: ["CXLSXWriter"], kind: .regular),
    Room(name: "Edition", path: "Sources/Edition", needs: ["Values", "Yams"], kind: .regular),
    Room(name: "Files", path: "Sources/Files", needs: ["CFiles"], kind: .regular),
    Room(name: "Sandbox", path: "Sources/Sandbox", needs: ["CSeccomp", "CSandbox", "Files"], kind: .regular),
    // stages
    Room(name: "Intake", path: "Sources/Stages/1-Intake", needs: ["Values", "Files", "Digests"], kind: .regular),
    Room(
        name: "ReadingStage", path: "Sources/Stages/2-Reading",
        needs: ["Values", "Archives", "Documents", "Images", "Mail", "OLE", "Files", "Text"], kind: .regular),
    Room(name: "Screening", path: "Sources/Stages/3-Screening", needs: ["Values", "Edition"], kind: .regular),
    Room(
        name: "Panel", path: "Sources/Stages/4-Panel",
        needs: ["Values", "Edition", "Text", "Digests", "Workbooks", "JSON"], kind: .regular),
    Room(name: "Ranking", path: "Sources/Stages/5-Ranking", needs: ["Values", "Edition"], kind: .regular),
    Room(
        name: "Reporting", path: "Sources/Stages/6-Reporting",
        needs: [
            "Values", "Edition", "Files", "JSON", "Text", "Digests", "Deflate", "Mustache", "Workbooks", "CPango",
            "CQREncode",
        ], kind: .regular),
    Room(
        name: "Bundles", path: "Sources/Stages/7-Bundle",
        needs: ["Values", "Edition", "JSON", "Digests", "Deflate", "Archives", "Ranking"], kind: .regular),
    Room(name: "Ledger", path: "Sources/Ledger", needs: ["Values", "JSON", "Digests", "GRDB"], kind: .regular),
    Room(
        name: "Conductor", path: "Sources/Conductor",
        needs: [
            "Values", "JSON", "Digests", "Text", "Edition", "Files", "Sandbox", "Intake", "Screening", "Panel",
            "Ranking", "Reporting", "Bundles", "Ledger", "Logging",
        ], kind: .regular),
    Room(
        name: "SamplePackets", path: "Sources/SamplePackets", needs: ["Values", "Deflate", "Images", "Text"],
        kind: .regular),
    Room(
        name: "pingxuan", path: "Sources/pingxuan",
        needs: [
            "Conductor", "SamplePackets", "ArgumentParser", "pingxuan-reader", "Values", "Text", "Sandbox", "JSON",
            "Edition", "Files", "Ledger", "Reporting", "Ranking", "Panel", "Bundles", "Screening",
        ], kind: .executable, linker: foundation),
    Room(
        name: "pingxuan-reader", path: "Sources/pingxuan-reader",
        needs: ["ReadingStage", "Values", "JSON", "Sandbox", "Files", "Documents"], kind: .executable),
    // tests mirror this
    Room(name: "JSONTests", path: "Tests/JSONTests", needs: ["JSON", "Values"], kind: .test),
    Room(name: "DigestsTests", path: "Tests/DigestsTests", needs: ["Digests"], kind: .test),
    Room(name: "TextTests", path: "Tests/TextTests", needs: ["Text"], kind: .test),
    Room(name: "ArchivesTests", path: "Tests/ArchivesTests", needs: ["Archives", "Deflate", "Text"], kind: .test),
    Room(
        name: "ImagesTests", path: "Tests/ImagesTests",
        needs: ["Images", "Deflate", "CTurboJPEG", "CSPNG", "CWebP", "CTIFF"], kind: .test),
    Room(
        name: "DocumentsTests", path: "Tests/DocumentsTests", needs: ["Documents", "Deflate", "OLEFixtures", "Text"],
        kind: .test),
    Room(name: "OLETests", path: "Tests/OLETests", needs: ["OLE", "OLEFixtures"], kind: .test),
    Room(name: "OLEFixtures", path: "Tests/OLEFixtures", needs: [], kind: .regular),
    Room(name: "MailTests", path: "Tests/MailTests", needs: ["Mail", "OLEFixtures", "Text"], kind: .test),
    Room(name: "EditionTests", path: "Tests/EditionTests", needs: ["Edition", "Values"], kind: .test),
    Room(name: "FilesTesting", path: "Tests/FilesTesting", needs: ["Files"], kind: .regular),
    Room(name: "FilesTests", path: "Tests/FilesTests", needs: ["Files", "FilesTesting"], kind: .test),
    Room(name: "CBreaker", path: "Tests/CBreaker", needs: [], kind: .system),
    Room(name: "CageBreaker", path: "Tests/CageBreaker", needs: ["Sandbox", "Files", "CBreaker"], kind: .executable),
    Room(name: "SandboxTests", path: "Tests/SandboxTests", needs: ["Sandbox", "Files", "CageBreaker"], kind: .test),
    Room(
        name: "IntakeTests", path: "Tests/IntakeTests",
        needs: ["Intake", "Values", "Files", "Digests", "FilesTesting"], kind: .test),
    Room(
        name: "ReadingStageTests", path: "Tests/ReadingStageTests",
        needs: [
            "ReadingStage", "SamplePackets", "Values", "Edition", "Text", "Files", "Documents", "Deflate", "Archives",
        ], kind: .test),
    Room(name: "ScreeningTests", path: "Tests/ScreeningTests", needs: ["Screening", "Values", "Edition"], kind: .test),
    Room(
        name: "PanelTests", path: "Tests/PanelTests", needs: ["Panel", "Values", "Edition", "Documents", "Workbooks"],
        kind: .test),
    Room(name: "RankingTests", path: "Tests/RankingTests", needs: ["Ranking", "Values", "Edition"], kind: .test),
    Room(
        name: "ReportingTests", path: "Tests/ReportingTests",
        needs: ["Reporting", "Ranking", "Screening", "Values", "Edition", "JSON", "Deflate", "Text"], kind: .test),
    Room(
        name: "BundlesTests", path: "Tests/BundlesTests",
        needs: ["Bundles", "Values", "Edition", "JSON", "Digests", "Ranking", "Deflate"], kind: .test),
    Room(name: "LedgerTests", path: "Tests/LedgerTests", needs: ["Ledger", "Values", "JSON", "GRDB"], kind: .test),
    Room(
        name: "ConductorTests", path: "Tests/ConductorTests",
        needs: [
            "Conductor", "SamplePackets", "Values", "Files", "FilesTesting", "Intake", "Ledger", "JSON", "Edition",
            "Panel", "Ranking",
        ], kind: .test),
    Room(name: "SamplePacketsTests", path: "Tests/SamplePacketsTests", needs: ["SamplePackets"], kind: .test),
    Room(
        name: "JourneyTests", path: "Tests/JourneyTests",
        needs: ["Images", "Edition", "Values", "Deflate", "SamplePackets", "JSON", "pingxuan", "pingxuan-reader"],
        kind: .test),
]
let products: [String: (String, String)] = [
    "Yams": ("Yams", "Yams"), "GRDB": ("GRDB", "GRDB.swift"), "Mustache": ("Mustache", "swift-mustache"),
    "ArgumentParser": ("ArgumentParser", "swift-argument-parser"), "Logging": ("Logging", "swift-log"),
]
let packages: [String: Package.Dependency] = [
    "Yams": .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    "GRDB": .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    "Mustache": .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    "ArgumentParser": .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    "Logging": .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
]
let pkgConfig: [String: String] = [
    "CZlib": "zlib", "CDeflate": "libdeflate", "CArchive": "libarchive", "CXML2": "libxml-2.0",
    "CTurboJPEG": "libturbojpeg", "CSPNG": "spng", "CWebP": "libwebp", "CTIFF": "libtiff-4", "CHEIF": "libheif",
    "CCrypto": "libcrypto", "CSeccomp": "libseccomp", "CXLSXWriter": "xlsxwriter", "CQREncode": "libqrencode",
]
let embedded: [String: [Resource]] = [
    "Reporting": [.embedInCode("Templates")], "Bundles": [.embedInCode("Templates")],
    "SamplePackets": [.embedInCode("Resources/edition.yaml")],
]
let standing = rooms.filter { stands($0.name, $0.path) }
let names = Set(standing.map(\.name))
let used = Set(standing.flatMap(\.needs).filter { products[$0] != nil })
let package = Package(
    name: "pingxuan",
    platforms: [.macOS(.v15)],
    // For Tests/Benchmarks, a package of its own.
    products: names.contains("SamplePackets") ? [.library(name: "SamplePackets", targets: ["SamplePackets"])] : [],
    dependencies: used.sorted().map { packages[$0]! },
    targets: standing.map { room in
        let needs: [Target.Dependency] = room.needs.compactMap { need in
            if let (product, package) = products[need] { return .product(name: product, package: package) }
            return names.contains(need) ? .target(name: need) : nil
        }
        switch room.kind {
        case .system: return .systemLibrary(name: room.name, path: room.path, pkgConfig: pkgConfig[room.name])
        case .test: return .testTarget(name: room.name, dependencies: needs, path: room.path, swiftSettings: house)
        case .executable:
            return .executableTarget(
                name: room.name, dependencies: needs, path: room.path, swiftSettings: house,
                linkerSettings: [.unsafeFlags(["-static-stdlib"] + room.linker, .when(configuration: .release))])
        default:
            return .target(
                name: room.name, dependencies: needs, path: room.path,
                resources: embedded[room.name, default: []], swiftSettings: house)
        }
    }
)
