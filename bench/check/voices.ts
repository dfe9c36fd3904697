import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDocuments } from '../../src/ingest/index.js'
import type { AnalysedDocument, RecordView } from '../../src/record/index.js'
import { analyse, memoryRecord } from '../../src/record/index.js'
import type { SourceParagraph } from '../changes/quotation.js'
import { quotable } from '../changes/quotation.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Somebody whose own words the sample affair holds, as drafts speak of them. */
export interface Person {
  readonly full: string
  /** How a draft names them once they were named in full. */
  readonly short: string
  readonly pronoun: 'she' | 'he' | 'it' | 'they'
  readonly role: string
}

/** One text of the sample, the person who speaks in it, and how drafts credit it. */
export interface Voice {
  readonly file: string
  readonly person: Person
  /** "said", "wrote". */
  readonly verb: string
  /** "in her letter". */
  readonly where: string
  readonly source: { readonly text: string; readonly paragraphs: readonly SourceParagraph[] }
  /** Its words (`plainText`). */
  readonly plain: string
}

/** The words of a text alone, in lower case, with a space around each. */
export function plainText(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `
}

/** The people of the sample to whom drafts credit something. */
export const PEOPLE = {
  vannick: {
    full: 'Hester Vannick',
    short: 'Vannick',
    pronoun: 'she',
    role: 'who ran flood warning until March',
  },
  truscote: {
    full: 'Sir Alban Truscote',
    short: 'Sir Alban',
    pronoun: 'he',
    role: 'the chair of the rivers authority',
  },
  askerley: {
    full: 'Robin Askerley',
    short: 'Askerley',
    pronoun: 'they',
    role: 'a spokesperson for the authority',
  },
  amodu: { full: 'Grace Amodu', short: 'Amodu', pronoun: 'she', role: 'who speaks for the families' },
  maddersley: {
    full: 'Corin Maddersley',
    short: 'Maddersley',
    pronoun: 'he',
    role: 'the director of the park owners’ federation',
  },
} as const satisfies Record<string, Person>

interface Setting extends Pick<Voice, 'file' | 'person' | 'verb' | 'where'> {
  /** What stands before the speaker's own words in a paragraph; paragraphs without it are left out. */
  readonly label?: RegExp
}

const SETTINGS: readonly Setting[] = [
  { file: 'letter.txt', person: PEOPLE.vannick, verb: 'wrote', where: 'in her letter' },
  { file: 'posts.txt', person: PEOPLE.vannick, verb: 'wrote', where: 'in a post on Tern' },
  {
    file: 'statement.html',
    person: PEOPLE.askerley,
    verb: 'said',
    where: 'in a statement',
    label: /^(?!Robin Askerley)/u,
  },
  {
    file: 'families-statement.md',
    person: PEOPLE.amodu,
    verb: 'said',
    where: 'in the families’ statement',
  },
  {
    file: 'committee-transcript.txt',
    person: PEOPLE.truscote,
    verb: 'said',
    where: 'before the committee',
    label: /^Sir Alban Truscote: /u,
  },
]

/** The sample's record in memory, and the texts in it that drafts quote. */
export async function readSample(): Promise<{
  readonly view: RecordView
  readonly voices: readonly Voice[]
}> {
  const analysed: AnalysedDocument[] = []
  const voices: Voice[] = []
  for await (const reading of readDocuments([join(root, 'samples', 'affair')], { base: root })) {
    if (reading.kind !== 'document') continue
    const { document } = reading
    analysed.push({ document, analysis: analyse(document) })
    const setting = SETTINGS.find(({ file }) => reading.path.endsWith(`/${file}`))
    if (setting !== undefined) voices.push(voiceOf(setting, document.text))
  }
  return { view: memoryRecord(analysed), voices }
}

/** Paragraphs shorter than this begin a letter, end it, or set it out. */
const LEAST_WORDS = 10

function voiceOf({ label, ...setting }: Setting, text: string): Voice {
  const paragraphs = quotable(text).flatMap(({ span, words }): SourceParagraph[] => {
    const match = label?.exec(text.slice(...span))
    if (label !== undefined && match === null) return []
    const start = span[0] + (match?.[0].length ?? 0)
    const own = words.filter(word => word.span[0] >= start)
    const [first, ...rest] = own
    if (first === undefined || own.length < LEAST_WORDS) return []
    return [{ span: [start, span[1]], words: [{ ...first, opens: true }, ...rest] }]
  })
  return { ...setting, source: { text, paragraphs }, plain: plainText(text) }
}
