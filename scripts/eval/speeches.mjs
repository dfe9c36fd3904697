/**
 * `npm run eval -- speeches [--errors]`: the share of quotations, word for word those of a transcript, that
 * are found in it at the right place: by links alone, and in the record that a build gives.
 */
import { closeSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findLinks, memoryLookup } from '../../dist/collation/index.js'
import { quotedPassages } from '../../dist/text/index.js'
import { must, root, run } from '../prepare.mjs'
import { needShared } from '../shared.mjs'

const errors = process.argv.includes('--errors')
const folder = needShared('coverage', 'speeches')
const readText = file => readFileSync(join(folder, file), 'utf8')
const jsonl = text =>
  text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))

const documents = readdirSync(join(folder, 'documents')).map(file => `documents/${file}`)
const transcripts = readdirSync(folder).filter(file => file.endsWith('.txt'))
const texts = new Map([...documents, ...transcripts].map(file => [file, readText(file)]))

/** The quotations, each with the span of the transcript's lines (1-based in the data) that hold its words. */
const wanted = jsonl(readText('silver.jsonl'))
  .filter(({ auto }) => auto === 'words-identical')
  .map(({ doc, primary, start, end, primary_sentences: [from, to] }) => ({
    document: doc,
    span: [start, end],
    transcript: primary,
    lines: [lineStart(texts.get(primary), from - 1), lineStart(texts.get(primary), to) - 1],
  }))

/** Where line number `line`, from 0, of a text begins. */
function lineStart(text, line) {
  let at = 0
  for (let i = 0; i < line; i++) at = text.indexOf('\n', at) + 1 || text.length + 1
  return at
}

const overlap = (a, b) => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))
const holds = (span, part) => overlap(span, part) >= (part[1] - part[0]) / 2

/** The 95% interval of a share by Wilson's score. */
function wilson(hits, n) {
  const z = 1.96
  const middle = (hits / n + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const half = (z * Math.sqrt(((hits / n) * (1 - hits / n)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n)
  return [middle - half, middle + half]
}

function report(name, isFound) {
  const missed = wanted.filter(one => !isFound(one))
  const hits = wanted.length - missed.length
  const [low, high] = wilson(hits, wanted.length).map(share => (100 * share).toFixed(1))
  console.log(
    `${name.padEnd(20)}${hits} of ${wanted.length}: ${((100 * hits) / wanted.length).toFixed(1)}% (${low} to ${high})`,
  )
  if (!errors) return
  for (const { document, span, transcript, lines } of missed)
    console.log(
      `  missed: ${document} ${span.join('-')} ${JSON.stringify(texts.get(document).slice(...span))}\n` +
        `          ${transcript} ${lines.join('-')} ${JSON.stringify(texts.get(transcript).slice(...lines))}`,
    )
}

/** A document or transcript as the links' layer sees it: what stands in quotation marks, by nobody known. */
function witness(id, text) {
  const plain = { speaker: undefined, said: undefined, statement: undefined }
  const passages = transcripts.includes(id)
    ? []
    : quotedPassages(text).map(({ span, closed }) => ({ span, marked: true, closed, ...plain }))
  const kind = transcripts.includes(id) ? 'transcript' : 'article'
  const rest = { publisher: undefined, published: undefined, author: undefined, damage: [] }
  return { id, text, kind, ...rest, passages }
}

const witnesses = [...texts].map(([id, text]) => witness(id, text))
const lookup = memoryLookup(witnesses)
const links = new Map(witnesses.map(one => [one.id, findLinks(one, lookup)]))

console.log(`Quotations with the transcript's words: found there, at the right place (95% interval)`)
report('links', ({ document, span, transcript, lines }) =>
  links
    .get(document)
    .some(
      ({ quoting, carrying }) =>
        quoting.document === document &&
        carrying.document === transcript &&
        overlap(quoting.span, span) > 0 &&
        holds(quoting.span, span) &&
        overlap(carrying.span, lines) > 0,
    ),
)

const work = mkdtempSync(join(tmpdir(), 'onrecord-eval-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))
const onrecord = (...args) => [join(root, 'bin', 'onrecord.js'), ...args]
const record = join(work, 'speeches.record')
const exported = join(work, 'speeches.jsonl')
must(
  'build',
  run(process.execPath, onrecord('build', folder, '-o', record), { stdio: ['ignore', 'ignore', 'inherit'] }),
)
const out = openSync(exported, 'w')
must(
  'export',
  run(process.execPath, onrecord('export', record, '--format', 'jsonl'), {
    stdio: ['ignore', out, 'inherit'],
  }),
)
closeSync(out)

const rows = jsonl(readFileSync(exported, 'utf8'))
const pathOf = new Map(rows.filter(({ kind }) => kind === 'document').map(({ id, path }) => [id, path]))
const fileOf = id => [...texts.keys()].find(file => pathOf.get(id)?.endsWith(file))
const files = new Map([...pathOf.keys()].map(id => [id, fileOf(id)]))
const readings = grouped(rows.filter(({ kind }) => kind === 'occurrence'))

function grouped(occurrences) {
  const groups = new Map()
  for (const one of occurrences) groups.set(one.utterance, [...(groups.get(one.utterance) ?? []), one])
  return groups
}

report('record', ({ document, span, transcript, lines }) =>
  [...readings.values()].some(
    group =>
      group.some(one => files.get(one.document) === document && holds(one.span, span)) &&
      group.some(one => files.get(one.document) === transcript && overlap(one.span, lines) > 0),
  ),
)
