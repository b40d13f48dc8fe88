import Workbooks

extension WorkbookFault {
    /// The fault as a user reads it.
    var fault: Fault { Fault("The workbook cannot be written: \(reason).") }
}
