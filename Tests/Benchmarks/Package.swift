// swift-tools-version: 6.2
import PackageDescription

// Benchmarks of the built program, apart from the tests because they take minutes and want a quiet machine.
// See Sources/Benchmarks/Benchmarks.swift.
let package = Package(
    name: "pingxuan-benchmarks",
    products: [.library(name: "SyncShim", type: .dynamic, targets: ["SyncShim"])],
    dependencies: [.package(name: "pingxuan", path: "../..")],
    targets: [
        .systemLibrary(name: "CBaseline"),
        .target(name: "SyncShim"),
        .executableTarget(
            name: "Benchmarks", dependencies: ["CBaseline", .product(name: "SamplePackets", package: "pingxuan")],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]),
    ])
