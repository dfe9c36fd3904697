import type { Severity } from '../../src/check/index.js'
import type { Verdict } from '../../src/collation/index.js'
import type { Change, Changed } from '../changes/change.js'
import { CHANGES } from '../changes/changes.js'
import type { Lottery } from '../changes/lottery.js'
import type { Quotation, SourceParagraph } from '../changes/quotation.js'
import { endsClear, quote } from '../changes/quotation.js'
import { NEVER_SAID, NEVER_SAID_SHORT, PARAPHRASES, STRANGERS } from './invented.js'
import type { Person, Voice } from './voices.js'
import { PEOPLE, plainText } from './voices.js'

/** One quotation to be put into a draft, and what is right to say of it. */
export interface Item {
  /** How it was changed: "word dropped"; "untouched" for one that was not. */
  readonly change: string
  readonly parts: readonly string[]
  readonly frame: Changed['frame']
  /** To whom the draft credits it. */
  readonly person: Person
  readonly verb: string
  readonly where: string
  readonly words: number
  /** Any of these is right; the first is what is counted where none is given. */
  readonly verdicts: readonly Verdict[]
  /** Any of these is right. */
  readonly severities: readonly Severity[]
}

/** What items are drawn from. */
export interface Drawing {
  readonly voices: readonly Voice[]
  readonly lottery: Lottery
}

const LENGTHS = [4, 6, 10, 16, 24, 36] as const
const TRIES = 3000
/** As it stands, wherever it was cut. */
const RIGHT: readonly Verdict[] = ['trimmed', 'verbatim', 'punctuation']
const FINE: readonly Severity[] = ['ok']

/** `count` quotations with the words of the sample: sentences, parts of them, fragments, whole paragraphs. */
export function untouched({ voices, lottery }: Drawing, count: number): Item[] {
  const items: Item[] = []
  for (let tries = TRIES; items.length < count && tries > 0; tries--) {
    const voice = lottery.pick(voices)
    const paragraph = lottery.pick(voice.source.paragraphs)
    const range = lottery.draw() < 0.6 ? wholeSentences(paragraph, lottery) : part(paragraph, lottery)
    if (range === undefined) continue
    const quotation = quote(voice.source, paragraph, range)
    if (!endsClear(quotation) || !standsAlone(voice, quotation)) continue
    const apart = quotation.words.length > 14 && lottery.draw() < 0.25
    const half = Math.floor(quotation.words.length / 2)
    const parts = apart
      ? [
          print(voice, paragraph, [range[0], range[0] + half]),
          print(voice, paragraph, [range[0] + half, range[1]]),
        ]
      : [print(voice, paragraph, range)]
    items.push({
      ...common(voice, quotation),
      change: 'untouched',
      parts,
      frame: apart ? 'interrupted' : 'double',
    })
  }
  return items
}

function common(
  { person, verb, where }: Voice,
  { words }: Quotation,
): Omit<Item, 'change' | 'parts' | 'frame'> {
  return { person, verb, where, words: words.length, verdicts: RIGHT, severities: FINE }
}

function print({ source }: Voice, paragraph: SourceParagraph, range: readonly [number, number]): string {
  return source.text.slice(...quote(source, paragraph, range).span).replaceAll(/\s+/gu, ' ')
}

/** One to three sentences, of four words at least. */
function wholeSentences({ words }: SourceParagraph, lottery: Lottery): readonly [number, number] | undefined {
  const starts = words.flatMap((word, i) => (word.opens ? [i] : []))
  const at = lottery.below(starts.length)
  const from = starts[at] ?? 0
  const to = starts[at + 1 + lottery.below(3)] ?? words.length
  return to - from < 4 ? undefined : [from, to]
}

