import Diagnostics
import Importing
import Records

/// A filled template, in either format, is read the same each time whatever it says, and costs no more than it is long.
func checkWorkbook(_ bytes: [UInt8]) {
    let read = importStaff(
        [StaffSource(name: "fuzz.xml", bytes: ByteSource(bytes))], vocabulary: .core,
        options: ImportOptions(partial: true, formats: formats))
    checkFindings(read.findings, in: SourceText(name: "fuzz.xml", bytes: bytes))
    _ = everything(in: read)
}

private let formats = MappedFormat.bundled(for: .core)
