internal import CLibXML2
internal import Diagnostics
internal import Records

/// Reads files with a mapping.
///
/// What costs something is done once: a reader keeps the compiled paths and patterns from file to file. Unchecked,
/// because it is for one thread at a time.
public final class MappingReader: @unchecked Sendable {
    private let compiled: CompiledMapping

    public convenience init(_ mapping: Mapping) { self.init(mapping, bounds: ReadingBounds()) }

    init(_ mapping: Mapping, bounds: ReadingBounds) {
        xmlInitParser()
        compiled = CompiledMapping(mapping, bounds: bounds)
    }

    /// The records of one file.
    ///
    /// Whatever the bytes are, there is an answer: what cannot be read is a finding.
    ///
    /// - Parameters:
    ///   - bytes: the file as it is; its declaration of an encoding is not trusted.
    ///   - name: the name of the file, for findings.
    ///   - file: the place of the file in the run's list of files.
    public func read(_ bytes: [UInt8], named name: String, file: Int) -> MappedFile {
        let (utf8, findings) =
            compiled.mapping.encoding.map { transcoded(bytes[...], from: $0, named: name) }
            ?? decoded(bytes, named: name)
        if findings.haveErrors { return MappedFile(batch: Batch(file: file), findings: findings) }
        var mapped = read(utf8: utf8, named: name, file: file)
        mapped.findings = (findings + mapped.findings).inOrder()
        return mapped
    }

    /// The records of one file whose text was brought to UTF-8 before.
    func read(utf8 bytes: [UInt8], named name: String, file: Int) -> MappedFile {
        let reading = read(utf8: [(name, bytes)], file: file)
        return MappedFile(
            batch: reading.batches.first ?? Batch(file: file), findings: reading.findings, unread: reading.unread,
            unsound: reading.unsound)
    }

    /// The records of files that refer to each other, whose texts were brought to UTF-8 before.
    ///
    /// - Parameter file: the place of the first file in the run's list of files; the others follow.
    func read(utf8 files: [(name: String, bytes: [UInt8])], file: Int) -> StaffReading {
        if let path = compiled.mapping.recordPath { return read(utf8: files, file: file, recordsAt: path) }
        var findings: [Finding] = []
        var names: [String] = []
        var tree: XMLTree?
        for (name, bytes) in files {
            do throws(TreeFault) {
                if tree == nil { tree = try XMLTree(bytes.span) } else { try tree?.append(bytes.span) }
                names.append(name)
            } catch {
                findings.append(Finding(error, in: name))
            }
        }
        // Where one file is missing, what the others refer to is missing as well.
        guard findings.isEmpty, var tree = tree.take() else { return StaffReading(findings: findings) }
        if let layout = compiled.mapping.spreadsheet {
            var workbook = WorkbookReading(layout, ignoring: compiled.mapping.ignored.elements, in: names[0])
            tree = XMLTree(workbook: tree, &workbook)
            findings = workbook.findings
        }
        var reading = FileReading(TreeView(tree, compiled), compiled, named: names, file: file)
        reading.findings = findings
        return reading.run()
    }

    private func read(
        utf8 files: [(name: String, bytes: [UInt8])], file: Int, recordsAt path: [NameIndex]
    ) -> StaffReading {
        let files = files.map { JoinedFile(source: StaffSource(name: $0.name, bytes: ByteSource($0.bytes)), start: 0) }
        var whole = StaffReading()
        _ = JoinedReading.read(files, with: compiled, path: path, budget: .max) { reading in
            whole.batches += reading.batches
            whole.findings += reading.findings
            whole.unlisted.add(reading.unlisted)
            whole.unsound += reading.unsound
            whole.unread.merge(reading.unread, uniquingKeysWith: +)
        }
        for index in whole.batches.indices { whole.batches[index].file += file }
        whole.findings = whole.findings.inOrder()
        return whole
    }
}
