// Numbers: see the comment of each file.
