import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './prepare.mjs'

/** The folder of evaluation data: ONRECORD_SHARED, or `shared` beside the project. It is not part of the project. */
export const shared = process.env.ONRECORD_SHARED ?? join(root, '..', 'shared')

/** The path of one thing in it; ends the process, saying so, where it is not there: then nothing is measured. */
export function needShared(...parts) {
  const path = join(shared, ...parts)
  if (existsSync(path)) return path
  console.error(
    `NOT MEASURED: ${path} is not there. Set ONRECORD_SHARED to the folder with the evaluation data.`,
  )
  process.exit(2)
}
