import { createReadStream, existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import type { Readable } from 'node:stream'
import type { DecisionMade } from '../build/index.js'
import { addDecisions, deriveAgain } from '../build/index.js'
import type { LoggedDecision } from '../decisions/index.js'
import { OnrecordError } from '../error/index.js'
import type { RecordStore } from '../store/index.js'
import { openRecord } from '../store/index.js'
import type { DecideRequest } from './decide-command.js'
import { readDecisionLine } from './decision-line.js'
import type { ExitCode } from './exit-code.js'
import { EXIT } from './exit-code.js'
import { inputLines } from './input-lines.js'
import { lookUpIds } from './look-up-ids.js'
import { progressBar } from './progress-bar.js'
import type { Terminal } from './terminal.js'
import { write } from './terminal.js'

/** The arguments and options of `decide`. */
interface DecideArguments {
  readonly file: string
  readonly decisions: string | undefined
  readonly request: DecideRequest
}

/**
 * Keeps decisions in the log of a record, all or none, and derives what follows. The record is shared meanwhile:
 * others may have it open. Where another process is deriving it and goes on for long, that one derives these too.
 */
export async function runDecide(given: DecideArguments, terminal: Terminal): Promise<ExitCode> {
  const { file, decisions, request } = given
  if (decisions === undefined && request.undo === undefined)
    throw new OnrecordError('invalid-option', { seen: 'decide without DECISIONS.jsonl, - or --undo' })
  const store = openRecord(file, 'edit')
  try {
    const before = store.decisions.count()
    const made = [...(await madeIn(store, given, terminal)), ...undosOf(request)]
    const kept = addDecisions(store, made)
    const derived = await deriveHere(store, request, terminal)
    await write(terminal.output, `${outcome(store, { kept, before, derived })}\n`)
    return EXIT.ok
  } catch (error) {
    throw store.failure(error)
  } finally {
    store.close()
  }
}

async function madeIn(
  store: RecordStore,
  { decisions, request }: DecideArguments,
  terminal: Terminal,
): Promise<DecisionMade[]> {
  const made: DecisionMade[] = []
  if (decisions === undefined) return made
  const defaults = { by: whoOf(request), at: now() }
  for await (const { number, text } of inputLines(inputOf(decisions, terminal))) {
    if (text.trim() === '') continue
    const name = `line ${number}`
    const line = readDecisionLine(text)
    if (line === 'other') continue
    if ('wrong' in line) throw new OnrecordError('invalid-decision', { seen: `${name}: ${line.wrong}` })
    const { id, by, at, reason } = line
    made.push({
      ...defaults,
      ...(by !== undefined && { by }),
      ...(at !== undefined && { at }),
      reason: reason ?? undefined,
      ...(id !== undefined && { id }),
      name,
      decision: naming(name, () => lookUpIds(line.decision, store.view)),
    })
  }
  return made
}

function inputOf(decisions: string, terminal: Terminal): Readable {
  if (decisions === '-') return terminal.input
  if (!existsSync(decisions)) throw new OnrecordError('path-not-found', { seen: decisions })
  return createReadStream(decisions)
}

function naming<T>(name: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof OnrecordError) || error.code !== 'invalid-decision') throw error
    throw new OnrecordError('invalid-decision', { seen: `${name}: ${error.seen ?? ''}` })
  }
}

function undosOf(request: DecideRequest): DecisionMade[] {
  return (request.undo ?? []).map(decision => ({
    by: whoOf(request),
    at: now(),
    decision: { kind: 'undo', decision },
    name: `--undo ${decision}`,
  }))
}

function whoOf({ by }: DecideRequest): string {
  if (by === undefined) return userInfo().username
  if (by.trim() === '') throw new OnrecordError('invalid-option', { seen: '--by without a name' })
  return by.trim()
}

/** To the second: nobody decides faster. */
function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/u, 'Z')
}

/** Whether it was derived here; false where another process has it in hand. */
async function deriveHere(store: RecordStore, request: DecideRequest, terminal: Terminal): Promise<boolean> {
  const bar = progressBar(terminal, request.progress)
  try {
    await deriveAgain(store, progress => bar.update(progress))
    return true
  } catch (error) {
    if (error instanceof OnrecordError && error.code === 'record-busy') return false
    throw error
  } finally {
    bar.stop()
  }
}

interface Outcome {
  readonly kept: readonly LoggedDecision[]
  /** How many there were before. */
  readonly before: number
  readonly derived: boolean
}

function outcome(store: RecordStore, { kept, before, derived }: Outcome): string {
  const added = kept.filter(({ id }) => id > before).map(({ id }) => id)
  const known = kept.length - added.length
  const [first, last] = [added[0], added.at(-1)]
  const range = first === last ? `decision ${first}` : `decisions ${first} to ${last}`
  const parts = [
    added.length === 0 ? 'Nothing new was decided.' : `Kept ${range}.`,
    ...(known === 0 ? [] : [`${known} of ${kept.length} were known already.`]),
    ...(derived ? [] : ['Another process is deriving this record, and will derive what follows from them.']),
  ]
  const orphaned = derived ? (store.waiting.counts().get('orphaned-decision') ?? 0) : 0
  if (orphaned > 0)
    parts.push(
      `${orphaned} ${orphaned === 1 ? 'does' : 'do'} not fit the record; \`onrecord show ${store.path} review\` says why.`,
    )
  return parts.join(' ')
}