/** Some words from within a sentence, as a reporter takes them up, which say something of their own. */
function part({ words }: SourceParagraph, lottery: Lottery): readonly [number, number] | undefined {
  const length = 3 + lottery.below(12)
  const from = lottery.below(Math.max(1, words.length - length))
  const chosen = words.slice(from, from + length)
  if (chosen.length < length || chosen.slice(1).some(word => word.opens)) return undefined
  const telling = chosen.filter(word => word.text.length >= 5).length
  return telling < 2 || losesLastWord(words, from + length) ? undefined : [from, from + length]
}

/** One word before its sentence ends: a reader may take it for a lost word, not for a trim. */
function losesLastWord(words: SourceParagraph['words'], to: number): boolean {
  const [next, afterNext] = [words[to], words[to + 1]]
  return next !== undefined && !next.opens && (afterNext === undefined || afterNext.opens)
}

/** Words that stand twice in their text cannot be told apart. */
function standsAlone({ plain }: Voice, { words }: Quotation): boolean {
  const wanted = plainText(words.join(' '))
  return plain.indexOf(wanted) === plain.lastIndexOf(wanted)
}

const OK = new Set([
  'single quotation marks',
  'straight quotation marks',
  'angle quotation marks',
  'unchanged',
])
const LEFT_OUT = new Set([
  ...OK,
  'quotation in a quotation',
  'interrupted by its cue',
  'over two paragraphs',
  'word broken over a line',
  'ligatures and soft hyphens',
  'closing mark lost',
  'closing mark lost, text after',
  'paraphrased by synonyms',
  'hashtag',
])

/** `each` quotations of every typed change at every one of `lengths` it can have, as far as the sample has words for them. */
export function changed(
  { voices, lottery }: Drawing,
  each: number,
  lengths: readonly number[] = LENGTHS,
): Item[] {
  return CHANGES.filter(({ name }) => !LEFT_OUT.has(name)).flatMap(change =>
    lengths
      .filter(length => length >= change.least)
      .flatMap(length => {
        const items: Item[] = []
        for (let tries = TRIES; items.length < each && tries > 0; tries--) {
          const item = changedItem({ change, length, voice: lottery.pick(voices), lottery })
          if (item !== undefined) items.push(item)
        }
        return items
      }),
  )
}

interface Changing {
  readonly change: Change
  readonly length: number
  readonly voice: Voice
  readonly lottery: Lottery
}

function changedItem({ change, length, voice, lottery }: Changing): Item | undefined {
  const paragraph = lottery.pick(voice.source.paragraphs)
  const count = length + (change.extra?.(length) ?? 0)
  const starts = paragraph.words.flatMap((_, i) => (i + count <= paragraph.words.length ? [i] : []))
  if (starts.length === 0) return undefined
  const from = lottery.pick(starts)
  if (losesLastWord(paragraph.words, from + count)) return undefined
  const quotation = quote(voice.source, paragraph, [from, from + count])
  if (change.limit === undefined ? !endsClear(quotation) : !stopsAtLimit(quotation, change.limit))
    return undefined
  if (!standsAlone(voice, quotation) || hasStrayWord(quotation)) return undefined
  const made = change.apply(quotation, lottery)
  if (made === undefined || made.verdicts.length === 0) return undefined
  if (length <= SHORT && !keepsItsPoint(quotation, made.parts.join(' '))) return undefined
  const parts = made.parts.map(text => text.replaceAll(/\s+/gu, ' '))
  const verdicts = made.verdicts.some(verdict => RIGHT.includes(verdict)) ? RIGHT : made.verdicts
  const severities = severitiesWith(change, made)
  return {
    ...common(voice, quotation),
    change: change.name,
    parts,
    frame: made.frame,
    verdicts,
    severities,
    words: length,
  }
}

/** A dropped negation is an error whatever the verdict; words that limit are a warning. */
function severitiesWith(change: Change, made: Changed): readonly Severity[] {
  if (change.name === 'negation removed') return ['error']
  return made.limitCut === true ? ['warning'] : severitiesOf(made.verdicts)
}

/** Up to so many words a quotation is known by its telling words alone. */
const SHORT = 6

