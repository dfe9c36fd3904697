import { fold } from '../text/index.js'

/**
 * What two spellings of one name have in common: letters only, without marks, case, doubled letters,
 * and without the vowels after the first letter of each part, which is where transliterations differ.
 */
export function spellingKey(name: string): string {
  const parts = fold(name).text.replaceAll(/['-]/gu, '').split(' ')
  return parts
    .map(
      part =>
        part.slice(0, 1) +
        part
          .slice(1)
          .replaceAll(/(?<=.)[aeiouyh]/gu, '')
          .replaceAll(/(.)\1+/gu, '$1'),
    )
    .join(' ')
}
