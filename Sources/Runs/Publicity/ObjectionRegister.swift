import Diagnostics
public import Numbers

/// The register of objections against publicity lists: a table to which rows are added, and in which no row is changed.
public struct ObjectionRegister: Sendable {
    /// An objection that came in time.
    public struct Objection: Hashable, Sendable {
        public var received: Day
        public var person: String
        /// The number of the item that it is about; empty: it is about no single one.
        public var item: String
        /// What the person says.
        public var text: String
        /// The fingerprints of the list and of its run.
        public var list, run: String

        public init(received: Day, person: String, item: String, text: String, list: String, run: String) {
            (self.received, self.person, self.item, self.text) = (received, person, item, text)
            (self.list, self.run) = (list, run)
        }
    }

    /// The columns of the table.
    public static let columns = ["number", "received", "person", "item", "objection", "list", "run"]

    /// The table.
    public private(set) var bytes: [UInt8]
    /// How many objections there are.
    public private(set) var count = 0

    /// A register without an objection.
    public init() {
        var csv = CSVWriter(byteOrderMark: true)
        csv.row(Self.columns)
        bytes = csv.take()
    }

    /// A register that was written before; `nil` if the table is none.
    public init?(_ bytes: [UInt8]) {
        var csv = CSVReader(bytes)
        guard let head = csv.next()?.cells.map({ String(decoding: $0.text, as: UTF8.self) }), head == Self.columns,
            bytes.last == 0x0A
        else { return nil }
        while let record = csv.next() {
            guard record.cells.count == Self.columns.count else { return nil }
            count += 1
        }
        guard csv.openQuote == nil else { return nil }
        self.bytes = bytes
    }

    /// Adds an objection behind the others; answers its number.
    public mutating func add(_ objection: Objection) -> Int {
        count += 1
        var csv = CSVWriter()
        csv.row([
            String(count), objection.received.description, objection.person, objection.item, objection.text,
            objection.list, objection.run,
        ])
        bytes += csv.take()
        return count
    }
}
