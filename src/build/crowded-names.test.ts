import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildRecord } from './index.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-crowd-'))
  mkdirSync(join(folder, 'pile'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** More than a name must have to be a crowd's. */
const CROWD = 70

/** A report number so and so, in which a director, a minister and two bodies speak, called in one of several ways. */
function report(number: number): string {
  const director = ['Ada Quill', 'Ada B. Quill', 'Ms. Quill', 'A. Quill'][number % 4]
  const role = ['harbour director', 'director of the harbour', 'official'][number % 3]
  return [
    `Report ${number} from the harbour.`,
    `“The quay has stood for ${number + 20} years,” said ${director}, the ${role}, on Monday.`,
    number % 5 === 0
      ? `Quill said that the dredger was late.`
      : `A port spokesman said the dredger was late.`,
    `The Office of Harbours (OHB) said in a statement that ${number + 3} ships had called.`,
    number % 2 === 0 ? `The OHB said no more.` : `The Council of Pilots said no more.`,
  ].join('\n\n')
}

function write(name: string, text: string): string {
  const path = join(folder, 'pile', name)
  writeFileSync(path, text)
  return path
}

/** Who is who in a record, whatever the order in which its documents came. */
function who(record: string): unknown {
  const database = new Database(record, { readonly: true })
  try {
    return [
      'SELECT d.id, p.number, p.name, p.speaker FROM person p JOIN document d ON d.ordinal = p.document ORDER BY 1, 2',
      'SELECT * FROM speaker ORDER BY id, kind, key',
      'SELECT key, speaker, kind, documents FROM named ORDER BY 1, 2, 3',
      "SELECT * FROM waiting WHERE owner LIKE 'name:%' ORDER BY owner, number",
      'SELECT * FROM crowd ORDER BY key, kind, name, more',
    ].map(query => database.prepare(query).all())
  } finally {
    database.close()
  }
}

it('who is who under a crowded name is the same whether documents came at once or one by one', async () => {
  for (let number = 0; number < CROWD; number++) write(`report-${number}.txt`, report(number))
  const grown = join(folder, 'grown.record')
  await buildRecord([join(folder, 'pile')], grown)
  const newcomers = [
    report(CROWD),
    report(CROWD + 1),
    '“We shall see,” said Ben Quill, a baker, on Tuesday. Quill said it twice.',
    'The Old Harbour Board (OHB) said in a statement that it was older than the other.',
    'A port spokesman said that the dredger had come. Another port spokesman said it had not.',
    `“The quay is closed,” said Ada Bertha Quill, the harbour director. ${report(CROWD + 2)}`,
  ]
  for (const [at, text] of newcomers.entries()) {
    await buildRecord([write(`newcomer-${at}.txt`, text)], grown)
    // A build of all takes a second: after those by whom nobody becomes another, after who makes it so, and at the end.
    if (at % 2 === 0 && at > 0) continue
    const whole = join(folder, `whole-${at}.record`)
    await buildRecord([join(folder, 'pile')], whole)
    expect(who(grown)).toEqual(who(whole))
  }
  // What is replaced is as if it had never been there; its names are settled from all persons again.
  await buildRecord([write('newcomer-2.txt', report(CROWD + 3))], grown)
  const whole = join(folder, 'whole.record')
  await buildRecord([join(folder, 'pile')], whole)
  expect(who(grown)).toMatchObject(
    (who(whole) as unknown[]).map(rows => expect.arrayContaining(rows as unknown[])),
  )
}, 240_000)
