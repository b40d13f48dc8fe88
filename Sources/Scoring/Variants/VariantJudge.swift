import Numbers
import RubricLanguage

/// Ranks and grades everybody under each of some variants.
struct VariantJudge: Sendable {
    private let batches: [VariantBatch]
    /// For each batch and each of its ways to break ties the place among those of all; greater is better.
    private let ties: [[Int32]]
    /// Where everybody competes.
    private let homes: [Standings.Standing]

    init(_ batches: [VariantBatch], homes: [Standings.Standing]) {
        self.batches = batches
        self.homes = homes
        let inOrder = Set(batches.flatMap(\.ties)).sorted { Self.precedes($0, $1) }
        let places = Dictionary(uniqueKeysWithValues: inOrder.enumerated().map { ($1, Int32($0)) })
        ties = batches.map { $0.ties.map { places[$0] ?? 0 } }
    }

    /// What is missing stands behind everything. Only keys of one length are ever compared.
    private static func precedes(_ a: [Exact?], _ b: [Exact?]) -> Bool {
        guard a.count == b.count else { return a.count < b.count }
        for (a, b) in zip(a, b) where a != b {
            guard let a else { return true }
            guard let b else { return false }
            return a < b
        }
        return false
    }

    /// Somebody with a total.
    private struct Contender {
        var units: Int64
        var ties: Int32
        var subject: Int32
    }

    /// What everybody has under a variant.
    func result(_ variant: Int, _ quota: Quota?) -> VariantResult {
        var result = VariantResult(count: homes.count)
        var contenders: [Contender] = []
        contenders.reserveCapacity(homes.count)
        var tracks: [Int16] = []
        var areAssessed: [Bool] = []
        for (place, batch) in batches.enumerated() {
            for person in 0..<batch.people {
                let own = batch.result(of: person, variant)
                let subject = tracks.count
                tracks.append(own.track)
                areAssessed.append(own.isAssessed)
                result.grades[subject] = own.grade
                guard own.isScored else { continue }
                result.isScored[subject] = true
                if own.other < 0 {
                    result.units[subject] = own.units
                } else {
                    result.others[subject] = batch.total(own)
                }
                contenders.append(
                    Contender(
                        units: result.units[subject], ties: ties[place].isEmpty ? 0 : ties[place][Int(own.ties)],
                        subject: Int32(subject)))
            }
        }
        rank(&contenders, &result)
        if let quota { limit(&result, quota, tracks, areAssessed) }
        return result
    }

    private func rank(_ contenders: inout [Contender], _ result: inout VariantResult) {
        if result.others.isEmpty {
            contenders.sort { $0.units == $1.units ? $0.ties > $1.ties : $0.units > $1.units }
        } else {
            let totals = homes.indices.map { result.total($0) ?? .zero }
            contenders.sort { a, b in
                let (first, second) = (totals[Int(a.subject)], totals[Int(b.subject)])
                return first == second ? a.ties > b.ties : first > second
            }
        }
        var level: Int32 = 0
        for (place, contender) in contenders.enumerated() {
            if place > 0, !areEqual(contenders[place - 1], contender, result) { level += 1 }
            result.levels[Int(contender.subject)] = level
        }
        for subject in homes.indices where !result.isScored[subject] { result.levels[subject] = level + 1 }
    }

    private func areEqual(_ a: Contender, _ b: Contender, _ result: VariantResult) -> Bool {
        a.ties == b.ties && a.units == b.units
            && (result.others.isEmpty || result.others[Int(a.subject)] == result.others[Int(b.subject)])
    }

    /// Gives the seats of the best grade.
    private func limit(_ result: inout VariantResult, _ quota: Quota, _ tracks: [Int16], _ areAssessed: [Bool]) {
        var standings = Standings(width: 1)
        for (subject, home) in homes.enumerated() {
            var standing = home
            standing.track = tracks[subject]
            standing.grade = result.grades[subject]
            standing.isAssessed = areAssessed[subject]
            standings.append(
                standing, keys: [result.isScored[subject] ? Exact(-Int64(result.levels[subject])) : nil])
        }
        result.grades = standings.grades(under: quota)
    }
}
