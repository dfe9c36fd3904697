import { existsSync } from 'node:fs'

/** The path, or the next one with a number that is not taken: "letter-2.txt". */
export function freePath(path: string): string {
  if (!existsSync(path)) return path
  const [, stem = path, ending = ''] = /^(.*?)((?:\.[^./\\]{1,8}){0,2})$/u.exec(path) ?? []
  for (let number = 2; ; number++) {
    const next = `${stem}-${number}${ending}`
    if (!existsSync(next)) return next
  }
}
