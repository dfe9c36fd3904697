import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extractAttributions } from '../../src/attribution/index.js'
import { checkDraft, type Finding } from '../../src/check/index.js'
import type { Verdict } from '../../src/collation/index.js'
import { readDocuments } from '../../src/ingest/index.js'
import type { AnalysedDocument, RecordView } from '../../src/record/index.js'
import { analyse, memoryRecord } from '../../src/record/index.js'
import { jaccard, overlap, type Span } from '../../src/text/index.js'
import { printShare } from '../changes/interval.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const AFFAIRS = ['affair-c', 'affair-e'] as const
const CHANGED: ReadonlySet<string> = new Set(['cut', 'altered', 'spliced', 'reworded'])

interface GoldOccurrence {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly verdict: string
  readonly also?: readonly string[]
  readonly attributed_to?: string
}

interface Gold {
  readonly families: readonly { readonly id: string; readonly occurrences: readonly GoldOccurrence[] }[]
}

/** One annotated quotation of an article, and what `check` said of it. */
interface Outcome {
  readonly family: string
  readonly gold: GoldOccurrence
  readonly text: string
  readonly finding: Finding | undefined
}

/** Counts of one question. */
interface Counts {
  due: number
  given: number
  both: number
}

/**
 * Real articles with gold annotations, each checked as a draft against the record of the others; then with the
 * name of one speaker at a time put in the place of another's. Says so where the articles are not there.
 */
export async function scoreCoverage({ misses }: { readonly misses: boolean }): Promise<void> {
  const shared = process.env['ONRECORD_SHARED'] ?? join(root, '..', 'shared')
  console.log('\nReal articles, each checked against the record of the others\n')
  const changed: Counts = { due: 0, given: 0, both: 0 }
  const decidable: Counts = { due: 0, given: 0, both: 0 }
  const swapped: Counts = { due: 0, given: 0, both: 0 }
  for (const affair of AFFAIRS) {
    const folder = join(shared, 'coverage', affair)
    if (!existsSync(folder)) {
      console.error(
        `NOT MEASURED: ${folder} is not there. Set ONRECORD_SHARED to the folder with the evaluation data.`,
      )
      process.exitCode = 2
      continue
    }
    await scoreAffair(folder, { changed, decidable, swapped, misses })
  }
  if (changed.due === 0) return
  console.log(`\nchanged, both affairs: ${f1(changed)}`)
  console.log(`changed, of those whose words another article has as they were said: ${f1(decidable)}`)
  console.log(`misattributed, both affairs, one credit exchanged at a time: ${f1(swapped)}`)
}

interface Tally {
  readonly changed: Counts
  readonly decidable: Counts
  readonly swapped: Counts
  readonly misses: boolean
}

async function scoreAffair(folder: string, tally: Tally): Promise<void> {
  const { swapped, misses } = tally
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Gold
  const wanted = gold.families.flatMap(({ id, occurrences }) =>
    occurrences.map(one => ({ family: id, gold: one })),
  )
  const speakers = [...new Set(wanted.map(one => nameOf(one.gold)))].filter(name => name !== '')
  const articles = await readArticles(folder)
  const outcomes: Outcome[] = []
  for (const [file, { document }] of articles) {
    const own = wanted.filter(one => one.gold.file === file)
    if (own.length === 0) continue
    const others = memoryRecord([...articles.values()].filter(one => one.document.id !== document.id))
    const findings = checkDraft({ text: document.text, format: 'text' }, others)
    const judged = own.map(one => ({ ...one, ...findingOf(one.gold, document.text, findings) }))
    outcomes.push(...judged)
    swapped.given += findings.filter(({ verdict }) => verdict === 'misattributed').length
    swapCredits({ judged, text: document.text, view: others, speakers }, { counts: swapped, misses })
    if (misses)
      for (const { quotation, message } of findings.filter(({ verdict }) => verdict === 'misattributed'))
        console.log(`FALSE misattributed ${file}: ${quotation}\n  ${message}`)
  }
  for (const outcome of outcomes) {
    count(outcome, tally.changed)
    if (isDecidable(outcome, outcomes)) count(outcome, tally.decidable)
  }
  printAffair(basename(folder), outcomes)
  if (misses) printMisses(outcomes)
}

