/**
 * Style sheets and style attributes of a captured page without what could reach the network, leave its frame or run: no addresses, no imports,
 * no bindings, nothing fixed over the page. The policy under which the page is shown forbids the same again.
 */
export function safeCss(css: string): string {
  return (
    css
      .replaceAll(/\/\*[\s\S]*?(?:\*\/|$)/gu, ' ')
      // Letters written as escapes hide names from the lines below.
      .replaceAll(/\\([0-9a-f]{1,6})\s?/giu, (whole, hex: string) => plainLetter(hex) ?? whole)
      .replaceAll(/\\([a-z(:@-])/giu, '$1')
      .replaceAll(/@(?:import|charset|namespace|font-face)\b[^;{}]*(?:;|\{[^}]*\}?|$)/giu, '')
      .replaceAll(/(?:-webkit-)?(?:url|image-set|image|src|element|expression)\s*\([^)]*(?:\)|$)/giu, 'none')
      .replaceAll(/(?:-moz-binding|behavior)\s*:/giu, 'x-left-out:')
      .replaceAll(/javascript\s*:/giu, '')
      .replaceAll(/position\s*:\s*(?:fixed|sticky)/giu, 'position:static')
      // Nothing of it can end the element in which it stands.
      .replaceAll('<', '\\3c ')
  )
}

/** The letter, digit or sign of a name that an escape stands for; undefined for anything else, which is left escaped. */
function plainLetter(hex: string): string | undefined {
  const code = Number.parseInt(hex, 16)
  if (code === 0 || code >= 0x80) return undefined
  const letter = String.fromCodePoint(code)
  return /[\w(:@-]/u.test(letter) ? letter : ''
}
