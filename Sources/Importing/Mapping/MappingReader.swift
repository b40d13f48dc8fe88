internal import CLibXML2
internal import Diagnostics
internal import Records

/// Reads files with a mapping; for one thread at a time.
///
/// What costs something is done once: a reader keeps the compiled paths and patterns from file to file.
public final class MappingReader {
    private let compiled: CompiledMapping

    public init(_ mapping: Mapping) {
        xmlInitParser()
        compiled = CompiledMapping(mapping)
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
        if let encoding = compiled.mapping.encoding {
            return read(bytes.span, encoding: encoding, named: name, file: file)
        }
        let (utf8, findings) = decoded(bytes, named: name)
        if findings.haveErrors { return MappedFile(batch: Batch(file: file), findings: findings, unread: [:]) }
        var mapped = read(utf8.span, encoding: "UTF-8", named: name, file: file)
        mapped.findings = (findings + mapped.findings).inOrder()
        return mapped
    }

    private func read(_ bytes: Span<UInt8>, encoding: String, named name: String, file: Int) -> MappedFile {
        do {
            let tree = try XMLTree(bytes, encoding: encoding)
            let reading = FileReading(tree, compiled, named: name, file: file)
            return reading.run()
        } catch {
            return MappedFile(batch: Batch(file: file), findings: [finding(error, in: name)], unread: [:])
        }
    }

    private func finding(_ fault: TreeFault, in name: String) -> Finding {
        switch fault {
        case .empty:
            Finding(code: "empty-file", message: "The file is empty.", place: Place(file: name))
        case .malformed(let words, let line):
            Finding(
                code: "not-well-formed", message: "The file is not well-formed XML: \(words).",
                place: Place(file: name, line: line))
        case .declaration(let line):
            Finding(
                code: "declaration",
                message: "The file declares an entity or the default of an attribute, and such files are not read.",
                hint: "Write the text where it is used, and remove the declaration.",
                place: Place(file: name, line: line))
        case .excessive(let line):
            Finding(
                code: "too-large", message: "Elements stand too deep inside each other, or a value is too long.",
                place: Place(file: name, line: line), allowed: "256 levels, 10 million bytes a value")
        }
    }
}
