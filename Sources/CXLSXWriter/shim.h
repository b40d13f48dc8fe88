// libxlsxwriter, which writes workbooks row by row.
#include <stdio.h>
#include <xlsxwriter.h>

// Whether rows of a sheet could not be written to its temporary file, which the library does not ask.
static inline int steelyard_rows_are_lost(const lxw_worksheet *sheet) {
    FILE *rows = sheet->optimize_tmpfile;
    return rows && (fflush(rows) != 0 || ferror(rows) != 0);
}
