import type { DocumentKind } from '../../text/index.js'

/** How something came out: on paper, in a post, before others, to a reporter. */
export type Setting =
  | 'letter'
  | 'post'
  | 'statement'
  | 'speech'
  | 'press conference'
  | 'interview'
  | 'writing'

const SETTINGS: readonly (readonly [Setting, RegExp])[] = [
  ['letter', /\b(?:letter|note|memo|e-?mail|telegram)s?\b/i],
  ['post', /\b(?:tweets?|posts?|Twitter|Facebook|Instagram|TikTok|Truth Social|social media|LinkedIn)\b/i],
  ['statement', /\b(?:statement|release)s?\b/i],
  [
    'speech',
    /\b(?:hearing|speech|testimony|debate|session|address|rally|summit|(?<!(?:press|news|media)\s)conference|convention|dinner|inquiry|trial|ceremony|vigil|committee|meeting|(?<!(?:press|news|media)\s)briefing|forum)\b/i,
  ],
  ['press conference', /\b(?:press|news|media)\s(?:conference|briefing)\b/i],
  ['interview', /\b(?:interview|podcast|show|call|radio|television)\b/i],
  ['writing', /\b(?:op-ed|column|article|essay|book|blog)\b/i],
]

/** The setting that words name ("in her letter"); undefined where they name none, or more than one. */
export function settingOf(words: string): Setting | undefined {
  const found = SETTINGS.filter(([, pattern]) => pattern.test(words))
  return found.length === 1 ? found[0]?.[0] : undefined
}

const HEARD: readonly Setting[] = ['speech', 'press conference', 'interview']

/**
 * The settings that a primary text can be of: of a transcript the one that its title tells ("Address to the chamber"), else all in
 * which somebody is heard. None for an article and a rule.
 */
export function settingsOf(kind: DocumentKind, title: string | undefined): readonly Setting[] {
  switch (kind) {
    case 'letter':
    case 'post':
    case 'statement':
      return [kind]
    case 'press-release':
      return ['statement']
    case 'transcript': {
      const told = settingOf(title ?? '')
      return told !== undefined && HEARD.includes(told) ? [told] : HEARD
    }
    case 'article':
    case 'rule':
      return []
    default:
      throw kind satisfies never
  }
}
