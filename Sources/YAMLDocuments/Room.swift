// The room YAMLDocuments.
