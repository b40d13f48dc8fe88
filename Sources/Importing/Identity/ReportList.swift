internal import Records

/// What the join must know of one batch: its subjects, and which items they report under which identifiers.
///
/// Reports count from the batch's first. Those of a subject stand in the order of their item numbers, so that
/// the earlier of two has the smaller number whatever the order of the file.
public struct ReportList: Sendable {
    struct Subject: Sendable {
        var number: Symbol
        var row: Row
        var isPerson: Bool
    }

    /// An item with an identifier.
    struct Report: Sendable {
        /// The place of its subject in the list.
        var subject: UInt32
        var row: Row
    }

    struct Identifier: Sendable {
        var key: IdentifierKey
        var report: UInt32
    }

    /// Somebody named among the contributors who is not the one who reports.
    struct Mention: Sendable {
        var person: Symbol
        var report: UInt32
    }

    /// An item of which something was decided.
    struct Decided: Sendable {
        /// Its place among those that the decisions mention.
        var item: UInt32
        var row: Row
        var kind: KindIndex
        /// Its report, if it has something that joins it.
        var report = ReportRegister.none
    }

    var subjects: [Subject] = []
    var reports: [Report] = []
    var identifiers: [Identifier] = []
    var mentions: [Mention] = []
    var decided: [Decided] = []
    /// Those named in items without an identifier.
    var unidentified: [(person: Symbol, row: Row)] = []
    /// The keys of the names of evidence.
    var evidence: [UInt64] = []
    /// The staff numbers that the symbols of the list stand for.
    var numbers = SymbolTable()
}
