// swift-tools-version: 6.2
import PackageDescription

/// The rooms that hold parsers, or that work with what parsers give. Those of the command line are no library: what they
/// hold is linked into `Sources/fuzz`.
let rooms = [
    "Diagnostics", "Numbers", "Statistics", "Records", "Importing", "RubricLanguage", "Scoring", "Analysis", "Sheets",
    "Cases", "Runs",
]

let package = Package(
    name: "fuzzing",
    dependencies: [.package(name: "steelyard", path: "../..")],
    targets: [
        .systemLibrary(name: "CFuzzer"),
        .executableTarget(
            name: "fuzz", dependencies: ["CFuzzer"] + rooms.map { .product(name: $0, package: "steelyard") },
            swiftSettings: [.enableUpcomingFeature("MemberImportVisibility")]),
    ]
)
