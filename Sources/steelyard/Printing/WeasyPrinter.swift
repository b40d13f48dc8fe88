import Glibc

/// Prints by WeasyPrint: its Python is started once and told page after page, each with its length before it.
final class WeasyPrinter: SheetPrinter {
    let name: String
    private let process: ChildProcess

    private static let program = """
        import sys
        # Not from the folder where the user stands.
        sys.path.pop(0)
        import logging, weasyprint
        logging.disable(logging.CRITICAL)
        source, target = sys.stdin.buffer, sys.stdout.buffer
        def answer(data):
            target.write(len(data).to_bytes(8, "big") + data)
            target.flush()
        def refuse(url, *rest, **more):
            raise ValueError("pages need nothing from elsewhere")
        answer(("WeasyPrint/" + weasyprint.__version__).encode())
        while True:
            length = source.read(8)
            if len(length) < 8: break
            page = source.read(int.from_bytes(length, "big")).decode()
            answer(weasyprint.HTML(string=page, url_fetcher=refuse).write_pdf())
        """

    init(_ path: String) throws {
        let interpreter = try WeasyPrinter.interpreter(of: path)
        process = try ChildProcess([interpreter, "-c", WeasyPrinter.program], reads: 0, writes: 1)
        name = String(decoding: try WeasyPrinter.answer(of: process), as: UTF8.self)
    }

    func pdf(of page: [UInt8]) throws -> [UInt8] {
        let length = (0..<8).map { UInt8(truncatingIfNeeded: page.count >> (56 - 8 * $0)) }
        try process.send(length + page)
        return try WeasyPrinter.answer(of: process)
    }

    private static func answer(of process: ChildProcess) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < 8 { try process.receive(into: &bytes) }
        let length = bytes.prefix(8).reduce(0) { $0 << 8 | Int($1) }
        while bytes.count < 8 + length { try process.receive(into: &bytes) }
        return Array(bytes.dropFirst(8))
    }

    /// The Python that has WeasyPrint: the first line of the command names it.
    private static func interpreter(of path: String) throws -> String {
        let line = try readAll(path).prefix(200).prefix { $0 != 0x0A }
        guard line.starts(with: "#!/".utf8), !line.contains(0x20) else {
            throw Fault("`\(path)` does not say which Python runs it. Use Chromium, or Debian's package `weasyprint`.")
        }
        return String(decoding: line.dropFirst(2), as: UTF8.self)
    }
}
