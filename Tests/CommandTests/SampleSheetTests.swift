import Foundation
import Testing

/// The invented institutions that ship with the product.
private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

@Suite struct `The samples` {
    @Test(arguments: ["papers-first", "contribution-biomed", "vocational-practice", "platform-four-dimensions"])
    func `are explained with the numbers and lines of the ledger, item by item`(rubric: String) throws {
        let scratch = try Scratch()
        let samples = root + "/Samples/"
        let staff = [
            samples + "university.xml", samples + "institute.xml", "--extension", samples + "vocabulary.yaml",
        ]
        let rubric = ["--rubric", root + "/Rubrics/" + rubric]
        let run = try Program(["score"] + staff + rubric + ["--no-html", "--out", scratch.path + "/out"])
        #expect(run.code < 2, "\(run.errors)")
        let ledger = Ledger(
            String(decoding: try scratch.files(below: "out")["ledger.csv"] ?? Data(), as: UTF8.self))
        #expect(!ledger.items.isEmpty)
        let persons = ledger.items.keys.flatMap { ["--person", $0] }
        let text = try Program(["explain"] + staff + rubric + persons + ["--format", "json"]).output
        let json = try JSONSerialization.jsonObject(with: Data(text.utf8))
        // One explanation is an object, several are a list.
        let explanations = json as? [[String: Any]] ?? [json as? [String: Any] ?? [:]]
        #expect(explanations.count == ledger.items.count)
        for json in explanations {
            let person = try #require(json["person"] as? String)
            let items = try #require(ledger.items[person])
            let explained = explainedItems(json)
            #expect(Set(explained.keys) == Set(items.keys))
            for (key, left) in items {
                #expect(explained[key] == left, "person \(person), \(key)")
            }
        }
    }

    private func explainedItems(_ json: [String: Any]) -> [String: Int] {
        var entries: [String: Int] = [:]
        for criterion in json["criteria"] as? [[String: Any]] ?? [] {
            let name = criterion["name"] as? String ?? ""
            for item in criterion["items"] as? [[String: Any]] ?? [] {
                let place = item["place"] as? String ?? ""
                let key = name + " " + (item["item"] as? String ?? "") + " " + place
                entries[key] = Ledger.thousandths(item["final"] as? String ?? "")
            }
        }
        return entries
    }
}

/// What a ledger says of each item under each criterion.
private struct Ledger {
    /// What is left in thousandths, by person, then by criterion, item and line.
    var items: [String: [String: Int]] = [:]

    init(_ csv: String) {
        for line in csv.split(separator: "\r\n").dropFirst() {
            let cells = Ledger.cells(line)
            guard cells.count == 11, !cells[2].isEmpty, !cells[3].isEmpty else { continue }
            let key = "\(cells[2]) \(cells[3]) \(cells[9]):\(cells[10])"
            items[cells[0], default: [:]][key, default: 0] += Ledger.thousandths(cells[6])
        }
    }

    /// A decimal of at most three places in thousandths.
    static func thousandths(_ text: String) -> Int {
        let parts = text.split(separator: ".")
        let rest = parts.count > 1 ? (parts[1] + "000").prefix(3) : "000"
        let magnitude = abs(Int(parts.first ?? "0") ?? 0) * 1000 + (Int(rest) ?? 0)
        return text.hasPrefix("-") ? -magnitude : magnitude
    }

    /// The cells of a row, which may stand in quotes.
    private static func cells(_ line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells
    }
}
