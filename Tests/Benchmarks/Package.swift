// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "steelyard", path: "../..")],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .executableTarget(name: "parse-only", dependencies: ["CLibXML2"]),
        .executableTarget(name: "benchmarks"),
        .executableTarget(
            name: "agreement",
            dependencies: ["Numbers", "Statistics"].map { .product(name: $0, package: "steelyard") },
            exclude: ["kendall.py"]),
        .executableTarget(
            name: "weights",
            dependencies: ["Numbers", "Weighting"].map { .product(name: $0, package: "steelyard") },
            exclude: ["ranks.py"]),
    ]
)
