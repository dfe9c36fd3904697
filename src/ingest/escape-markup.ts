/** `text` as the content of an XML or HTML element: letter for letter what it was when it is read again. Linear. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/*
 * What XML forbids or advises against: control characters other than tab and line ends, halves of surrogate pairs, two
 * code points that are none (https://www.w3.org/TR/xml/#charsets).
 */
const NOT_IN_XML = /(?![\t\n\r\u0085])\p{Cc}|[\p{Cs}\uFFFE\uFFFF]/gu

/**
 * The same for XML, in which some characters cannot stand in any form: these are left out, since no word processor opens
 * a file that has one.
 */
export function escapeXml(text: string): string {
  return escapeMarkup(text.replaceAll(NOT_IN_XML, ''))
}
