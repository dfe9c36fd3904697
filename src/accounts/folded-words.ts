import { fold, tokenise } from '../text/index.js'

/** The words of a text without its marks, folded: how the words around a number are compared, however they are printed. Linear. */
export function foldedWords(text: string): readonly string[] {
  return tokenise(text)
    .filter(token => token.kind !== 'mark')
    .map(({ span }) => fold(text.slice(...span)).text)
}
