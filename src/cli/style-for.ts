import type { Style } from '../report/index.js'
import { plainStyle } from '../report/index.js'
import { colourStyle } from './colour-style.js'
import type { Sink, Terminal } from './terminal.js'

/** Columns where nothing says otherwise, and the fewest we lay out for. */
const USUAL_WIDTH = 80
const LEAST_WIDTH = 40

/**
 * How output to `sink` is to look. Colour on a terminal only, unless `colour` or FORCE_COLOR says so, and
 * never where `colour` is false or NO_COLOR is set (https://no-color.org). The width is the terminal's, else
 * that of COLUMNS, else 80. Where neither a terminal nor COLUMNS gives a width, as in a pipe, nothing is cut to fit.
 */
export function styleFor(sink: Sink, terminal: Terminal, colour: boolean | undefined): Style {
  const { environment } = terminal
  const stated = Number(environment['COLUMNS'])
  // Some terminals say that they have no columns: they do not know.
  const known = sink.columns === undefined || sink.columns === 0 ? stated : sink.columns
  const given = Number.isInteger(known) && known > 0
  const columns = Math.max(LEAST_WIDTH, given ? known : USUAL_WIDTH)
  const whole = !given && sink.isTTY !== true
  return coloured(sink, environment, colour) ? colourStyle(columns, whole) : plainStyle(columns, whole)
}

function coloured(sink: Sink, environment: Terminal['environment'], colour: boolean | undefined): boolean {
  if (colour === false || (environment['NO_COLOR'] ?? '') !== '') return false
  const forced = environment['FORCE_COLOR']
  if (forced !== undefined) return forced !== '0' && forced !== 'false'
  return sink.isTTY === true && environment['TERM'] !== 'dumb'
}