/** Whether a short quotation still has two words of the source that say something. */
function keepsItsPoint({ words }: Quotation, printed: string): boolean {
  const kept = new Set(printed.toLowerCase().match(/[\p{L}\p{N}]+/gu))
  return words.filter(word => word.length >= 5 && kept.has(word.toLowerCase())).length >= 2
}

/** Whether it begins or ends with fewer than three words of another sentence: nobody quotes so. */
function hasStrayWord({ paragraph, from, to }: Quotation): boolean {
  const opens = paragraph.words.map((word, i) => word.opens || i === paragraph.words.length)
  const head = opens.slice(from + 1, from + 3).includes(true)
  const tail = opens.slice(Math.max(from + 1, to - 2), to).includes(true)
  return head || tail
}

/* Words that limit or negate what stands beside them. A verb of possibility next to a quotation does not. */
const BEFORE =
  /^(?:no|not|never|nor|nobody|nothing|none|neither|without|only|unless|if|hardly|\p{L}+n['’]t)$/iu
const AFTER = /^(?:not|never|nor|nothing|only|unless|except|if|until|provided|without)$/iu

function stopsAtLimit({ paragraph, from, to }: Quotation, side: 'before' | 'after'): boolean {
  const [inside, beside] =
    side === 'before'
      ? [paragraph.words[from], paragraph.words[from - 1]]
      : [paragraph.words[to], paragraph.words[to]]
  if (beside === undefined || (inside?.opens ?? false)) return false
  return (side === 'before' ? BEFORE : AFTER).test(beside.text)
}

const SEVERITIES: Readonly<Partial<Record<Verdict, Severity>>> = {
  elided: 'note',
  bracketed: 'note',
  cut: 'warning',
  altered: 'error',
  spliced: 'error',
  reworded: 'error',
}

function severitiesOf(verdicts: readonly Verdict[]): readonly Severity[] {
  return verdicts.map(verdict => SEVERITIES[verdict] ?? 'ok')
}

/** `count` quotations with the words of the sample, credited to somebody else whose own words it has. */
export function misattributed({ voices, lottery }: Drawing, count: number): Item[] {
  return untouched({ voices, lottery }, count * 3)
    .filter(({ words, parts }) => words >= 8 && parts.length === 1)
    .slice(0, count)
    .map(item => {
      const others = Object.values(PEOPLE).filter(person => person !== item.person)
      const person = lottery.pick(others)
      return {
        ...item,
        change: 'credited to another',
        person,
        verb: 'said',
        where: 'on Thursday',
        verdicts: ['misattributed'],
        severities: ['error'],
      }
    })
}

/** Sentences that nobody said, credited to those whose own words the sample has, and to strangers. */
export function invented({ voices, lottery }: Drawing): Item[] {
  const all = [...NEVER_SAID, ...NEVER_SAID_SHORT]
  return lottery.shuffle(all).map((text, i) => {
    const known = i % 3 !== 0
    const person = known ? lottery.pick(voices).person : lottery.pick(STRANGERS)
    return {
      change: known ? 'invented' : 'invented, by a stranger',
      parts: [text.replace(/\.$/u, '')],
      frame: 'double',
      person,
      verb: 'said',
      where: 'on Thursday',
      words: text.split(' ').length,
      verdicts: ['unsupported'],
      severities: [known ? 'error' : 'warning'],
    }
  })
}

/** What the sample's texts say, in other words and in quotation marks. */
export function paraphrased({ voices }: Drawing): Item[] {
  return PARAPHRASES.flatMap(({ file, text }): Item[] => {
    const voice = voices.find(one => one.file === file)
    if (voice === undefined) return []
    const { person, verb, where } = voice
    return [
      {
        change: 'paraphrased',
        parts: [text.replace(/\.$/u, '')],
        frame: 'double',
        person,
        verb,
        where,
        words: text.split(' ').length,
        verdicts: ['reworded'],
        severities: ['error'],
      },
    ]
  })
}
