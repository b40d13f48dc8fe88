import Testing

@Suite struct `The house` {
    /// Libraries that stand outside of the house, and the rooms that may use them.
    static let libraries: [String: Set<String>] = [
        "Yams": ["YAMLDocuments"], "CYaml": ["YAMLDocuments"], "BigInt": ["Numbers"],
        "CLibXML2": ["Importing"], "CScanning": ["Importing"], "CCrypto": ["Hashing"], "CXLSXWriter": ["Workbooks"],
        "ArgumentParser": ["steelyard"],
        "Dispatch": ["Pipelines", "Importing", "steelyard"], "Synchronization": ["Importing", "Cases", "Sheets"],
        "Foundation": ["Pipelines", "steelyard"], "Glibc": ["Importing", "Statistics", "steelyard"],
    ]

    @Test func `imports only what the manifest lets a room see`() throws {
        let rooms = try House.rooms()
        #expect(rooms.count >= 9)
        for (room, seen) in rooms {
            let files = House.files(below: "Sources/\(room)", suffix: ".swift")
            #expect(!files.isEmpty, "\(room) has no code")
            for file in files {
                for module in House.imports(in: try House.text(file)) {
                    let isAllowed = seen.contains(module) || Self.libraries[module]?.contains(room) == true
                    #expect(isAllowed, "\(file) imports \(module)")
                }
            }
        }
    }

    @Test func `leads one way, without a circle`() throws {
        let rooms = try House.rooms()
        var settled: Set<String> = ["CLibXML2", "CScanning", "CCrypto", "CXLSXWriter"]
        let libraries = settled.count
        while settled.count < rooms.count + libraries {
            let next = rooms.filter { !settled.contains($0.key) && $0.value.isSubset(of: settled) }.map(\.key)
            try #require(!next.isEmpty, "a circle among \(rooms.keys.filter { !settled.contains($0) })")
            settled.formUnion(next)
        }
    }

    @Test func `opens every room with a comment`() throws {
        for room in try House.rooms().keys {
            let text = try House.text("Sources/\(room)/Room.swift")
            #expect(text.hasPrefix("// \(room): "), "\(room)")
        }
    }

    @Test func `keeps binary floating point away from scores`() throws {
        for room in ["Numbers", "Records", "RubricLanguage", "Scoring"] {
            for file in House.files(below: "Sources/\(room)", suffix: ".swift") {
                let code = try House.text(file).replacing(/\/\/.*/, with: "")
                #expect(!code.contains(/\b(Double|Float)\b/), "\(file)")
            }
        }
    }

    @Test func `keeps files short enough to be found by name`() throws {
        for file in House.files(below: "Sources", suffix: ".swift") + House.files(below: "Tests", suffix: ".swift") {
            let lines = try House.text(file).split(separator: "\n", omittingEmptySubsequences: false).count
            #expect(lines <= 500, "\(file) has \(lines) lines")
        }
    }

    @Test func `has nothing unfinished and no forced unwraps of results`() throws {
        for file in House.files(below: "Sources", suffix: ".swift") {
            let text = try House.text(file)
            #expect(!text.contains(/\b(TODO|FIXME|XXX)\b|try!|as!|fatalError\(/), "\(file)")
        }
    }
}
