/**
 * `npm run eval -- changes [options]`: quotations changed by program, found and judged (see bench/changes). The
 * generator is TypeScript, which Node 20 runs through tsx.
 */
import { join } from 'node:path'
import { root, run } from '../prepare.mjs'

const generator = join(root, 'bench', 'changes', 'run.ts')
process.exit(run(process.execPath, ['--import', 'tsx', generator, ...process.argv.slice(2)]))
