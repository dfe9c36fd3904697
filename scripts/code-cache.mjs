/**
 * Keeps what V8 compiles of a bundle while it does what it is for, so that commands start with it: while the sample is built and read,
 * while a draft is checked, or while it is served and its pages are asked for. One process runs the commands one after the other: the same compiled script,
 * evaluated anew for each.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { codeCacheFile, loadProgram } from '../bin/load-program.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const samples = join(root, 'samples')
const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
const record = join(folder, 'sample.record')
const draft = join(samples, 'draft.md')
const building = ['build', join(samples, 'affair'), '-o', record]

const COMMANDS = {
  main: [
    ['--help'],
    building,
    ['show', record],
    ['trace', record, 'we have called it prudence'],
    ['search', record, 'prudence'],
  ],
  check: [
    ['check', draft, '--record', record],
    ['check', draft, '--record', record, '--format', 'json'],
    ['check', draft, '--record', record, '--fix'],
  ],
  serve: [['serve', record, '--no-open', '--port', '0']],
}

/** What the pages ask for when they are opened. */
const ASKED = [
  '/',
  '/api/record',
  ...['altered', 'misattributed', 'differing', 'discrepancies', 'damaged'].map(
    list => `/api/attention/${list}?offset=0&limit=4`,
  ),
  ...['documents', 'documents/shares', 'utterances', 'utterances/shares', 'people'].map(
    list => `/api/${list}`,
  ),
  ...['timeline', 'lineage', 'review', 'jobs'].map(list => `/api/${list}`),
  '/api/search?q=prudence&typing=1',
]

const [, , name] = process.argv
const commands = [...COMMANDS[name]]
// The others have no command that builds a record.
if (name !== 'main')
  spawnSync(process.execPath, [join(root, 'bin', 'onrecord.js'), ...building], { stdio: 'ignore' })
const { script, run } = loadProgram(name)
// Else functions that were not called for a while are forgotten again.
setFlagsFromString('--no-flush-bytecode')
const said = heard()
next()
process.on('beforeExit', next)

function next() {
  const command = commands.shift()
  if (command === undefined) return keep()
  process.argv = [process.execPath, 'onrecord', ...command]
  // Keeps the loop alive, so that it comes to its end once more.
  setImmediate(run)
  if (command[0] === 'serve') void visit()
}

/** Asks the server for its pages, and ends it as Ctrl-C does; gives up where it could not start. */
async function visit() {
  process.exitCode = undefined
  while (process.listenerCount('SIGINT') === 0) {
    if (process.exitCode !== undefined) return
    await new Promise(done => setTimeout(done, 20))
  }
  const link = /http:\/\/\S+/.exec(said())?.[0]
  const door = await fetch(link, { redirect: 'manual' })
  const cookie = door.headers.get('set-cookie')?.split(';')[0] ?? ''
  for (const path of ASKED) {
    const answer = await fetch(new URL(path, link), { headers: { cookie, connection: 'close' } })
    const body = await answer.text()
    const one = /^\/api\/(?:documents|utterances|people)$/.test(path)
      ? JSON.parse(body).rows[0]?.id
      : undefined
    if (one !== undefined)
      await (
        await fetch(new URL(`${path}/${one}`, link), { headers: { cookie, connection: 'close' } })
      ).text()
  }
  process.emit('SIGINT')
}

/** What is written to the output, from here on. */
function heard() {
  let text = ''
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = (chunk, ...rest) => {
    text += String(chunk)
    return write(chunk, ...rest)
  }
  return () => text
}

function keep() {
  process.off('beforeExit', next)
  // V8 takes the code of the same flags only.
  setFlagsFromString('--flush-bytecode')
  writeFileSync(codeCacheFile(name), script.createCachedData())
  rmSync(folder, { recursive: true, force: true })
  process.exit(0)
}