function count({ gold, finding }: Outcome, counts: Counts): void {
  const due = CHANGED.has(verdictOf(gold))
  const given = finding !== undefined && CHANGED.has(finding.verdict)
  counts.due += due ? 1 : 0
  counts.given += given ? 1 : 0
  counts.both += due && given ? 1 : 0
}

/*
 * Of two articles that differ alone, each is changed against the other: which one is, only a third could tell. So
 * much of a changed quotation another article must have as it was said, and all but a little of an unchanged one.
 */
const LEAST_OF_CHANGED = 0.5
const LEAST_OF_UNCHANGED = 0.95

/** Whether an article other than its own has the words of a quotation as the annotation says they were said. */
function isDecidable(outcome: Outcome, all: readonly Outcome[]): boolean {
  const changed = CHANGED.has(verdictOf(outcome.gold))
  const words = plainWords(outcome.text)
  return all.some(other => {
    if (other.family !== outcome.family || other.gold.file === outcome.gold.file) return false
    if (CHANGED.has(verdictOf(other.gold))) return false
    const theirs = plainWords(other.text)
    if (!changed)
      return ` ${theirs.join(' ')} `.includes(
        ` ${words.slice(0, Math.ceil(words.length * LEAST_OF_UNCHANGED)).join(' ')} `,
      )
    const known = new Set(theirs)
    return words.filter(word => known.has(word)).length >= LEAST_OF_CHANGED * words.length
  })
}

function plainWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll(/[’']/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

async function readArticles(folder: string): Promise<Map<string, AnalysedDocument>> {
  const articles = new Map<string, AnalysedDocument>()
  for await (const reading of readDocuments([folder])) {
    if (reading.kind !== 'document' || !/^\d+\.txt$/u.test(basename(reading.path))) continue
    const { document } = reading
    articles.set(basename(reading.path), { document, analysis: analyse(document) })
  }
  return articles
}

/** The person to whom the annotation credits it, without what it says of the occasion. */
function nameOf({ attributed_to: name = '' }: GoldOccurrence): string {
  return name.split(',')[0] ?? ''
}

function verdictOf({ verdict }: GoldOccurrence): string {
  return verdict === 'paraphrase-in-quotes' ? 'reworded' : verdict
}

const OUTER = /[\s"'“”‘’«».,;:!?…—–()[\]-]/u

function trimmed(text: string, [from, to]: Span): Span {
  let [start, end] = [from, to]
  while (start < end && OUTER.test(text[start] ?? '')) start++
  while (end > start && OUTER.test(text[end - 1] ?? '')) end--
  return [start, end]
}

function findingOf(
  { start, end }: GoldOccurrence,
  text: string,
  findings: readonly Finding[],
): { readonly text: string; readonly finding: Finding | undefined } {
  const span = trimmed(text, [start, end])
  const near = findings
    .map(finding => ({ finding, score: jaccard(trimmed(text, finding.span), span) }))
    .filter(({ score }) => score >= 0.5)
    .toSorted((a, b) => b.score - a.score)
  const around = findings.find(finding => overlap(finding.span, span) >= span[1] - span[0])
  return { text: text.slice(start, end), finding: near[0]?.finding ?? around }
}

interface Swapping {
  readonly judged: readonly Outcome[]
  readonly text: string
  readonly view: RecordView
  readonly speakers: readonly string[]
}

/** Fewer words than this are nobody's own. */
const LEAST_WORDS = 6

/** For each quotation whose source names its speaker: the same draft with another's name there. */
function swapCredits(
  { judged, text, view, speakers }: Swapping,
  { counts, misses }: { readonly counts: Counts; readonly misses: boolean },
): void {
  const attributions = extractAttributions(text)
  for (const { gold, finding } of judged) {
    const name = nameOf(gold)
    const surname = name.split(' ').at(-1) ?? name
    const known = finding?.base !== undefined && finding.speakerName?.includes(surname) === true
    if (
      !known ||
      gold.end - gold.start < 30 ||
      text.slice(gold.start, gold.end).split(/\s+/u).length < LEAST_WORDS
    )
      continue
    if (!finding.verdicts.every(verdict => AS_IT_STANDS.has(verdict))) continue
    const source = attributions.find(({ content }) =>
      content.some(part => overlap(part, [gold.start, gold.end]) >= (gold.end - gold.start) / 2),
    )?.source[0]
    if (source === undefined || !text.slice(...source).includes(surname)) continue
    const other = speakers.find(one => !one.includes(surname)) ?? ''
    const shift = source[0] < gold.start ? other.length - (source[1] - source[0]) : 0
    const draft = text.slice(0, source[0]) + other + text.slice(source[1])
    const span: Span = [gold.start + shift, gold.end + shift]
    const said = checkDraft({ text: draft, format: 'text' }, view).find(
      one => overlap(one.span, span) >= (span[1] - span[0]) / 2,
    )
    counts.due += 1
    if (said?.verdict === 'misattributed') {
      counts.both += 1
      counts.given += 1
    } else if (misses)
      console.log(
        `NOT misattributed ${gold.file} to ${other}: ${text.slice(gold.start, gold.end)}\n  ${said?.verdict ?? '-'}, credited ${said?.speakerName ?? '-'}: ${said?.message ?? ''}`,
      )
  }
}

const AS_IT_STANDS: ReadonlySet<Verdict> = new Set<Verdict>(['verbatim', 'punctuation', 'trimmed'])

function printAffair(name: string, outcomes: readonly Outcome[]): void {
  const told = outcomes.filter(one => one.finding !== undefined)
  const same = told.filter(({ gold, finding }) => {
    const right = [verdictOf(gold), ...(gold.also ?? [])]
    return finding !== undefined && right.some(verdict => class_(verdict) === class_(finding.verdict))
  })
  const carried = told.filter(one => one.finding?.base !== undefined)
  console.log(
    `${name}: ${outcomes.length} annotated; told of ${printShare(told.length, outcomes.length)}; carried by another article ${printShare(carried.length, outcomes.length)}; verdict as annotated ${printShare(same.length, told.length)}`,
  )
}

/** What asks for the same of an author: nothing, to look again, to change it. */
function class_(verdict: string): string {
  return AS_IT_STANDS.has(verdict as Verdict) ? 'as it stands' : verdict
}

function f1({ due, given, both }: Counts): string {
  const precision = given === 0 ? 0 : both / given
  const recall = due === 0 ? 0 : both / due
  const mean = both === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return `F1 ${mean.toFixed(3)}, precision ${printShare(both, given)} of ${given}, recall ${printShare(both, due)} of ${due}`
}

function printMisses(outcomes: readonly Outcome[]): void {
  for (const { gold, text, finding, family } of outcomes) {
    const verdict = verdictOf(gold)
    if (finding !== undefined && class_(verdict) === class_(finding.verdict)) continue
    const kind = CHANGED.has(verdict) !== CHANGED.has(finding?.verdict ?? '') ? 'CHANGED' : 'verdict'
    console.log(
      `${kind} ${gold.file} ${family}: annotated ${verdict}, given ${finding?.verdict ?? 'nothing'}: ${text.slice(0, 200)}\n  credited ${finding?.speakerName ?? '-'}; ${finding?.message ?? ''}\n  base (${finding?.base?.speakerName ?? '-'}): ${finding?.base?.text.slice(0, 250) ?? '-'}`,
    )
  }
}
