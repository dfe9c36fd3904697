import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, root, run } from './prepare.mjs'

/** Runs `FOLDER/NAME.EXT` with the rest of the command line, after building; lists the names where none fits. */
export async function dispatch(command, folder, extension) {
  const names = readdirSync(join(root, folder))
    .filter(file => file.endsWith(extension) && !file.endsWith(`.test${extension}`))
    .map(file => file.slice(0, -extension.length))
  const [name, ...rest] = process.argv.slice(2)
  if (!names.includes(name)) {
    console.error(`usage: npm run ${command} -- NAME [options], with NAME one of: ${names.join(', ')}`)
    process.exit(2)
  }
  ensureBuilt()
  const file = join(root, folder, name + extension)
  const loader = extension === '.ts' ? ['--import', 'tsx'] : []
  process.exit(run(process.execPath, [...loader, file, ...rest]))
}
