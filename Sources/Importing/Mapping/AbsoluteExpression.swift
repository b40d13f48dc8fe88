/// Whether an XPath expression yields the same wherever it begins, as `//paper[1]/@id` and `count(/a/b) > 2` do.
///
/// Such an expression is evaluated once for a file instead of once for each record. What cannot be told counts as
/// beginning somewhere.
func isAbsoluteExpression(_ text: String) -> Bool {
    var scanner = AbsoluteScanner(bytes: Array(text.utf8))
    return scanner.scan()
}

private struct AbsoluteScanner {
    /// What depends on the node or on its file whatever its arguments are.
    private static let dependent = ["split", "beside", "lang", "has-key", "file", "processing-instruction"]

    let bytes: [UInt8]
    var position = 0

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }
    private var last: UInt8 { position > 0 ? bytes[position - 1] : 0x20 }

    mutating func scan() -> Bool {
        var isOperand = true
        while let byte = next {
            if isBlank(byte) {
                position += 1
            } else if isOperand {
                guard let ends = operand(byte) else { return false }
                isOperand = !ends
            } else {
                guard let ends = behindOperand(byte) else { return false }
                isOperand = ends
            }
        }
        return !isOperand
    }

    /// Passes what begins an operand: whether it ends there; `nil` if it depends on where the expression begins.
    private mutating func operand(_ byte: UInt8) -> Bool? {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "-"):
            position += 1
            return false
        case UInt8(ascii: "'"), UInt8(ascii: "\""):
            skip(to: byte)
            return true
        case UInt8(ascii: "/"):
            skipPath()
            return true
        case 0x30...0x39:
            while next.map(isNameByte) == true { position += 1 }
            return true
        default: return function()
        }
    }

    /// Passes the beginning of a call. Without an argument a function asks where it is.
    private mutating func function() -> Bool? {
        let start = position
        while next.map(isNameByte) == true { position += 1 }
        let name = String(decoding: bytes[start..<position], as: UTF8.self)
        guard next == UInt8(ascii: "("), !Self.dependent.contains(name) else { return nil }
        position += 1
        while next.map(isBlank) == true { position += 1 }
        guard next == UInt8(ascii: ")") else { return false }
        position += 1
        return ["true", "false"].contains(name) ? true : nil
    }

    /// Passes what may stand behind an operand: whether another must follow; `nil` if it is nothing known.
    private mutating func behindOperand(_ byte: UInt8) -> Bool? {
        switch byte {
        case UInt8(ascii: ")"): position += 1
        case UInt8(ascii: "["), UInt8(ascii: "/"): skipPath()
        case _ where [UInt8]("|+-*=,".utf8).contains(byte):
            position += 1
            return true
        case _ where [UInt8]("<>!".utf8).contains(byte):
            position += 1
            if next == UInt8(ascii: "=") { position += 1 }
            return true
        default:
            let word = bytes[position...].prefix(while: isNameByte)
            guard ["and", "or", "div", "mod"].contains(String(decoding: word, as: UTF8.self)) else { return nil }
            position += word.count
            return true
        }
        return false
    }

    /// Passes the steps of a path; what stands in brackets begins at its nodes.
    private mutating func skipPath() {
        while let byte = next {
            switch byte {
            case UInt8(ascii: "["): skipBrackets()
            case UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: ":"): position += 1
            case _ where isNameByte(byte): position += 1
            case UInt8(ascii: "*") where [UInt8]("/@:".utf8).contains(last): position += 1
            case UInt8(ascii: "(") where isNameByte(last): skip(to: UInt8(ascii: ")"))
            default: return
            }
        }
    }

    private mutating func skipBrackets() {
        var depth = 0
        repeat {
            switch next {
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "'"), UInt8(ascii: "\""):
                skip(to: bytes[position])
                continue
            default: break
            }
            position += 1
        } while depth > 0 && position < bytes.count
    }

    /// Passes the next byte and all up to the next that is like another, with it.
    private mutating func skip(to end: UInt8) {
        position = (bytes[(position + 1)...].firstIndex(of: end) ?? bytes.count - 1) + 1
    }
}
