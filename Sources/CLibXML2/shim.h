// libxml2 as the importer sees it.
//
// Debian's headers bring the system's ICU types, which clash with Foundation's.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/SAX2.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

// The C library's search from the end, which its header shows to GNU sources only.
extern void *memrchr(const void *bytes, int byte, size_t count);
