import { spawn, spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { scratch } from './pile-record.js'

const { record, at } = scratch()
const root = join(import.meta.dirname, '..', '..')
const program = join(root, 'bin', 'onrecord.js')

describe('the program itself', () => {
  const run = (args: readonly string[]): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })

  it.each(['build', 'show', 'trace', 'check', 'extract', 'export', 'verify'])(
    '%s --help has an example',
    command => {
      const { status, stdout } = run([command, '--help'])
      expect(status).toBe(0)
      expect(stdout).toMatch(new RegExp(`Examples?:\\n +(?:\\w+ \\| )?onrecord ${command} `))
    },
  )

  it('prints the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string
    }
    expect(run(['--version']).stdout).toBe(`${version}\n`)
  })

  it('ends in silence when its reader stops early', async () => {
    const child = spawn(process.execPath, [program, 'export', record], { stdio: ['ignore', 'pipe', 'pipe'] })
    let errors = ''
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    await new Promise(resolve => child.on('close', resolve))
    expect(errors).toBe('')
  })

  it('starts with the code that the build kept, and without it where that is of no use', () => {
    const asks = `import { loadProgram } from '${pathToFileURL(join(root, 'bin/load-program.js')).href}'
      for (const name of ['main', 'serve']) console.log(loadProgram(name).script.cachedDataRejected)`
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', asks], { encoding: 'utf8' })
    expect(stdout).toBe('false\nfalse\n')
    for (const part of ['bin', 'dist/bin', 'package.json'])
      cpSync(join(root, part), at(`moved/${part}`), { recursive: true })
    writeFileSync(at('moved/dist/bin/main.cjs.cache'), 'of another V8')
    const moved = spawnSync(process.execPath, [at('moved/bin/onrecord.js'), '--version'], {
      encoding: 'utf8',
    })
    expect(moved).toMatchObject({ status: 0, stderr: '', stdout: run(['--version']).stdout })
  })

  it('says that it is not built where it is not, and that it could not run', () => {
    for (const part of ['bin', 'package.json'])
      cpSync(join(root, part), at(`bare/${part}`), { recursive: true })
    const bare = spawnSync(process.execPath, [at('bare/bin/onrecord.js'), '--version'], { encoding: 'utf8' })
    expect(bare).toMatchObject({ status: 2, stdout: '' })
    expect(bare.stderr).toMatch(/^onrecord: [^\n]*npm run build[^\n]*\n$/)
  })
})
