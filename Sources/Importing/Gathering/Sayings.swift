internal import Records

/// What dated attributes say, found by any of their words: of the thousands that hostile files may hold only a few are
/// compared.
struct Sayings {
    private struct Word: Hashable {
        var kind: KindIndex
        /// The place of the field; `nil`: a word that all of the kind have.
        var field: Int?
        var text = ""
    }

    private var sayings: [(words: [String?], kind: KindIndex)] = []
    private var places: [Word: [Int]] = [:]

    mutating func add(_ words: [String?], of kind: KindIndex) {
        for word in Self.split(words, of: kind) { places[word, default: []].append(sayings.count) }
        sayings.append((words, kind))
    }

    /// Whether one of them says all that some words say.
    func say(_ words: [String?], of kind: KindIndex) -> Bool {
        candidates(words, kind).contains { isRepeated(words, by: sayings[$0].words) }
    }

    /// Whether another one says all that one of them says; of two that say the same the second does.
    func repeatsAnother(_ number: Int) -> Bool {
        let (words, kind) = sayings[number]
        return candidates(words, kind).contains { other in
            guard other != number else { return false }
            return sayings[other].words == words ? other < number : isRepeated(words, by: sayings[other].words)
        }
    }

    /// Those that have the rarest of some words.
    private func candidates(_ words: [String?], _ kind: KindIndex) -> [Int] {
        Self.split(words, of: kind).map { places[$0] ?? [] }.min { $0.count < $1.count } ?? []
    }

    private static func split(_ words: [String?], of kind: KindIndex) -> [Word] {
        [Word(kind: kind)]
            + words.enumerated().compactMap { place, text in text.map { Word(kind: kind, field: place, text: $0) } }
    }

    /// Whether all that some words say is said by others.
    private func isRepeated(_ words: [String?], by others: [String?]) -> Bool {
        zip(words, others).allSatisfy { $0 == nil || $0 == $1 }
    }
}
