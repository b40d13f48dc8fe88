import Numbers
public import Runs

/// The line by which a publicity list is known again: its run, its fingerprint, its first day and its last, and the list
/// whose place it took.
public struct PublicityMark: Hashable, Sendable {
    public let run: String
    public let list: PublicityList.Replaced
    /// The last day on which objections are heard.
    public let last: String
    public let replaced: PublicityList.Replaced?

    init(_ list: PublicityList) {
        run = list.manifest.sha256
        self.list = PublicityList.Replaced(sha256: list.sha256, first: list.term.first.description)
        last = list.term.last.description
        replaced = list.replaced
    }

    /// Finds the mark, which is a line of its own behind the title, in a list that was published; `nil` if the file is
    /// none of ours.
    public init?(in bytes: [UInt8]) {
        let mark =
            #/
            ^(?:<!--\ )?steelyard\ publicity\ run=([0-9a-f]{64})\ list=([0-9a-f]{64})\ first=(\d{4}-\d\d-\d\d)
            \ last=(\d{4}-\d\d-\d\d)
            (?:\ replaced=([0-9a-f]{64})\ replaced-first=(\d{4}-\d\d-\d\d))?(?:\ -->)?\r?$
            /#.anchorsMatchLineEndings()
        guard let found = String(decoding: bytes, as: UTF8.self).matches(of: mark).last?.output else { return nil }
        run = String(found.1)
        list = PublicityList.Replaced(sha256: String(found.2), first: String(found.3))
        last = String(found.4)
        if let sha256 = found.5, let first = found.6 {
            replaced = PublicityList.Replaced(sha256: String(sha256), first: String(first))
        } else {
            replaced = nil
        }
    }

    var text: String {
        let end = replaced.map { " replaced=\($0.sha256) replaced-first=\($0.first)" } ?? ""
        return "steelyard publicity run=\(run) list=\(list.sha256) first=\(list.first) last=\(last)\(end)"
    }

    /// The line where a reader of a page does not see it.
    var comment: [UInt8] { Array("<!-- \(text) -->\n".utf8) }
}
