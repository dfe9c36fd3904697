import { VERDICTS } from '../../src/collation/index.js'
import { CHANGES, LENGTHS } from './changes.js'
import { printShare } from './interval.js'
import type { Judgement } from './judge.js'
import { rightKind, rightVerdict } from './judge.js'

/** The F1 of a recall of `hits` of `n` with `wrong` false ones; undefined where nothing was counted. */
function f1(hits: number, n: number, wrong: number): number {
  return (2 * hits) / Math.max(1, hits + wrong + n)
}

/**
 * Items of other changes, at the same length, that were wrongly given a verdict that is right for this one: what
 * the precision of this change's verdict is lowered by. In proportion to the number of this change's own items.
 */
function falsely(own: readonly Judgement[], all: readonly Judgement[]): number {
  const verdicts = new Set(own.flatMap(one => one.item.changed.verdicts))
  const name = own[0]?.item.change.name
  const others = all.filter(one => one.item.change.name !== name && one.item.changed.verdicts.length > 0)
  const wrong = others.filter(
    one => one.verdict !== undefined && verdicts.has(one.verdict) && !rightVerdict(one),
  ).length
  return others.length === 0 ? 0 : (wrong * own.length) / others.length
}

const right = (one: Judgement): boolean => one.found && rightVerdict(one)

/** One line a change: found, exact span, verdict, kind of variant, and found/F1 at each length. */
export function printChanges(all: readonly Judgement[]): void {
  const columns = [
    'n',
    'found (95%)',
    'span',
    'verdict R (95%)',
    'P',
    'F1',
    'kind',
    'limit',
    ...LENGTHS.map(length => `${length} w`),
  ]
  console.log('| change | ' + columns.join(' | ') + ' |')
  console.log('|---|' + columns.map(() => '---:').join('|') + '|')
  for (const { name } of CHANGES) {
    const own = all.filter(one => one.item.change.name === name)
    if (own.length > 0) console.log(lineOf(name, own, all))
  }
  console.log(lineOf('all', all, []))
}

function lineOf(name: string, own: readonly Judgement[], all: readonly Judgement[]): string {
  const found = own.filter(one => one.found)
  const asked = own.some(one => one.item.changed.verdicts.length > 0)
  const hits = own.filter(right).length
  const wrong = falsely(own, all)
  const limits = found.filter(one => one.item.changed.limitCut !== undefined)
  const share = (list: readonly Judgement[], of: number): string =>
    of === 0 ? '-' : ((100 * list.length) / of).toFixed(1)
  const cells = [
    String(own.length),
    printShare(found.length, own.length),
    share(
      found.filter(one => one.exact),
      found.length,
    ),
    asked ? printShare(hits, own.length) : '-',
    asked && all.length > 0 ? ((100 * hits) / Math.max(1, hits + wrong)).toFixed(1) : '-',
    asked ? (100 * f1(hits, own.length, wrong)).toFixed(1) : '-',
    found.some(one => one.item.changed.kinds !== undefined)
      ? share(found.filter(rightKind), found.length)
      : '-',
    share(
      limits.filter(one => one.limitCut === one.item.changed.limitCut),
      limits.length,
    ),
    ...LENGTHS.map(length => atLength(own, all, length)),
  ]
  return `| ${name} | ${cells.join(' | ')} |`
}

function atLength(own: readonly Judgement[], all: readonly Judgement[], length: number): string {
  const here = own.filter(one => one.item.length === length)
  if (here.length === 0) return ''
  const found = ((100 * here.filter(one => one.found).length) / here.length).toFixed(0)
  if (!here.some(one => one.item.changed.verdicts.length > 0)) return found
  const wrong = falsely(
    here,
    all.filter(one => one.item.length === length),
  )
  return `${found}/${(100 * f1(here.filter(right).length, here.length, wrong)).toFixed(0)}`
}

/** One line a verdict, over all changes: how often it was given, was due, and both. */
export function printVerdicts(all: readonly Judgement[]): void {
  console.log('\n| verdict | due | given | P | R | F1 |')
  console.log('|---|---:|---:|---:|---:|---:|')
  const asked = all.filter(one => one.item.changed.verdicts.length > 0)
  for (const verdict of VERDICTS) {
    const due = asked.filter(one =>
      right(one) ? one.verdict === verdict : one.item.changed.verdicts[0] === verdict,
    )
    const given = asked.filter(one => one.found && one.verdict === verdict)
    const both = given.filter(right)
    if (due.length === 0 && given.length === 0) continue
    const percent = (n: number, of: number): string => (of === 0 ? '-' : ((100 * n) / of).toFixed(1))
    const cells = [
      due.length,
      given.length,
      percent(both.length, given.length),
      percent(both.length, due.length),
      percent(2 * both.length, due.length + given.length),
    ]
    console.log(`| ${verdict} | ${cells.join(' | ')} |`)
  }
}

/** What went wrong, item by item, for whoever reads it: the quotation as planted, and where it stands in the source. */
export function printErrors(all: readonly Judgement[], most: number): void {
  const wrong = all.filter(one => !one.found || !rightVerdict(one) || !rightKind(one) || one.strangers > 0)
  const shown = new Map<string, number>()
  for (const one of wrong) {
    const { change, length, changed, source } = one.item
    const key = `${change.name} ${one.found} ${one.verdict}`
    shown.set(key, (shown.get(key) ?? 0) + 1)
    if ((shown.get(key) ?? 0) > most) continue
    const places = changed.places.map(span =>
      JSON.stringify(source.text.slice(Math.max(0, span[0] - 20), span[1] + 20)),
    )
    const state = one.found
      ? `found, ${one.verdict} (${one.kinds.join(', ')})`
      : one.linked
        ? 'linked, not grouped there'
        : 'not linked'
    console.log(
      `\n${change.name}, ${length} words: ${state}; due ${changed.verdicts.join(' or ')} ${changed.kinds?.join(', ') ?? ''}`,
    )
    console.log(
      `  printed ${changed.parts.map(part => JSON.stringify(part)).join(' + ')}\n  source  ${places.join(' + ')}`,
    )
  }
}
