/// The names of the twelve months in one language, as dates write them.
struct MonthNames: Sendable {
    /// In small letters.
    private let names: [String]

    /// Names that a mapping lists itself; `nil` unless they are twelve different ones.
    init?(_ names: [String]) {
        guard names.count == 12, Set(names).count == 12, !names.contains("") else { return nil }
        self.names = names.map { $0.lowercased() }
    }

    /// The names of a language; `nil` if they are not known.
    init?(language: String) {
        guard let names = Self.known[language] else { return nil }
        self.names = names.split(separator: " ").map(String.init)
    }

    /// The month with a name: the whole of it, or its beginning of at least three letters where it is no other's. Case
    /// does not matter, nor a full stop behind it.
    func month(_ bytes: some Sequence<UInt8>) -> Int? {
        var name = String(decoding: Array(bytes), as: UTF8.self).lowercased()
        if name.hasSuffix(".") { name.removeLast() }
        if let whole = names.firstIndex(of: name) { return whole + 1 }
        let matching = name.count < 3 ? [] : names.indices.filter { names[$0].hasPrefix(name) }
        return matching.count == 1 ? matching[0] + 1 : nil
    }

    static var languages: [String] { known.keys.sorted() }

    private static let known = [
        "de": "januar februar märz april mai juni juli august september oktober november dezember",
        "en": "january february march april may june july august september october november december",
        "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    ]
}
