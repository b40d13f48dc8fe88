// YAMLDocuments: see the comment of each file.
