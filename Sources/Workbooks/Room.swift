// Workbooks: spreadsheets in the format XLSX, written row by row in constant memory.
//
// Alone sees libxlsxwriter. Writes the file and the temporary files that it is told of, and knows nothing of scores:
// a number is the decimal text that it is handed.
