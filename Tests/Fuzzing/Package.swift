// swift-tools-version: 6.2
import PackageDescription

/// The rooms that hold parsers, or that work with what parsers give.
let rooms = ["Diagnostics", "Numbers", "Records", "Importing", "RubricLanguage", "Scoring", "Cases", "Runs"]

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
