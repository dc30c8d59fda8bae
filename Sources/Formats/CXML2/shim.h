#pragma once
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

/// Structured errors are looked at in the context, never printed: an attacker's text has no way to standard error.
static inline void px_xml_ignore_error(void *context, const char *format, ...) {
    (void)context;
    (void)format;
}

/// A handler table for SAX2 with the few events that are wanted. Entities other than the five of XML are not resolved.
static inline void px_xml_sax(
    xmlSAXHandler *handler, internalSubsetSAXFunc doctype, startElementNsSAX2Func start, endElementNsSAX2Func end,
    charactersSAXFunc text
) {
    *handler = (xmlSAXHandler){0};
    handler->initialized = XML_SAX2_MAGIC;
    handler->internalSubset = doctype;
    handler->startElementNs = start;
    handler->endElementNs = end;
    handler->characters = text;
    handler->cdataBlock = text;
    handler->ignorableWhitespace = text;
    handler->error = px_xml_ignore_error;
    handler->warning = px_xml_ignore_error;
}

/// The same for HTML, which knows no namespaces.
static inline void px_html_sax(
    xmlSAXHandler *handler, startElementSAXFunc start, endElementSAXFunc end, charactersSAXFunc text
) {
    *handler = (xmlSAXHandler){0};
    handler->initialized = 1;
    handler->startElement = start;
    handler->endElement = end;
    handler->characters = text;
    handler->cdataBlock = text;
    handler->ignorableWhitespace = text;
    handler->error = px_xml_ignore_error;
    handler->warning = px_xml_ignore_error;
}

/// Parses a whole document from memory with the handler. Returns 0 when it was well formed, else libxml2's error code.
static inline int px_xml_parse(const char *bytes, int count, xmlSAXHandler *handler, void *user, xmlParserCtxtPtr *slot) {
    xmlParserCtxtPtr context = xmlCreateMemoryParserCtxt(bytes, count);
    if (context == NULL) return XML_ERR_NO_MEMORY;
    if (context->sax != NULL) xmlFree(context->sax);
    context->sax = handler;
    context->userData = user;
    xmlCtxtUseOptions(context, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT);
    context->sax2 = 1;
    *slot = context;
    xmlParseDocument(context);
    int result = context->wellFormed ? 0 : (context->errNo != 0 ? context->errNo : XML_ERR_INTERNAL_ERROR);
    context->sax = NULL;
    *slot = NULL;
    if (context->myDoc != NULL) xmlFreeDoc(context->myDoc);
    context->myDoc = NULL;
    xmlFreeParserCtxt(context);
    return result;
}

/// Parses HTML (UTF-8) from memory with the handler, forgiving as a browser.
static inline int px_html_parse(const char *bytes, int count, xmlSAXHandler *handler, void *user, htmlParserCtxtPtr *slot) {
    htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt(bytes, count);
    if (context == NULL) return XML_ERR_NO_MEMORY;
    if (context->sax != NULL) xmlFree(context->sax);
    context->sax = handler;
    context->userData = user;
    htmlCtxtUseOptions(context, HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER | HTML_PARSE_IGNORE_ENC);
    xmlCharEncodingHandlerPtr encoding = xmlFindCharEncodingHandler("UTF-8");
    if (encoding != NULL) xmlSwitchToEncoding(context, encoding);
    *slot = context;
    htmlParseDocument(context);
    context->sax = NULL;
    *slot = NULL;
    if (context->myDoc != NULL) xmlFreeDoc(context->myDoc);
    context->myDoc = NULL;
    htmlFreeParserCtxt(context);
    return 0;
}
