/**
 * Whether a quotation that some lines leave open goes on in the next line, in the middle of its sentence: then all are one paragraph,
 * whatever the width of their text. Linear.
 */
export function isQuotedOver(lines: string, next: string): boolean {
  const isOpen = lines.lastIndexOf('“') > lines.lastIndexOf('”') || lines.split('"').length % 2 === 0
  return isOpen && /[\p{L}\p{N},]\s*$/u.test(lines) && /^\s*\p{Ll}/u.test(next)
}
