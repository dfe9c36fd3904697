import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ErrorCode } from '../error/index.js'
import { CATALOGUE, OnrecordError } from '../error/index.js'

/**
 * Where the code of a thread lies: beside this file where it was compiled file by file, in the layer's folder where it was bundled with the
 * command line. Undefined where this is read as TypeScript, which a thread cannot load.
 */
export function threadScript(name: string): URL | undefined {
  if (import.meta.url.endsWith('.ts')) return undefined
  return [`./${name}.js`, `../server/${name}.js`]
    .map(place => new URL(place, import.meta.url))
    .find(url => existsSync(fileURLToPath(url)))
}

/** What a thread tells of an error, as the error that it was. */
export function errorFrom(code: string | undefined, seen: string | undefined): Error {
  if (code !== undefined && isCode(code)) return new OnrecordError(code, seen === undefined ? {} : { seen })
  return new Error(seen)
}

function isCode(code: string): code is ErrorCode {
  return code in CATALOGUE
}
