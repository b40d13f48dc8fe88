// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .strictMemorySafety(), .treatAllWarnings(as: .error),
    .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house: it may import the rooms that it sees, and a test holds it to that.
func room(_ name: String, sees rooms: String..., uses products: Target.Dependency...) -> Target {
    .target(name: name, dependencies: rooms.map { .init(stringLiteral: $0) } + products, swiftSettings: settings)
}

/// The tests of one room.
func tests(of room: String, using others: String...) -> Target {
    .testTarget(
        name: room + "Tests", dependencies: ([room] + others).map { .init(stringLiteral: $0) },
        swiftSettings: settings)
}

let package = Package(
    name: "steelyard",
    products: [.executable(name: "steelyard", targets: ["steelyard"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        room("Diagnostics"),
        room("Numbers", uses: .product(name: "BigInt", package: "BigInt")),
        room("YAMLDocuments", sees: "Diagnostics", uses: .product(name: "Yams", package: "Yams")),
        tests(of: "Diagnostics"),
        tests(of: "Numbers"),
    ]
)
