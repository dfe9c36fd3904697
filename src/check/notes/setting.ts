import type { DocumentKind } from '../../text/index.js'

/** How something came out: on paper, in a post, before others, to a reporter. */
export type Setting = 'letter' | 'post' | 'statement' | 'speech' | 'interview' | 'writing'

const SETTINGS: readonly (readonly [Setting, RegExp])[] = [
  ['letter', /\b(?:letter|note|memo|e-?mail|telegram)s?\b/i],
  ['post', /\b(?:tweets?|posts?|Twitter|Facebook|Instagram|TikTok|Truth Social|social media|LinkedIn)\b/i],
  ['statement', /\b(?:statement|release)s?\b/i],
  [
    'speech',
    /\b(?:hearing|speech|testimony|debate|session|address|rally|summit|conference|convention|dinner|inquiry|trial|ceremony|vigil|committee|meeting|briefing|forum)\b/i,
  ],
  ['interview', /\b(?:interview|podcast|show|call|radio|television)\b/i],
  ['writing', /\b(?:op-ed|column|article|essay|book|blog)\b/i],
]

/** The setting that words name ("in her letter"); undefined where they name none, or more than one. */
export function settingOf(words: string): Setting | undefined {
  const found = SETTINGS.filter(([, pattern]) => pattern.test(words))
  return found.length === 1 ? found[0]?.[0] : undefined
}

/** The settings that a primary text can be of: a transcript also of an interview. None for an article and a rule. */
export function settingsOfKind(kind: DocumentKind): readonly Setting[] {
  switch (kind) {
    case 'letter':
    case 'post':
    case 'statement':
      return [kind]
    case 'press-release':
      return ['statement']
    case 'transcript':
      return ['speech', 'interview']
    case 'article':
    case 'rule':
      return []
    default:
      throw kind satisfies never
  }
}
