import type { Change } from './change.js'
import { CUT_CHANGES } from './cut-changes.js'
import { PRINT_CHANGES } from './print-changes.js'
import { WORD_CHANGES } from './word-changes.js'

/** Every typed way in which a quotation is changed, the unchanged one first. */
export const CHANGES: readonly Change[] = [...PRINT_CHANGES, ...WORD_CHANGES, ...CUT_CHANGES]

/** The numbers of words that quotations have. */
export const LENGTHS = [2, 3, 4, 6, 10, 20, 40] as const
