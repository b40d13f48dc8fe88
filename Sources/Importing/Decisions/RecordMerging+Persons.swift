internal import Records

extension RecordMerging {
    /// Adds the person whom some records under different numbers describe.
    ///
    /// A field has the value of the first that has one. Of dated attributes those of the first come last, so that they
    /// hold wherever several do; what an earlier record says, too, is left out. All items stay: one whose number an
    /// earlier record has gets that of its person in front.
    ///
    /// - Returns: for each record the numbers of its items, and what they are now.
    mutating func unite(_ parts: [Reunion.Part]) -> [[String: String]] {
        begin(parts[0].record)
        for part in parts.dropFirst() { builder.fill(from: part.record.row, of: part.record.batch, vocabulary) }
        for attribute in attributes(of: parts.map(\.record)) { copy(attribute) }
        var taken: Set<String> = []
        var names: [[String: String]] = []
        for part in parts {
            let items = part.record.children.filter { vocabulary[$0.kind].role == .item }
            names.append(freeNames(of: items, numbered: part.number, &taken))
            renamed = names[names.count - 1]
            for item in items { copy(item) }
        }
        renamed = [:]
        builder.end()
        return names
    }

    /// What the items of a person are called, each apart from those that are taken.
    private func freeNames(
        of items: [RecordSource], numbered person: String, _ taken: inout Set<String>
    ) -> [String: String] {
        var own: [String] = []
        for item in items {
            if let number = vocabulary[item.kind].slot("id").flatMap({ item.batch.text(item.row, $0) }) {
                own.append(number)
            }
        }
        var names: [String: String] = [:]
        for number in own {
            var name = number
            while taken.contains(name) || name != number && own.contains(name) { name = "\(person)/\(name)" }
            names[number] = name
        }
        taken.formUnion(names.values)
        return names
    }

    /// The attributes of some records: those of the first last, and none that an earlier record says.
    private func attributes(of records: [RecordSource]) -> [RecordSource] {
        var said = Sayings()
        var kept: [[RecordSource]] = []
        for record in records {
            let attributes = record.children.filter { vocabulary[$0.kind].role == .attribute }
            kept.append(attributes.filter { !said.say($0.words(vocabulary), of: $0.kind) })
            for attribute in attributes { said.add(attribute.words(vocabulary), of: attribute.kind) }
        }
        return kept.reversed().flatMap(\.self)
    }
}
