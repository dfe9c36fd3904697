/** `text` as the content of an XML or HTML element: letter for letter what it was when it is read again. Linear. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
