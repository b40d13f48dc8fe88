// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .strictMemorySafety(), .treatAllWarnings(as: .error),
    .enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house: it may import the rooms that it sees, and a test holds it to that.
func room(
    _ name: String, sees rooms: String..., uses products: Target.Dependency..., holds resources: [Resource] = []
) -> Target {
    .target(
        name: name, dependencies: rooms.map { .init(stringLiteral: $0) } + products, resources: resources,
        swiftSettings: settings)
}

/// The tests of one room.
func tests(of room: String, using others: String..., reading folders: String...) -> Target {
    .testTarget(
        name: room + "Tests", dependencies: ([room] + others).map { .init(stringLiteral: $0) }, exclude: folders,
        swiftSettings: settings)
}

/// The rooms as libraries, and libxml2, for packages beside this one such as `Tests/Fuzzing`.
let offered: [Product] = [
    "CLibXML2", "Diagnostics", "Numbers", "Statistics", "Weighting", "Records", "Importing", "RubricLanguage",
    "Scoring", "Analysis", "Sheets", "Cases", "Runs",
].map { .library(name: $0, targets: [$0]) }

let package = Package(
    name: "steelyard",
    products: [.executable(name: "steelyard", targets: ["steelyard"])] + offered,
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(name: "CSystem"),
        .target(name: "CScanning"),
        room("Diagnostics"),
        room("Hashing", sees: "CCrypto"),
        room("Pipelines"),
        room("Runs", sees: "Diagnostics", "Hashing", "Numbers"),
        room("Numbers", uses: .product(name: "BigInt", package: "BigInt")),
        room("Optimising", sees: "Numbers"),
        room("Weighting", sees: "Numbers", "Optimising", "Pipelines"),
        room("Statistics", sees: "Numbers"),
        room("Workbooks", sees: "CXLSXWriter", "Numbers"),
        room("YAMLDocuments", sees: "Diagnostics", uses: .product(name: "Yams", package: "Yams")),
        room("Records", sees: "Diagnostics", "Numbers"),
        room("Sampling", sees: "Numbers", "Records"),
        room(
            "Importing", sees: "CLibXML2", "CScanning", "Diagnostics", "Hashing", "Numbers", "Pipelines",
            "YAMLDocuments", "Records",
            holds: [
                .embedInCode("Mappings/cerif.yaml"), .embedInCode("Mappings/cienciavitae.yaml"),
                .embedInCode("Mappings/cvn.yaml"), .embedInCode("Mappings/lattes.yaml"),
                .embedInCode("Mappings/orcid.yaml"),
            ]),
        room(
            "RubricLanguage", sees: "Diagnostics", "Numbers", "YAMLDocuments", "Records",
            holds: [
                .embedInCode("Policies/none.yaml"), .embedInCode("Policies/general.yaml"),
                .embedInCode("Policies/china-2020.yaml"), .embedInCode("Policies/coara.yaml"),
            ]),
        room("Scoring", sees: "Diagnostics", "Numbers", "Optimising", "Pipelines", "Records", "RubricLanguage"),
        room(
            "Analysis",
            sees: "Numbers", "Optimising", "Pipelines", "Records", "RubricLanguage", "Scoring", "Statistics",
            "Weighting"),
        room("Cases", sees: "Diagnostics", "Numbers", "YAMLDocuments", "Records", "RubricLanguage", "Scoring"),
        room(
            "Sheets",
            sees: "Analysis", "Diagnostics", "Hashing", "Numbers", "Statistics", "Weighting", "YAMLDocuments",
            "Records",
            "RubricLanguage", "Runs", "Scoring", "Workbooks"),
        .executableTarget(
            name: "steelyard",
            dependencies: [
                "Diagnostics", "Hashing", "Numbers", "Pipelines", "YAMLDocuments", "Records", "Sampling", "Importing",
                "RubricLanguage", "Runs", "Scoring", "Statistics", "Analysis", "Cases", "Sheets", "Workbooks",
                "CSystem",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        tests(of: "Diagnostics"),
        tests(of: "Hashing"),
        tests(of: "Pipelines"),
        tests(of: "Numbers"),
        tests(of: "Runs", using: "Diagnostics", "Numbers"),
        tests(of: "Optimising", using: "Numbers"),
        tests(of: "Weighting", using: "Numbers", "Optimising"),
        tests(of: "Statistics", using: "Numbers"),
        .target(name: "WorkbookReading", path: "Tests/WorkbookReading", swiftSettings: settings),
        tests(of: "Workbooks", using: "Numbers", "WorkbookReading"),
        tests(of: "YAMLDocuments", using: "Diagnostics"),
        tests(of: "Records", using: "Diagnostics", "Numbers"),
        tests(of: "Sampling", using: "Numbers", "Records"),
        tests(of: "Importing", using: "Diagnostics", "Hashing", "Numbers", "YAMLDocuments", "Records", "Sampling"),
        tests(
            of: "RubricLanguage", using: "Diagnostics", "Numbers", "YAMLDocuments", "Records",
            reading: "Broken", "Sound"),
        tests(of: "Scoring", using: "Diagnostics", "Numbers", "YAMLDocuments", "Records", "RubricLanguage"),
        tests(
            of: "Analysis",
            using: "Diagnostics", "Numbers", "Records", "RubricLanguage", "Scoring", "Statistics", "Weighting"),
        tests(of: "Cases", using: "Diagnostics", "Importing", "Numbers", "Records", "RubricLanguage", "Scoring"),
        tests(
            of: "Sheets", using: "Diagnostics", "Numbers", "Records", "RubricLanguage", "Scoring", "Workbooks",
            "WorkbookReading"),
        .testTarget(name: "HouseTests", swiftSettings: settings),
        .testTarget(
            name: "CommandTests", dependencies: ["steelyard", "WorkbookReading"], swiftSettings: settings),
    ]
)
