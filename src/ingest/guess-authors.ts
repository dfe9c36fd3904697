import type { DocumentKind } from '../text/index.js'

const SIGNATURE =
  /^(?:yours\b.{0,30}|sincerely|respectfully|kind regards|best regards|very truly yours),?\s*\n\s*(\p{Lu}[^\n,]{2,60})/imu
/** A body at the start of a paragraph that tells of its own complaint. */
export const COMPLAINING_BODY =
  /^((?:the )?\p{Lu}[\p{L}&'’-]*(?: (?:\p{Lu}[\p{L}&'’-]*|of|the|for|and|in)){0,7}) (?:has|have) (?:reported|asked|written to|complained)\b/mu
const ACCOUNT = /@\w{2,}\s*\(([^()\n]{3,60})\)/u

/**
 * Who speaks in a primary text, from its own form: the signature of a letter, the name beside the
 * handle of posts, the body that tells of its complaint in a press release. Empty where the form does
 * not tell, and for every other kind.
 */
export function guessAuthors(text: string, kind: DocumentKind): readonly string[] {
  const found = name(text, kind)?.trim().replace(/\s+/gu, ' ')
  return found === undefined || found === '' ? [] : [found]
}

function name(text: string, kind: DocumentKind): string | undefined {
  switch (kind) {
    case 'letter':
      return SIGNATURE.exec(text)?.[1]
    case 'post':
      return ACCOUNT.exec(text.slice(0, 600))?.[1]
    case 'press-release':
      return COMPLAINING_BODY.exec(text)?.[1]?.replace(/^the /iu, '')
    case 'article':
    case 'statement':
    case 'rule':
    case 'transcript':
      return undefined
    default:
      return kind satisfies never
  }
}
