import { InvalidArgumentError } from 'commander'

/*
 * The names that options take. They stand here and not where they are used, so that `--help` starts without
 * loading what draws and checks. Where they are used they meet the types of that layer: a name that it does not
 * know does not compile.
 */

/** How `check` can write. */
export const FORMAT_NAMES = ['cli', 'line', 'json', 'sarif', 'markdown', 'html'] as const

/** What a draft can be. */
export const DRAFT_FORM_NAMES = ['txt', 'md', 'html', 'docx', 'pdf'] as const

/** What `show` can list. */
export const LISTING_NAMES = [
  'documents',
  'statements',
  'speakers',
  'utterances',
  'timeline',
  'lineage',
  'discrepancies',
  'decisions',
  'review',
  'damage',
] as const

/** From the least grave to the gravest. */
export const SEVERITY_NAMES = ['ok', 'note', 'warning', 'error'] as const

/** Reads one of `names`. What is not among them is refused with the list of them. */
export function oneOf<T extends string>(what: string, names: readonly T[]): (value: string) => T {
  return value => {
    const found = names.find(name => name === value)
    if (found === undefined)
      throw new InvalidArgumentError(`There is no such ${what}; use ${names.join(', ')}.`)
    return found
  }
}

/** Reads a whole number of at least 1. */
export function positive(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('Give a whole number from 1.')
  return number
}

/** Reads the number of a port. */
export function portNumber(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0 || number > 65_535) {
    throw new InvalidArgumentError('Give a whole number from 0 to 65535.')
  }
  return number
}

/** Reads a number from 0 to 1. */
export function share(value: string): number {
  const number = Number(value)
  if (value.trim() === '' || !(number >= 0 && number <= 1)) {
    throw new InvalidArgumentError('Give a number from 0 to 1.')
  }
  return number
}

/** Reads a year, a month or a day in the form of EDTF. */
export function date(value: string): string {
  if (!/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value)) {
    throw new InvalidArgumentError('Give a date as 2024, 2024-03 or 2024-03-14.')
  }
  return value
}

/** Reads a regular expression; case does not count. */
export function pattern(value: string): RegExp {
  try {
    return new RegExp(value, 'iu')
  } catch {
    throw new InvalidArgumentError(
      'Give a regular expression; put \\ before (, [, ?, * and + to mean the sign itself.',
    )
  }
}
