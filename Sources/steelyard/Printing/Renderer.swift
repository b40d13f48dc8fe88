import ArgumentParser
import Glibc

/// A program that makes PDF of pages, as it is found on the machine.
struct Renderer: Sendable {
    /// The programs that are known, the quickest first.
    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case chromium, weasyprint

        /// The names of the program.
        var names: [String] {
            switch self {
            case .chromium: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
            case .weasyprint: ["weasyprint"]
            }
        }
    }

    let kind: Kind
    let path: String

    /// The first of the programs that is on the search path.
    ///
    /// - Parameter kind: the only one that will do; `nil`: any.
    static func find(_ kind: Kind?) throws -> Renderer {
        for kind in kind.map({ [$0] }) ?? Kind.allCases {
            for name in kind.names {
                if let path = search(name) { return Renderer(kind: kind, path: path) }
            }
        }
        let missing = kind.map { "`\($0.names[0])` is" } ?? "Neither `chromium` nor `weasyprint` is"
        throw Fault(
            """
            \(missing) on this machine, and PDF needs one of them. Install Chromium, which is quicker, with \
            `apt-get install chromium`, or WeasyPrint with `apt-get install weasyprint`; Chinese is printed in the fonts \
            `fonts-droid-fallback` and `fonts-noto-cjk`.
            """)
    }

    /// Where a program is.
    private static func search(_ name: String) -> String? {
        guard let paths = unsafe getenv("PATH") else { return nil }
        return unsafe String(cString: paths).split(separator: ":").map { "\($0)/\(name)" }.first {
            unsafe access($0, X_OK) == 0
        }
    }

    /// Starts it.
    ///
    /// - Parameter date: the day that the documents bear, `20251231`: a run has no clock.
    func start(date: String) throws -> any SheetPrinter {
        switch kind {
        case .chromium: try ChromiumPrinter(path, date: date)
        case .weasyprint: try WeasyPrinter(path)
        }
    }
}

/// Makes PDF of one page after the other.
protocol SheetPrinter {
    /// What it calls itself, with its version.
    var name: String { get }

    func pdf(of page: [UInt8]) throws -> [UInt8]
}
