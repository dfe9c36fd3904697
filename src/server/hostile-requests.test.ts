import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checksOver, createApi } from '../api/index.js'
import { buildRecord } from '../build/index.js'
import { createApp } from './create-app.js'
import { JobQueue } from './job-queue.js'
import { keepDecisions } from './keep-decisions.js'
import type { OpenDesk } from './open-desk.js'
import { openDesk } from './open-desk.js'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-hostile-'))
const record = join(folder, 'siren.record')
const WORDS = 'Ada Quill said on Monday: “The siren was silent for two nights, and nobody told us.”'
const ALTERED = 'Ada Quill said on Monday: “The siren was silent for ten nights, and nobody told us.”'

const fail = (error: unknown): void => {
  throw error
}

let desk: OpenDesk
let jobs: JobQueue
let app: ReturnType<typeof createApp>
let cookie = ''
let operations: readonly Operation[] = []
let schemas: Readonly<Record<string, Schema>> = {}
let ids: readonly string[] = []

beforeAll(async () => {
  writeFileSync(join(folder, 'a.txt'), `${WORDS}\n`)
  writeFileSync(join(folder, 'b.html'), `<html><body><p>${ALTERED}</p><p>The board met.</p></body></html>`)
  writeFileSync(
    join(folder, 'index.csv'),
    'file,date,captured\na.txt,2024-03-01,2024-04-01\nb.html,2024-03-02,\n',
  )
  await buildRecord([folder], record)
  desk = openDesk(record)
  jobs = new JobQueue({ record, desk, now: () => new Date('2024-03-05T14:12:00Z'), onFault: fail })
  const api = createApi({
    ...desk,
    name: 'siren.record',
    onFault: fail,
    jobs,
    checks: checksOver(() => desk.store().view),
    decide: async (drafts, who) =>
      keepDecisions(
        record,
        drafts.map(decision => ({ ...who, at: '2024-03-05', decision })),
      ),
  })
  app = createApp({ api, token: 'sesame', files: folder })
  const said = await app.request('http://127.0.0.1/?token=sesame', { headers: { host: '127.0.0.1' } })
  cookie = said.headers.get('set-cookie')?.split(';')[0] ?? ''
  const described: unknown = api.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '', version: '' } })
  const { paths, components } = described as Described
  schemas = components.schemas
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      parameters,
      body: requestBody?.content['application/json']?.schema,
    })),
  )
  const { view } = desk.store()
  ids = [view.documents(), view.speakers(), view.utterances()].flatMap(all => [...all].map(({ id }) => id))
  ids = [...ids, jobs.open().id, jobs.open().id]
})
afterAll(async () => {
  await jobs.close()
  desk.close()
  rmSync(folder, { recursive: true, force: true })
})

/** As the API describes what it can be asked. */
interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

interface DescribedOperation {
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

interface Parameter {
  readonly in: string
  readonly name: string
  readonly required?: boolean
  readonly schema: Schema
}

interface Operation {
  readonly method: string
  readonly path: string
  readonly parameters: readonly Parameter[]
  readonly body: Schema | undefined
}

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
}

const NASTY = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e309',
    'NaN',
    '9007199254740993',
    '99999999999999999999',
    '0x10',
    '1.5',
    'null',
    '[]',
    '../../etc/passwd',
    '..%2f..%2f',
    '%00',
    '\u0000',
    '\ud800',
    '\u202e',
    "' OR 1=1 --",
    '"*',
    'a AND',
    '(',
    'NEAR(',
    '*',
    '"siren',
    'siren*',
    '2024-13',
    '2024-02-31',
    '9999-12-31',
    '0000',
    '__proto__',
    'toString',
    '<script>',
    '${7*7}',
    'x'.repeat(5000),
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ maxLength: 30 }),
)

/** Words and ids of the record, and what is none. */
const words = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...ids),
    fc.constantFrom(WORDS, ALTERED, 'siren', 'Ada Quill', '2024', '2024-03', '2024-03-01', 'quay.html'),
    NASTY,
  )

