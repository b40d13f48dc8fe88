internal import CLibXML2
internal import Diagnostics

extension PieceReader {
    /// Reports what makes the rest of the file unreadable.
    mutating func stop(_ code: String, _ message: String) {
        guard !isStopped else { return }
        let offset = cursor()
        report(code, at: (line: parserLine, offset: offset), message)
        isStopped = true
        isBroken = true
        unsafe xmlStopParser(context)
    }

    /// The line, from 0, where the parser stands.
    private var parserLine: Int {
        guard let input = unsafe context.pointee.input else { return 0 }
        return unsafe Int(input.pointee.line) - bodyLine
    }

    /// What libxml2 found wrong. The first fault ends the reading; one at the very end of a piece may be the fault
    /// of the cut.
    mutating func fault(_ error: xmlErrorPtr?) {
        guard let error = unsafe error?.pointee, !isStopped else { return }
        guard unsafe error.level == XML_ERR_FATAL else { return }
        isStopped = true
        if !isLast, cursor() >= body.count {
            endsEarly = true
            return
        }
        isBroken = true
        let place = (line: parserLine, offset: min(cursor(), body.count))
        let (code, message) = unsafe words(error)
        report(code, at: place, hint: code == "xml" ? "What follows in the file was not read." : nil, message)
    }

    /// To libxml2 a NUL byte behind the root is the end of the file, and what follows is nothing.
    mutating func endDocument() {
        if isAtNUL { stop("xml", Self.nulWords) }
    }

    private static let nulWords = "The file has a NUL byte here, which no XML file may have."

    private func words(_ error: xmlError) -> (code: String, message: String) {
        let names = unsafe [error.str1, error.str2].map {
            unsafe $0.map { unsafe shortened(String(cString: $0)) } ?? ""
        }
        let original = unsafe error.message.map { unsafe shortened(String(cString: $0)) } ?? ""
        // Lines that the library names are those of a piece, not of the file.
        let libraryWords = original.prefix { $0 != "\n" }.split(separator: " ").filter {
            $0 != "line" && Int($0) == nil
        }
        .joined(separator: " ")
        if isAtNUL { return ("xml", Self.nulWords) }
        switch unsafe xmlParserErrors(UInt32(error.code)) {
        case XML_ERR_TAG_NAME_MISMATCH:
            return ("xml", "The element `\(names[0])` is closed by an end tag of `\(names[1])`.")
        case XML_ERR_TAG_NOT_FINISHED:
            return ("xml", "The file ends before the element `\(names[0])` is closed.")
        case XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_CDATA_NOT_FINISHED, XML_ERR_PI_NOT_FINISHED:
            let isTooLong = libraryWords.contains("too big") || libraryWords.contains("too long")
            return isTooLong
                ? ("value-too-long", "A comment, CDATA section or processing instruction is too long.")
                : ("xml", "A comment, CDATA section or processing instruction is never closed.")
        case XML_ERR_ENTITY_LOOP: return ("entity-bomb", "Entities expand to far more text than they take.")
        case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
            return ("xml", "The entity `&\(names[0]);` is not declared.")
        case XML_ERR_LT_IN_ATTRIBUTE: return ("xml", "There is a `<` in an attribute; it is written `&lt;`.")
        case XML_ERR_ATTRIBUTE_REDEFINED: return ("xml", "The attribute `\(names[0])` stands twice in one tag.")
        case XML_ERR_INVALID_ENCODING, XML_I18N_CONV_FAILED:
            return ("encoding", "The text is not valid UTF-8 here.")
        case XML_ERR_INVALID_CHAR where libraryWords.contains("proper UTF-8"):
            return ("encoding", "The text is not valid UTF-8 here.")
        case XML_ERR_INVALID_CHAR: return ("xml", "A character stands here that XML does not allow (\(libraryWords)).")
        case XML_ERR_NAME_TOO_LONG: return ("value-too-long", "A name is too long.")
        default:
            let isTooLong = libraryWords.contains("too long") || libraryWords.contains("too big")
            if isTooLong { return ("value-too-long", "A value is longer than \(Self.longestText) bytes.") }
            return ("xml", "The file is not well-formed XML: \(libraryWords).")
        }
    }

    private var isAtNUL: Bool {
        let place = body.lowerBound + cursor()
        return unsafe place < body.upperBound && bytes[place] == 0
    }

    /// A declared entity that is referred to: none from outside, and not more text than the bound.
    mutating func entity(_ name: UnsafePointer<UInt8>?) -> xmlEntityPtr? {
        if isStopped { return nil }
        guard let document = unsafe context.pointee.myDoc, let entity = unsafe xmlGetDocEntity(document, name) else {
            return nil
        }
        guard unsafe entity.pointee.etype == XML_INTERNAL_GENERAL_ENTITY else {
            unsafe stop(
                "external-entity", "The entity `\(shortened(text(name)))` is outside the file; it is not fetched.")
            return nil
        }
        expanded += unsafe Int(entity.pointee.length)
        if expanded > Self.mostExpansion {
            stop("entity-bomb", "Entities expand to more than \(Self.mostExpansion) bytes.")
            return nil
        }
        return unsafe entity
    }
}
