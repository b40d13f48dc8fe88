// Sheets: results in words and bytes.
//
// Here stand the tables (CSV), the streamed results (JSON), the manifest, the pages (HTML) with their
// charts and the explanations, and the words of all languages. An `Account` is what a sheet says about one subject;
// pages and explanations are two renderings of it. The room sees the ledger, the verdicts and the
// records. It may never compute a score again, open a file or print: it appends to bytes.
