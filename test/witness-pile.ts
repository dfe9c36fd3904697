/** Invented documents as collation sees them. */
import { findCarried, groupUtterances, memoryLookup } from '../src/collation/index.js'
import type { Passage, Utterance, Witness } from '../src/collation/index.js'
import type { SpeakerId } from '../src/people/index.js'
import type { DocumentId, DocumentKind } from '../src/text/index.js'
import { quotedPassages } from '../src/text/index.js'

interface Invented {
  readonly id: string
  readonly text: string
  readonly kind?: DocumentKind
  readonly published?: string | undefined
  /** Whose text it is: each paragraph is a passage of theirs then, else each quotation of somebody's. */
  readonly author?: string
  /** Who says each quotation, in order; the last stands for all further ones. */
  readonly speakers?: readonly (string | undefined)[]
  /** What all passages have besides. */
  readonly passage?: Partial<Pick<Passage, 'said' | 'statement' | 'byPerson'>>
}

/** A document under its own name as its publisher's. */
export function witness(invented: Invented): Witness {
  const { id, text, author, kind = 'article', published, speakers = [], passage } = invented
  const common = { said: undefined, statement: undefined, ...passage }
  const quoted = quotedPassages(text)
    .filter(({ depth }) => depth === 0)
    .map(({ span, closed }, i) => {
      const speaker = (speakers[i] ?? speakers.at(-1)) as SpeakerId | undefined
      return { ...common, span, closed, marked: true, speaker }
    })
  const own = [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: words }) => {
    const span = [index, index + words.length] as const
    return { ...common, span, closed: true, marked: false, speaker: author as SpeakerId }
  })
  return {
    id: id as DocumentId,
    text,
    kind,
    publisher: id,
    published,
    author: author as SpeakerId | undefined,
    damage: [],
    passages: author === undefined ? quoted : own,
  }
}

/** The utterances of a pile, with all links among its documents. */
export function utterancesIn(pile: readonly Witness[]): Utterance[] {
  const lookup = memoryLookup(pile)
  return groupUtterances(
    pile.flatMap(one => findCarried(one, lookup)),
    pile,
  )
}
