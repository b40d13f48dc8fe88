import Diagnostics
import Workbooks

extension Remarks {
    /// What the cells of a workbook could not hold as it is.
    func findings(about file: String) -> [Finding] {
        func finding(_ count: Int, _ code: String, _ severity: Severity, _ message: String) -> Finding? {
            guard count > 0 else { return nil }
            return Finding(
                code: code, severity: severity, message: "\(count) " + message,
                hint: "The same as CSV or JSON has them whole.", place: Place(file: file))
        }
        return [
            finding(
                numbersAsText, "workbook-number-as-text", .note,
                "numbers are fractions or have more than 15 digits, and stand as text."),
            finding(cutTexts, "workbook-text-cut", .warning, "texts are longer than a cell holds, and are cut."),
            finding(
                changedTexts, "workbook-character-replaced", .warning,
                "texts have characters that a workbook cannot hold."),
        ].compactMap(\.self)
    }
}
