import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { scratch } from './pile-record.js'

const { record, at } = scratch()
const root = join(import.meta.dirname, '..', '..')

it('the hook of the documentation lets a commit pass whose quotations stand or that has no draft, and no other', () => {
  const guide = readFileSync(join(root, 'docs', 'checking-drafts.md'), 'utf8')
  const hook = /```sh\n([^]*?)```/.exec(guide)?.[1] ?? ''
  const program = `${process.execPath} ${join(root, 'bin', 'onrecord.js')}`
  const folder = at('drafts')
  mkdirSync(folder)
  const git = (...args: string[]): ReturnType<typeof spawnSync> =>
    spawnSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
    })
  git('init', '--quiet')
  const path = join(folder, '.git', 'hooks', 'pre-commit')
  writeFileSync(path, hook.replace('npx onrecord', program).replace('affair.record', record))
  chmodSync(path, 0o755)
  const commit = (words: string): ReturnType<typeof spawnSync> => {
    writeFileSync(join(folder, 'my draft.md'), `“${words},” Ada Quill wrote.\n`)
    git('add', '.')
    return git('commit', '--quiet', '-m', 'draft')
  }
  expect(commit('Nobody has told me who shortened it').status).toBe(0)
  const refused = commit('The quay was under water for 25 minutes')
  expect(refused.status).not.toBe(0)
  expect(`${String(refused.stdout)}${String(refused.stderr)}`).toContain('altered')
  git('reset', '--quiet')
  writeFileSync(join(folder, 'figures.csv'), 'quay,minutes\n')
  git('add', 'figures.csv')
  expect(git('commit', '--quiet', '-m', 'no draft').status).toBe(0)
})
