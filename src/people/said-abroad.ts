import { latinPattern } from '../text/index.js'

/* What French, German, Spanish, Portuguese and Italian papers say of who speaks. */
const VERBS =
  'a\\s(?:déclaré|dit|affirmé|ajouté|expliqué)|dit|déclare|affirme|assure|ajoute|explique|sagte?|erklärte?|meinte?|betonte?|dijo|dice|declaró|afirmó|aseguró|añadió|explicó|disse|declarou|afirmou|ha\\s(?:detto|dichiarato|affermato)|dichiara|afferma|aggiunge'

const AT_THE_END = latinPattern(new RegExp(`\\s(?:${VERBS})\\s*$`, 'u'))

const BEHIND = latinPattern(new RegExp(`^["”»“’']?,?\\s(?:${VERBS})\\s`, 'u'))

/** How long a source is without a foreign verb of speaking that ends it ("Der Sprecher Bo Lind sagte"), in code units. */
export function lengthWithoutVerb(source: string): number {
  return AT_THE_END.exec(source)?.index ?? source.length
}

/**
 * Where behind a quotation who speaks begins, after its closing mark and a foreign verb of speaking ("», a déclaré la
 * ministre Ada Quill"), in code units; undefined where no such verb follows.
 */
export function behindVerb(after: string): number | undefined {
  return BEHIND.exec(after)?.[0].length
}
