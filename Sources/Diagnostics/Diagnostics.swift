// Diagnostics: see the comment of each file.
