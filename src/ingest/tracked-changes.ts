import type { Span } from '../text/index.js'
import type { PlacedStory, Run, RunPart, Story } from './docx-story.js'
import type { Edit } from './manuscript.js'
import { escapeXml } from './escape-markup.js'

/** Who is said to have made the changes. */
export const AUTHOR = 'Onrecord'

/** A story with tracked changes, and the edits that stand in no paragraph of it or go beyond one. */
export interface Tracked {
  readonly xml: string
  readonly left: readonly Edit[]
}

/** Where new identities come from, and which comment goes with an edit; undefined for none. */
export interface Marks {
  readonly nextId: () => number
  readonly commentFor: (edit: Edit) => number | undefined
}

/** An edit and the runs it touches. */
interface Placed {
  readonly edit: Edit
  /** Into the story's text. */
  readonly span: Span
  readonly runs: readonly Run[]
}

/** A piece of a run: as it was, taken out, put in, or XML that stands between runs. */
interface Piece {
  readonly state: 'kept' | 'gone' | 'new' | 'between'
  readonly xml: string
}

/**
 * A story in which edits stand as tracked changes (`w:del`, `w:ins`) that its author can take or refuse one by
 * one; everything else stays as it was, character for character. An edit that reaches over the end of a
 * paragraph, or touches text in no run, is left. Linear in the XML, times the edits of a run.
 */
export function trackChanges(
  { xml, story, start }: PlacedStory,
  edits: readonly Edit[],
  marks: Marks,
): Tracked {
  const placed: Placed[] = []
  const left: Edit[] = []
  for (const edit of edits) {
    const span: Span = [edit.span[0] - start, edit.span[1] - start]
    const runs = runsAt(story, span)
    const covered = runs.flatMap(run => run.parts).reduce((sum, part) => sum + shared(part, span), 0)
    const whole = covered === span[1] - span[0] && new Set(runs.map(run => run.paragraph)).size === 1
    if (whole) placed.push({ edit, span, runs })
    else left.push(edit)
  }
  const touched = story.runs.filter(run => placed.some(({ runs }) => runs.includes(run)))
  let out = ''
  let at = 0
  for (const run of touched.toSorted((a, b) => a.source[0] - b.source[0])) {
    out += xml.slice(at, run.source[0]) + rewritten(run, { xml, story, placed, marks })
    at = run.source[1]
  }
  return { xml: out + xml.slice(at), left }
}

/** The runs that carry a span; of a place between two, the one that ends there. */
function runsAt(story: Story, span: Span): Run[] {
  const carrying = (has: (part: Span) => boolean): Run[] =>
    story.runs.filter(run => run.parts.some(part => part.kind === 'text' && has(part.text)))
  if (span[0] < span[1]) return carrying(text => text[0] < span[1] && text[1] > span[0])
  return carrying(text => text[0] <= span[0] && text[1] >= span[0]).slice(0, 1)
}

function shared(part: RunPart, span: Span): number {
  if (part.kind === 'other') return 0
  return Math.max(0, Math.min(part.text[1], span[1]) - Math.max(part.text[0], span[0]))
}

interface Setting {
  readonly xml: string
  readonly story: Story
  readonly placed: readonly Placed[]
  readonly marks: Marks
}

function rewritten(run: Run, setting: Setting): string {
  const { xml, marks } = setting
  const mine = setting.placed.filter(({ runs }) => runs.includes(run))
  const pieces = piecesOf(run, mine, setting)
  const open = xml.slice(...run.open)
  const properties = run.properties === undefined ? '' : xml.slice(...run.properties)
  const asRun = (content: string): string => `${open}${properties}${content}</w:r>`
  let out = ''
  for (let at = 0; at < pieces.length;) {
    const { state } = pieces[at] ?? { state: 'kept' }
    let content = ''
    for (; at < pieces.length && pieces[at]?.state === state; at++) content += pieces[at]?.xml ?? ''
    const change = `w:id="${state === 'kept' || state === 'between' ? 0 : marks.nextId()}" w:author="${AUTHOR}"`
    if (state === 'between') out += content
    else if (state === 'kept') out += asRun(content)
    else if (state === 'gone') out += `<w:del ${change}>${asRun(content)}</w:del>`
    else out += `<w:ins ${change}>${asRun(content)}</w:ins>`
  }
  return out
}

/** The run's parts, cut where edits begin and end; words are put in after the last that is taken out. */
function piecesOf(run: Run, placed: readonly Placed[], { xml, story, marks }: Setting): Piece[] {
  const pieces: Piece[] = []
  const last = run.parts.findLast(part => part.kind === 'text')
  const insertions = new Set(placed.filter(({ span }) => span[0] === span[1]))
  const insert = (at: number): void => {
    for (const one of insertions) {
      if (one.span[0] !== at) continue
      insertions.delete(one)
      pieces.push(...opening(one, marks), ...closing(one, marks))
    }
  }
  for (const part of run.parts) {
    if (part.kind === 'other') {
      pieces.push({ state: 'kept', xml: xml.slice(...part.source) })
      continue
    }
    for (const [from, to] of part.letters ? cut(part.text, placed) : [part.text]) {
      insert(from)
      const over = placed.find(({ span }) => span[0] < to && span[1] > from)
      if (over?.span[0] === from && over.runs[0] === run) pieces.push(...opening(over, marks))
      const gone = over !== undefined && over.edit.isRemark !== true
      const content = part.letters ? letters(story.text.slice(from, to), gone) : xml.slice(...part.source)
      pieces.push({ state: gone ? 'gone' : 'kept', xml: content })
      if (over?.span[1] === to && over.runs.at(-1) === run) pieces.push(...closing(over, marks))
    }
    if (part === last) insert(part.text[1])
  }
  return pieces
}

function cut([start, end]: Span, placed: readonly Placed[]): Span[] {
  const points = placed.flatMap(({ span }) => [...span]).filter(point => point > start && point < end)
  const all = [...new Set([start, ...points, end])].toSorted((a, b) => a - b)
  return all.slice(1).map((to, index): Span => [all[index] ?? start, to])
}

function letters(text: string, gone: boolean): string {
  const element = gone ? 'w:delText' : 'w:t'
  return `<${element} xml:space="preserve">${escapeXml(text)}</${element}>`
}

function opening({ edit }: Placed, marks: Marks): Piece[] {
  const comment = marks.commentFor(edit)
  return comment === undefined ? [] : [{ state: 'between', xml: `<w:commentRangeStart w:id="${comment}"/>` }]
}

function closing({ edit }: Placed, marks: Marks): Piece[] {
  const comment = marks.commentFor(edit)
  const none = edit.words === '' || edit.isRemark === true
  const words: Piece[] = none ? [] : [{ state: 'new', xml: letters(edit.words, false) }]
  if (comment === undefined) return words
  const id = `w:id="${comment}"`
  const end = `<w:commentRangeEnd ${id}/><w:r><w:commentReference ${id}/></w:r>`
  return [...words, { state: 'between', xml: end }]
}
