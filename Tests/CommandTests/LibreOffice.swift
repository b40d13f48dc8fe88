import Foundation
import Testing

/// LibreOffice without a window, which computes every formula of a workbook that it opens.
struct LibreOffice {
    private static let program = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { $0 + "/soffice" }.first { FileManager.default.isExecutableFile(atPath: $0) }

    static var isHere: Bool { program != nil }

    private let folder: String

    /// - Parameter folder: for its own settings and for what it writes.
    init(_ folder: String) throws {
        self.folder = folder
        try FileManager.default.createDirectory(atPath: folder + "/user", withIntermediateDirectories: true)
        // Otherwise it shows the stored values of files that look as if a spreadsheet had written them.
        let settings = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
            <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """
        try Data(settings.utf8).write(to: URL(fileURLWithPath: folder + "/user/registrymodifications.xcu"))
    }

    /// A workbook as it saves it.
    func recalculated(_ path: String) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(Self.program))
        process.arguments = [
            "-env:UserInstallation=" + URL(fileURLWithPath: folder).absoluteString, "--headless", "--convert-to",
            "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, path,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return try Data(contentsOf: URL(fileURLWithPath: folder + "/" + (path as NSString).lastPathComponent))
    }
}
