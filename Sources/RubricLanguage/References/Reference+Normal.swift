import Numbers
import Records

extension Reference.Key {
    /// A text as this key compares it; `nil` where it is none, such as an identifier with a wrong check digit.
    public func normal(_ text: String) -> [UInt8]? {
        let part = until.flatMap { text.firstRange(of: $0) }.map { String(text[..<$0.lowerBound]) } ?? text
        let normal: String? =
            switch form {
            case .text: collapsed(part)
            case .title: plainCapitals(part)
            case .number: Exact(collapsed(part))?.description
            case .identifier(let scheme): normalIdentifier(part, scheme)
            case .code: plainWord(part)
            }
        return normal.flatMap { $0.isEmpty ? nil : Array($0.utf8) }
    }
}

extension Enumeration {
    /// The value that a text means: its name or one of its labels, whatever their case and accents.
    func place(meaning text: String) -> Int? {
        if let place = index(of: text) { return place }
        let word = plainWord(text)
        return values.firstIndex { plainWord($0.name) == word }
            ?? values.firstIndex { plainWord($0.labels.english) == word || plainWord($0.labels.chinese) == word }
    }
}

/// What stands between the keys of a look-up.
public let referenceKeySeparator: UInt8 = 0x1F

/// Without blanks at its ends, and one where there are several.
private func collapsed(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
}

/// In upper case, without accents, with plain quotes, dashes and blanks: `Educação` is `EDUCACAO`. Scripts other than
/// Latin keep their letters.
func plainCapitals(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x0300...0x036F: continue
        case 0xFF01...0xFF5E:
            plain += Unicode.Scalar(scalar.value - 0xFEE0)?.properties.uppercaseMapping ?? ""
        case 0x2010...0x2015, 0x2212: plain += "-"
        case 0x2018, 0x2019, 0x00B4: plain += "'"
        case 0x201C, 0x201D: plain += "\""
        default:
            plain += scalar.plainLatin?.uppercased() ?? scalar.properties.uppercaseMapping
        }
    }
    return collapsed(plain)
}

/// In lower case, with one hyphen for whatever is no letter and no digit: `Astronomia / Física` is `astronomia-fisica`.
func plainWord(_ text: String) -> String {
    plainCapitals(text).lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
}
