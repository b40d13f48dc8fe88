internal import CXLSXWriter

/// A workbook that is written from the first sheet's first row to the last one's last, in constant memory: a row is
/// on disk when the next one begins. Several sheets can grow at the same time.
///
/// The same rows give the same bytes: neither a clock nor a locale is in them.
@safe public final class Workbook {
    /// So many rows a sheet can have.
    public static let mostRows = 1_048_576
    /// 2000-01-01: a file says when it was made, and a run that is repeated makes the same one.
    private static let created = 946_684_800

    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var isOpen = true
    private var sheets: [Sheet] = []
    private var names = SheetNames()
    private var formats: Formats
    private let footer: String
    let rowLimit: Int
    /// What did not fit as it was.
    public internal(set) var remarks = Remarks()

    /// - Parameters:
    ///   - path: the file, which appears when the workbook is closed.
    ///   - temporaryFolder: where rows wait, in files without names.
    ///   - title: what the file says that it is.
    ///   - footer: stands at the foot of every printed page, before the number of the page.
    ///   - rowLimit: after so many rows a table goes on in a further sheet.
    public init(
        at path: String, temporaryFolder: String, title: String, footer: String, rowLimit: Int = Workbook.mostRows
    ) {
        var folder = Array(temporaryFolder.utf8CString)
        let opened = unsafe folder.withUnsafeMutableBufferPointer { folder in
            var options = unsafe lxw_workbook_options(
                constant_memory: 1, tmpdir: folder.baseAddress, use_zip64: 0)
            return unsafe workbook_new_opt(path, &options)
        }
        guard let opened = unsafe opened else { preconditionFailure("memory for a workbook") }
        unsafe workbook = unsafe opened
        formats = unsafe Formats(opened)
        self.footer = footer
        self.rowLimit = rowLimit
        setProperties(title: title)
    }

    deinit {
        if isOpen { unsafe lxw_workbook_free(workbook) }
    }

    private func setProperties(title: String) {
        var title = Array(CellText(title).encoded.utf8CString)
        unsafe title.withUnsafeMutableBufferPointer { title in
            var properties = unsafe lxw_doc_properties()
            unsafe properties.title = title.baseAddress
            unsafe properties.created = Self.created
            _ = unsafe workbook_set_properties(workbook, &properties)
        }
    }

    /// A new sheet behind those that there are.
    public func addSheet(_ layout: SheetLayout) -> Sheet {
        let sheet = Sheet(layout, in: self)
        sheets.append(sheet)
        return sheet
    }

    /// Writes the file.
    public func close() throws(WorkbookFault) {
        precondition(isOpen, "a workbook is closed once")
        for sheet in sheets { try sheet.finish(footer: pageFooter) }
        // Rows may take more than a file of the old kind holds; the flag is looked at only now.
        if sheets.reduce(0, { $0 + $1.byteCount }) > 1 << 31 { unsafe workbook.pointee.options.use_zip64 = 1 }
        isOpen = false
        try check(unsafe workbook_close(workbook))
    }

    /// A page's foot: at the left the text, at the right the number of the page.
    private var pageFooter: String {
        let text = String(footer.replacing("&", with: "&&").prefix(200))
        return "&L&8 \(text)&R&8 &P / &N"
    }

    func check(_ code: lxw_error) throws(WorkbookFault) {
        guard code != LXW_NO_ERROR else { return }
        throw WorkbookFault(reason: unsafe lxw_strerror(code).map { unsafe String(cString: $0) } ?? "error")
    }

    /// A part of a sheet with the name that it got.
    func addPart(_ wish: String) -> (name: String, sheet: UnsafeMutablePointer<lxw_worksheet>) {
        let name = names.name(wish)
        guard let sheet = unsafe workbook_add_worksheet(workbook, name) else {
            preconditionFailure("the name `\(name)` is taken by every spreadsheet")
        }
        return unsafe (name, sheet)
    }

    func format(_ style: RowStyle, _ look: ValueLook, isBroken: Bool) -> UnsafeMutablePointer<lxw_format> {
        unsafe formats.format(style, look, isBroken: isBroken)
    }
}
