internal import CXLSXWriter

/// What is written, as far as its look goes.
enum ValueLook: Hashable {
    case text, marked, date, link
    case number(places: Int)
}

/// The formats of a workbook, each made once.
@safe struct Formats {
    private struct Key: Hashable {
        var style: RowStyle
        var look: ValueLook
        var isBroken: Bool
    }

    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var made: [Key: UnsafeMutablePointer<lxw_format>] = unsafe [:]

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        unsafe self.workbook = workbook
    }

    /// The format of a cell.
    /// - Parameter isBroken: whether its text is broken into lines.
    mutating func format(
        _ style: RowStyle, _ look: ValueLook, isBroken: Bool
    ) -> UnsafeMutablePointer<lxw_format> {
        let key = Key(style: style, look: look, isBroken: isBroken)
        if let format = unsafe made[key] { return unsafe format }
        guard let format = unsafe workbook_add_format(workbook) else { preconditionFailure("memory for a format") }
        unsafe format_set_font_size(format, style == .title ? 15 : style == .heading ? 11 : 10)
        unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if isBroken { unsafe format_set_text_wrap(format) }
        unsafe set(look, of: format)
        unsafe set(style, of: format)
        unsafe made[key] = format
        return unsafe format
    }

    private func set(_ look: ValueLook, of format: UnsafeMutablePointer<lxw_format>) {
        switch look {
        // As text a cell stays one when somebody edits it.
        case .text: unsafe format_set_num_format(format, "@")
        case .marked:
            unsafe format_set_num_format(format, "@")
            unsafe format_set_italic(format)
            unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
            unsafe format_set_indent(format, 1)
        case .date:
            unsafe format_set_num_format(format, "yyyy-mm-dd")
            unsafe format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        case .link:
            unsafe format_set_font_color(format, 0x1F4E9C)
            unsafe format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
        case .number(let places):
            unsafe format_set_num_format(format, DecimalValue.format(places: places))
            unsafe format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
            // A little room before the text of the next column.
            unsafe format_set_indent(format, 1)
        }
    }

    private func set(_ style: RowStyle, of format: UnsafeMutablePointer<lxw_format>) {
        switch style {
        case .body: break
        case .title, .heading: unsafe format_set_bold(format)
        case .note:
            unsafe format_set_italic(format)
            unsafe format_set_font_color(format, 0x5A5A5A)
        case .head:
            unsafe format_set_bold(format)
            unsafe format_set_bg_color(format, 0xE4E9F1)
            unsafe format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
        case .sum:
            unsafe format_set_bold(format)
            unsafe format_set_top(format, UInt8(LXW_BORDER_THIN.rawValue))
        }
    }
}
