import Diagnostics
import Foundation
import Records
import RubricLanguage
import Testing

@Suite struct `Checking, by law,` {
    /// What people and editors do to a text.
    private static func damage(_ lines: [String], _ random: inout SeededRandom) -> [String] {
        var lines = lines
        let place = Int.random(in: lines.indices, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: lines.remove(at: place)
        case 1: lines.swapAt(place, Int.random(in: lines.indices, using: &random))
        case 2: lines.insert(lines[place], at: Int.random(in: lines.indices, using: &random))
        case 3: lines[place] = String(lines[place].dropLast(Int.random(in: 0...lines[place].count, using: &random)))
        default:
            var words = lines[place].split(separator: " ", omittingEmptySubsequences: false)
            let other = lines.randomElement(using: &random)?.split(separator: " ").randomElement(using: &random)
            if let other { words[Int.random(in: words.indices, using: &random)] = other }
            lines[place] = words.joined(separator: " ")
        }
        return lines
    }

    @Test func `gives a rubric if and only if there are no errors, whatever the text`() throws {
        let lines = try soundText("every-key").components(separatedBy: "\n")
        var random = SeededRandom(seed: 20)
        for _ in 0..<300 {
            var text = lines
            for _ in 0...Int.random(in: 0..<3, using: &random) { text = Self.damage(text, &random) }
            let source = SourceText(name: "damaged.yaml", text: text.joined(separator: "\n"))
            let (rubric, findings) = checkRubric(source, vocabulary: .core)
            #expect((rubric == nil) == findings.haveErrors)
            #expect(findings == findings.inOrder())
            let whole = 0..<source.bytes.count + 1
            #expect(findings.allSatisfy { $0.place.bytes.map { whole.contains($0.lowerBound) } ?? true })
        }
    }

    @Test func `does not depend on the order in which a rubric says things`() throws {
        let sections = try soundText("every-key").sections
        let expected = try #require(check(sections.joined(separator: "\n")).rubric)
        var random = SeededRandom(seed: 21)
        for _ in 0..<20 {
            let (rubric, findings) = check(sections.shuffled(using: &random).joined(separator: "\n"))
            #expect(findings == "no findings")
            #expect(rubric?.measures.map(\.name) == expected.measures.map(\.name))
            #expect(rubric?.dimensions.map(\.score) == expected.dimensions.map(\.score))
        }
    }

    @Test(arguments: ["simple", "every-key", "grades-by-conditions"])
    func `puts each measure after those that it needs`(name: String) throws {
        let rubric = try #require(check(sound: name).rubric)
        for (place, measure) in rubric.measures.enumerated() {
            #expect(rubric.needs(of: measure).allSatisfy { $0.index < place }, "\(measure.name)")
        }
    }

    @Test(arguments: ["simple", "every-key", "grades-by-conditions"])
    func `leaves no place without its value`(name: String) throws {
        let pool = try #require(check(sound: name).rubric).pool
        for table in pool.tables {
            #expect(!table.keys.isEmpty)
            #expect(!table.cells.isEmpty)
        }
        for node in pool.nodes {
            if case .lookup(let table, _) = node { #expect(pool.tables.indices.contains(Int(table))) }
            if case .field(let field) = node { #expect(pool.fields[Int(field)].slots.contains { $0 != 255 }) }
        }
    }
}

extension Rubric {
    /// The measures that the definition of a measure names.
    fileprivate func needs(of measure: Measure) -> [MeasureIndex] {
        switch measure.definition {
        case .criterion: []
        case .dimensionPoints(let dimension): criteria.filter { $0.dimension == dimension }.map(\.measure)
        case .formula(let expression), .condition(let expression): pool.measures(below: expression.root)
        case .weightedLine(let dimension): [dimensions[dimension.index].score]
        case .weightedTotal: dimensions.compactMap(\.weighted)
        case .allocation(let place):
            allocations[place.index].limits.flatMap { pool.measures(below: $0.bound.expression.root) }
                + allocations[place.index].criteria.map { criteria[$0.index].measure }
        case .afterDeductions(let before): [before] + deductions.flatMap { pool.measures(below: $0.points.root) }
        }
    }
}

extension ExpressionPool {
    /// The measures in an expression.
    fileprivate func measures(below root: Int32) -> [MeasureIndex] {
        var found: [MeasureIndex] = []
        var open = [root]
        while let next = open.popLast() {
            if case .measure(let index) = nodes[Int(next)] { found.append(index) }
            open += operands(of: nodes[Int(next)])
        }
        return found
    }

    private func operands(of node: Node) -> [Int32] {
        switch node {
        case .add(let a, let b), .subtract(let a, let b), .multiply(let a, let b), .divide(let a, let b),
            .and(let a, let b), .or(let a, let b), .compareNumbers(_, let a, let b), .fallback(let a, let b):
            [a, b]
        case .negate(let a), .not(let a), .isKnown(let a), .round(let a, _), .bracket(_, let a): [a]
        case .choose(let a, let b, let c): [a, b, c]
        case .call(_, let start, let count), .weightedMean(let start, let count):
            Array(arguments[Int(start)..<Int(start + count)])
        case .lookup(let table, let start):
            Array(arguments[Int(start)..<Int(start) + tables[Int(table)].keys.count])
        default: []
        }
    }
}

extension String {
    /// The text in parts that each begin with a key at the margin.
    fileprivate var sections: [String] {
        var sections: [String] = []
        for line in components(separatedBy: "\n") {
            if let first = line.first, first != " ", first != "#" {
                sections.append(line)
            } else if !sections.isEmpty, !line.isEmpty {
                sections[sections.count - 1] += "\n" + line
            }
        }
        return sections
    }
}

@Suite struct `A long chain` {
    /// Measures of which each needs the next, and the last nothing.
    private func chain(_ count: Int, forward: Bool) -> String {
        let lines = (1...count).map { "  m\($0): \($0 == count ? "1" : "m\($0 + 1) + 1")" }
        return "measures:\n" + (forward ? lines : lines.reversed()).joined(separator: "\n")
    }

    @Test func `of measures may have any length in the order of need`() {
        #expect(checkPapers(chain(2000, forward: false)).findings == "no findings")
    }

    @Test func `of measures in the wrong order is refused without a crash`() {
        #expect(checkPapers(chain(150, forward: true)).findings == "no findings")
        #expect(checkPapers(chain(2000, forward: true)).findings.contains("error[chain-too-long]"))
    }

    @Test func `of operators is checked`() {
        let sum = Array(repeating: "1", count: 250).joined(separator: " + ")
        #expect(checkPapers("measures: {sum: \(sum)}").findings == "no findings")
    }
}
