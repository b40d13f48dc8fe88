internal import Records

/// A person's name as it is compared: what order its parts are in, and which of them are only initials, does not matter.
struct PersonName {
    /// The parts; a name in a script without blanks is one.
    let parts: [[UInt32]]
    private let isIdeographic: Bool

    init(_ name: String) {
        let words = PlainText(name).words
        isIdeographic = !words.isEmpty && words.joined().allSatisfy(Importing.isIdeographic)
        parts = isIdeographic ? [words.flatMap(\.self)] : words
    }

    /// How alike two names are, in hundredths, and in what they agree; `nil` where they are not.
    func likeness(to other: PersonName) -> (score: Int, words: String)? {
        guard !parts.isEmpty, !other.parts.isEmpty else { return nil }
        if parts == other.parts { return (100, "name") }
        guard !isIdeographic, !other.isIdeographic else { return nil }
        var best: (score: Int, words: String)?
        for mine in families {
            for yours in other.families where mine.family == yours.family {
                guard let found = givenNames(mine.given, yours.given) else { continue }
                if found.score > best?.score ?? 0 { best = found }
            }
        }
        return best
    }

    /// Keys of which like names share one: the family name, as each end of the name may be, with an initial.
    func keys() -> [UInt64] {
        guard parts.count > 1 else { return parts.map { key($0, initial: 0) } }
        return Array(Set(families.flatMap { split in split.given.map { key(split.family, initial: $0[0]) } }))
    }

    /// The name with its first or its last part taken for the family name.
    private var families: [(family: [UInt32], given: ArraySlice<[UInt32]>)] {
        guard parts.count > 1 else { return [] }
        return [(parts[0], parts.dropFirst()), (parts[parts.count - 1], parts.dropLast())].filter { $0.0.count > 1 }
    }

    private func givenNames(_ a: ArraySlice<[UInt32]>, _ b: ArraySlice<[UInt32]>) -> (score: Int, words: String)? {
        if Array(a.joined()) == Array(b.joined()) { return (95, "name, in another order or division") }
        let areLike = zip(a, b).allSatisfy { one, other in
            one == other || (one.count == 1 || other.count == 1) && one[0] == other[0]
        }
        guard areLike else { return nil }
        return a.count == b.count ? (90, "family name and initials") : (85, "family name and some given names")
    }

    private func key(_ family: [UInt32], initial: UInt32) -> UInt64 {
        let text = String(String.UnicodeScalarView((family + [initial]).compactMap(Unicode.Scalar.init)))
        return hash(of: text.utf8Span.span)
    }
}
