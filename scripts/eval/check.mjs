/**
 * `npm run eval -- check [options]`: drafts checked against a record, made by program and real (see bench/check). The
 * generator is TypeScript, which Node 20 runs through tsx.
 */
import { join } from 'node:path'
import { root, run } from '../prepare.mjs'

const evaluation = join(root, 'bench', 'check', 'run.ts')
process.exit(run(process.execPath, ['--import', 'tsx', evaluation, ...process.argv.slice(2)]))
