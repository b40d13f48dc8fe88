import Numbers

extension IdentityWorld {
    /// A small world in which identifiers are scarce, so that many are shared.
    static func random(seed: UInt64) -> IdentityWorld {
        var random = SplitMix64(seed: seed)
        let count = Int.random(in: 1...14, using: &random)
        let people = (0..<count).map { index in
            let items = (0..<Int.random(in: 0...5, using: &random)).map { item in
                randomItem(item, of: index, people: count, &random)
            }
            return Person(number: "P\(index)", kind: index % 7 == 6 ? "platform" : "person", items: items)
        }
        return IdentityWorld(people: people)
    }

    private static func randomItem(
        _ item: Int, of person: Int, people: Int, _ random: inout SplitMix64
    ) -> Item {
        let fields = [
            ["paper", "doi"], ["patent", "number"], ["patent", "family"], ["patent", "number", "family"],
            ["standard", "number", "revises"], ["standard", "revises"], ["solution", "contract"],
            ["transformation", "contract"], ["project", "number"], ["paper"],
        ]
        let chosen = fields[Int.random(in: 0..<fields.count, using: &random)]
        var made = Item(kind: chosen[0], id: "i\((item * 7 + person) % 10)-\(item)", line: 100 * person + item + 1)
        for field in chosen.dropFirst() {
            made.values[field] = .text("10.5/\(Int.random(in: 0..<5, using: &random))")
        }
        made.values["title"] = .text("P\(person)/\(made.id)")
        for number in 0..<(people + 2) where Int.random(in: 0..<6, using: &random) == 0 {
            made.contributors.append(["person": .text("P\(number)"), "position": .bits(Int64(number))])
        }
        if Bool.random(using: &random) { made.contributors.append(["self": .bits(1)]) }
        return made
    }

    /// The same people and items in another order.
    func shuffled(seed: UInt64) -> IdentityWorld {
        var random = SplitMix64(seed: seed)
        var people = people.shuffled(using: &random)
        for index in people.indices { people[index].items.shuffle(using: &random) }
        return IdentityWorld(people: people)
    }
}
