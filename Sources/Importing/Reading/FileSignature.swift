internal import Diagnostics

/// What a file is that holds no text at all, as far as its first bytes say.
enum FileSignature: CaseIterable {
    case zip, gzip, office, pdf

    init?(_ head: [UInt8]) {
        guard let signature = Self.allCases.first(where: { head.starts(with: $0.bytes) }) else { return nil }
        self = signature
    }

    private var bytes: [UInt8] {
        switch self {
        case .zip: [0x50, 0x4B, 0x03, 0x04]
        case .gzip: [0x1F, 0x8B]
        case .office: [0xD0, 0xCF, 0x11, 0xE0]
        case .pdf: [0x25, 0x50, 0x44, 0x46]
        }
    }

    private var name: String {
        switch self {
        case .zip: "a ZIP archive, as workbooks in .xlsx and .ods are"
        case .gzip: "compressed with gzip"
        case .office: "a workbook or document in an old binary format, as .xls and .doc are"
        case .pdf: "a PDF document"
        }
    }

    private var advice: String {
        switch self {
        case .zip, .office:
            "Unpack an archive. Save a workbook as “Flat XML ODF Spreadsheet” (.fods) or “XML Spreadsheet 2003” (.xml)."
        case .gzip: "Unpack it first."
        case .pdf: "Export the records as XML."
        }
    }

    /// Why a file is not read.
    func finding(_ name: String) -> Finding {
        Finding(
            code: "not-xml", message: "The file is \(self.name), and not XML.", hint: advice, place: Place(file: name))
    }
}
