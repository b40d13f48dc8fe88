// swift-tools-version: 6.2
import PackageDescription

/// What the package under measurement offers.
func rooms(_ names: String...) -> [Target.Dependency] {
    names.map { .product(name: $0, package: "steelyard") }
}

let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "steelyard", path: "../..")],
    targets: [
        .executableTarget(name: "parse-only", dependencies: rooms("CLibXML2")),
        .executableTarget(name: "benchmarks"),
        .executableTarget(name: "agreement", dependencies: rooms("Numbers", "Statistics"), exclude: ["kendall.py"]),
        .executableTarget(name: "weights", dependencies: rooms("Numbers", "Weighting"), exclude: ["ranks.py"]),
    ]
)
