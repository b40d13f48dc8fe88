/// What must not stand in a list that everybody reads.
public enum PersonalData: String, CaseIterable, Sendable {
    case identityCard = "identity card"
    case telephone
    case mail = "mail address"
    case birthDate = "date of birth"

    /// What a cell seems to hold, if anything.
    ///
    /// Blanks, hyphens and dots between digits do not hide a number, and neither do full-width signs. Better that a
    /// title with eleven digits is refused than that a number gets out.
    public static func find(in cell: String) -> PersonalData? {
        let text = plain(cell)
        if text.contains(/[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+/) { return .mail }
        let runs = numbers(in: text)
        if runs.contains(where: { $0.wholeMatch(of: /\d{17}[\dxX]|\d{15}/) != nil }) { return .identityCard }
        if runs.contains(where: { $0.wholeMatch(of: /(?:19|20)\d\d(?:0\d|1[0-2])[0-3]\d/) != nil })
            || text.contains(/(?:19|20)\d\d *[年.\/\-] *\d{1,2} *[月.\/\-] *\d{1,2}/)
        {
            return .birthDate
        }
        let telephone = /(?:00?86|86)?1[3-9]\d{9}|0\d{9,11}|[3-9]\d{7}|2[1-9]\d{6}/
        return runs.contains { $0.wholeMatch(of: telephone) != nil } ? .telephone : nil
    }

    /// The digits that stand together, but for what people write between them; with the `X` that may end a card's.
    private static func numbers(in text: String) -> [String] {
        var (runs, gap) = ([""], false)
        for character in text {
            if character.isASCII, character.isNumber {
                runs[runs.count - 1].append(character)
                gap = false
            } else if " .-()/".contains(character) {
                gap = true
            } else {
                let ends = !gap && (character == "x" || character == "X")
                if ends { runs[runs.count - 1].append(character) }
                if !(runs.last ?? "").isEmpty { runs.append("") }
                gap = false
            }
        }
        return runs
    }

    /// Full-width signs and other dashes and blanks as plain ones.
    private static func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: plain.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0x3000, 0xA0, 0x2000...0x200B, 0x202F: plain.append(" ")
            case 0x2010...0x2015, 0x2212: plain.append("-")
            default: plain.append(scalar)
            }
        }
        return String(plain)
    }
}