/** What a schema allows, to its ends. */
function allowed(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return allowed(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {})
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  const ways = schema.anyOf ?? schema.oneOf
  if (ways !== undefined) return fc.oneof(...ways.map(allowed))
  if (schema.allOf !== undefined)
    return fc.tuple(...schema.allOf.map(allowed)).map(all => Object.assign({}, ...all) as unknown)
  const { minimum = 0, maximum = 2 ** 53 - 1 } = schema
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'integer':
    case 'number':
      return fc.oneof(
        fc.constantFrom(minimum, minimum - 1, maximum),
        fc.integer({ min: minimum, max: Math.min(maximum, minimum + 90) }),
      )
    case 'boolean':
      return fc.boolean()
    case 'array':
      return schema.prefixItems === undefined
        ? fc.array(allowed(schema.items ?? {}), { maxLength: 3 })
        : fc.tuple(...schema.prefixItems.map(allowed))
    case 'object': {
      const { properties = {}, required = [] } = schema
      const fields = Object.entries(properties).map(([name, one]) => [name, allowed(one)] as const)
      return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] })
    }
    default:
      return words().map(text => text.slice(0, schema.maxLength))
  }
}

/** Mostly what is allowed, so that it comes through to the record; now and then what is not. */
const given = (schema: Schema): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary: allowed(schema) }, { weight: 1, arbitrary: NASTY })

const BODIES = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc.constantFrom('', '{', 'null', '[]', '"', '1e999', '['.repeat(20_000), '{"__proto__":{"a":1}}'),
)

interface Asked {
  readonly method: string
  readonly address: string
  readonly body: string | undefined
}

function asking({ method, path, parameters, body }: Operation): fc.Arbitrary<Asked> {
  const values = parameters.map(({ schema, required = false }) =>
    required ? given(schema) : fc.option(given(schema), { nil: undefined, freq: 1 }),
  )
  const bodies =
    body === undefined
      ? fc.constant(undefined)
      : fc.oneof(
          { weight: 8, arbitrary: allowed(body).map(one => JSON.stringify(one)) },
          { weight: 1, arbitrary: BODIES },
        )
  return fc.tuple(fc.tuple(...values), bodies).map(([all, sent]) => {
    const query = new URLSearchParams()
    let filled = path
    for (const [at, { in: where, name }] of parameters.entries()) {
      // Half a pair of surrogates has no place in an address.
      const text = all[at] === undefined ? undefined : Buffer.from(plain(all[at])).toString()
      if (where === 'path') filled = filled.replace(`{${name}}`, encodeURIComponent(text ?? ''))
      else if (text !== undefined) query.set(name, text)
    }
    return { method, address: `http://127.0.0.1${filled}?${query.toString()}`, body: sent }
  })
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

async function answerTo({
  method,
  address,
  body,
}: Asked): Promise<{ readonly status: number; readonly text: string }> {
  const headers = { host: '127.0.0.1', cookie, 'content-type': 'application/json' }
  const answer = await app.request(address, { method, headers, ...(body === undefined ? {} : { body }) })
  return { status: answer.status, text: await answer.text() }
}

/* These want values that fit each other, which are not met by chance. */
const FITTING = new Set(['GET /api/documents/{id}/elsewhere', 'POST /api/decisions'])

const nameOf = ({ method, path }: Operation): string => `${method} ${path}`

/** So often each thing is asked: what gets through to the record is found by far fewer. */
const RUNS = 120
/* By which each is met at least once with what there is. */
const SEED = 1

describe('the API', () => {
  it('answers whatever is asked with an answer, or with what is wrong and what to do', async () => {
    expect(operations.length).toBeGreaterThan(25)
    const answered = new Set<string>()
    // What is given up is not there any more.
    for (const operation of operations.toSorted(
      (a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'),
    )) {
      const about = nameOf(operation)
      await fc.assert(
        fc.asyncProperty(asking(operation), async asked => {
          const { status, text } = await answerTo(asked)
          expect([200, 201, 202, 400, 404, 409, 413], `${about}: ${text}`).toContain(status)
          expect(text).not.toMatch(/node_modules|\.[tj]s:\d|SQLITE|root:x/)
          if (status < 400) answered.add(about)
          else
            expect(JSON.parse(text)).toEqual({
              code: expect.any(String),
              message: expect.any(String),
              advice: expect.stringMatching(/\w\.$/),
            })
        }),
        { numRuns: RUNS, seed: SEED },
      )
    }
    // What is refused at the border says nothing of what is behind it: most was asked for what there is.
    const refused = operations.map(nameOf).filter(one => !answered.has(one) && !FITTING.has(one))
    expect(refused).toEqual([])
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(`${WORDS}\n`)
    expect(
      readdirSync(folder)
        .filter(name => !name.startsWith('siren.'))
        .toSorted(),
    ).toEqual(['a.txt', 'b.html', 'index.csv'])
    expect(existsSync(record)).toBe(true)
  })
})
