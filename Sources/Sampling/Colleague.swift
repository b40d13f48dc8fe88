/// What anybody may know of a person by the number alone: where he works.
struct Colleague {
    /// The place of the institution where the person works.
    let institution: Int
    /// The place of the unit within the institution.
    let unit: Int

    init(_ number: Int, of maker: SampleMaker) {
        institution = number * maker.institutions / max(1, maker.people)
        unit = number % SampleMaker.units
    }
}

/// The invented name of a person, or of somebody from outside.
struct Name {
    private let family: Int
    private let given: Int
    private let second: Int?
    let isChinese: Bool

    /// The name of the person with a number. Numbers beyond the people of the file are outsiders.
    init(_ number: Int, seed: UInt64) {
        var draw = Draw(seed, .name, number)
        isChinese = draw.chance(75)
        family = draw.below(isChinese ? Words.families.count : Words.latinFamilies.count)
        given = draw.below(isChinese ? Words.givens.count : Words.latinGivens.count)
        second = isChinese && draw.chance(60) ? draw.below(Words.givens.count) : nil
    }

    /// Writes `Ouyang Zhiming` or `Søren Lindqvist`.
    func write(to page: inout Page) {
        guard isChinese else {
            page.write(Words.latinGivens[given])
            page.write(" ")
            return page.write(Words.latinFamilies[family])
        }
        page.write(Words.families[family].latin)
        page.write(" ")
        page.writeCapitalised(Words.givens[given].latin)
        if let second { page.write(Words.givens[second].latin) }
    }

    /// Writes `欧阳志明`.
    func writeChinese(to page: inout Page) {
        page.write(Words.families[family].chinese)
        page.write(Words.givens[given].chinese)
        if let second { page.write(Words.givens[second].chinese) }
    }
}
