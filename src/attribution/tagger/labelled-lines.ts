import { bySpan, type Span } from '../../text/index.js'

/** A statement whose speaker print names by layout alone: "DOE: ..." or "“...” — Jane Doe". */
export interface LabelledLine {
  readonly source: Span
  /** The colon or the dash. */
  readonly cue: Span
  readonly content: readonly Span[]
}

/*
 * A label is one to four capitalised words before a colon at the start of a paragraph, perhaps after an
 * opening mark, that the text has twice with at least three words after it: "READ MORE: ..." and tables
 * ("Poe: 547") look the same. "Q:" and "A:" name nobody.
 */
const LABEL =
  /^(["“'‘]?)(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3})(?: \([^()\n]{1,40}\))?(:)[ \t]+(?=\S)/u
const AUTHOR = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:(?:de|del|la|van|von|of|the) )?\p{Lu}[\p{L}.'’-]*){0,4}`
/** A quotation and its author after a dash, up to the end of the line or the next opening mark. */
const SIGNED = new RegExp(
  String.raw`[“"]([^“”"\n]{12,})[”"][.,]?[ \t]*(―|—|–|--?)[ \t]*(${AUTHOR})(?=[ \t]*(?:$|[\n“".,]))`,
  'gmu',
)
/** A line of nothing else, whose closing mark is lost: a stop stands before the dash. */
const SIGNED_OPEN = new RegExp(
  String.raw`^[“"]([^“”"\n]{12,}[.?!…])[ \t]*(―|—|–)[ \t]*(${AUTHOR})(?=[ \t]*$)`,
  'gmu',
)

/** Rubrics of print that look like labels but name nobody ("THE FACTS:", "READ MORE:"). */
const RUBRIC =
  /\b(?:facts?|claim|verdict|background|context|updates?|read|more|note|editor|photos?|video|watch|listen|related|source|correction|date|where|when|who|what|why|how|question|answer)\b/i

const saysSomething = (line: string): boolean => /^(?:\S+\s+){3}/.test(line.replace(LABEL, ''))

interface Paragraph {
  readonly text: string
  readonly start: number
}

function paragraphsOf(text: string): Paragraph[] {
  return Array.from(text.matchAll(/[^\n]+/g), match => ({ text: match[0], start: match.index }))
}

/** The labels that count. */
function labelsOf(paragraphs: readonly Paragraph[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { text } of paragraphs) {
    const name = LABEL.exec(text)?.[2]
    if (name !== undefined && name.length > 1 && !RUBRIC.test(name) && saysSomething(text))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name))
}

/** What a signature cannot be without: a mark or a stop right before a dash. */
const DASH_BEHIND = /["”.,?!…][ \t]*[―—–-]/

/** Whether two colons have a blank behind them: without these no label stands twice, and many articles have none. */
function mayHaveTurns(text: string): boolean {
  let seen = 0
  for (let at = text.indexOf(':'); at >= 0 && seen < 2; at = text.indexOf(':', at + 1))
    if (text[at + 1] === ' ' || text[at + 1] === '\t') seen++
  return seen === 2
}

/** Turns of a dialogue. Paragraphs that open with a mark go on with the turn that opened with one. */
function turns(text: string): LabelledLine[] {
  if (!mayHaveTurns(text)) return []
  const paragraphs = paragraphsOf(text)
  const labels = labelsOf(paragraphs)
  const found: { source: Span; cue: Span; content: Span[]; quoted: boolean }[] = []
  let open = false
  for (const paragraph of paragraphs) {
    const match = LABEL.exec(paragraph.text)
    const [whole = '', mark = '', name = ''] = match ?? []
    if (match !== null && labels.has(name)) {
      const from = paragraph.start + mark.length
      const colon = paragraph.start + whole.trimEnd().length - 1
      const content: Span = [
        paragraph.start + whole.length,
        paragraph.start + paragraph.text.trimEnd().length,
      ]
      found.push({
        source: [from, from + name.length],
        cue: [colon, colon + 1],
        content: [content],
        quoted: mark !== '',
      })
      open = mark !== '' && !/[”"]\s*$/.test(paragraph.text)
      continue
    }
    const last = found.at(-1)
    open = open && last !== undefined && /^["“]/.test(paragraph.text) && !/^["“]?\(/.test(paragraph.text)
    if (open && last !== undefined) {
      last.content.push([paragraph.start, paragraph.start + paragraph.text.trimEnd().length])
      open = !/[”"]\s*$/.test(paragraph.text)
    }
  }
  return found
}

/** Quotations with their author after a dash. */
function signed(text: string): LabelledLine[] {
  if (!DASH_BEHIND.test(text)) return []
  const matches = [...text.matchAll(SIGNED), ...text.matchAll(SIGNED_OPEN)]
  return matches.map(match => {
    const [whole, words = '', dash = '', printed = ''] = match
    // The stop of the line, not of an abbreviation.
    const name = printed.replace(/(?<=\p{Ll})\.$/u, '')
    const end = match.index + whole.length - (printed.length - name.length)
    const dashAt = text.lastIndexOf(dash, end - name.length - 1)
    return {
      source: [end - name.length, end],
      cue: [dashAt, dashAt + dash.length],
      content: [[match.index + 1, match.index + 1 + words.length]],
    }
  })
}

/**
 * The statements of a text that print attributes by layout: turns of a dialogue ("DOE: We tried.") and
 * quotations signed after a dash, in the order of their contents. An empty list where there are none.
 * Linear.
 */
export function labelledLines(text: string): LabelledLine[] {
  const first = ({ content }: LabelledLine): Span => content[0] ?? [0, 0]
  return [...turns(text), ...signed(text)].toSorted((a, b) => bySpan(first(a), first(b)))
}
