import Pipelines
import Sheets
import Synchronization

/// Prints the sheets of a folder beside their pages, by several processes of the renderer; says what it calls itself.
///
/// - Parameters:
///   - date: the day that the documents bear.
///   - processes: how many work at most.
func printSheets(
    of folder: OutputFolder, by renderer: Renderer, date: String, processes: Int, _ progress: inout Progress
) throws -> String {
    let sheets = folder.outputs.filter { output in
        output.path.hasSuffix(".html") && (output.path.hasPrefix("persons/") || output.path.hasPrefix("institutions/"))
    }
    let path = folder.path
    let isBroken = Mutex(false)
    let name = Mutex("")
    var fault: (any Error)?
    var count = 0
    inOrder(
        sheets.count, threads: min(processes, 4),
        makeWorker: {
            let press = Press(renderer, date: date)
            return { index in
                Result {
                    guard !isBroken.withLock({ $0 }) else { return [] }
                    let pdf = try press.pdf(of: try readAll(path + "/" + sheets[index].path))
                    name.withLock { $0 = press.name }
                    return pdf
                }
            }
        },
        deliver: { (pdf: Result<[UInt8], any Error>) in
            guard fault == nil else { return }
            do {
                let sheet = sheets[count]
                try folder.write(try pdf.get(), to: String(sheet.path.dropLast(4)) + "pdf", about: sheet.number)
                count += 1
                progress.show("Printing", count, of: sheets.count)
            } catch {
                fault = error
                isBroken.withLock { $0 = true }
            }
        })
    if let fault { throw fault }
    return name.withLock { $0 }
}

/// A renderer that is started when it is needed, and once more when it fails.
private final class Press {
    private let renderer: Renderer
    private let date: String
    private var printer: (any SheetPrinter)?
    private(set) var name = ""

    init(_ renderer: Renderer, date: String) {
        self.renderer = renderer
        self.date = date
    }

    func pdf(of page: [UInt8]) throws -> [UInt8] {
        do {
            return try attempt(page)
        } catch {
            printer = nil
            return try attempt(page)
        }
    }

    private func attempt(_ page: [UInt8]) throws -> [UInt8] {
        let printer = try printer ?? renderer.start(date: date)
        self.printer = printer
        name = printer.name
        return try printer.pdf(of: page)
    }
}
