import { amount } from '../../words/amount.js'

/** "1 document", "12,000 documents". */
export function counted(count: number, what: string): string {
  return `${amount(count)} ${what}${count === 1 ? '' : 's'}`
}
