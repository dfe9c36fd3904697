import { Graph, layout } from '@dagrejs/dagre'

/** A box to be placed, in pixels. */
export interface Box {
  readonly id: string
  readonly width: number
  readonly height: number
}

/** A line between two boxes, with the words that stand on it. */
export interface Tie {
  /** Tells it from other lines between the same boxes. */
  readonly key: string
  readonly from: string
  readonly to: string
  /** Empty for none. */
  readonly words: string
}

/** What is to be drawn. */
export interface Layers {
  readonly boxes: readonly Box[]
  readonly ties: readonly Tie[]
  /** Where lines lead: each layer stands to the right of, or below, the one that it comes from. */
  readonly towards: 'right' | 'down'
}

/** A place, in pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A line where it is drawn. */
export interface PlacedTie {
  /** The `d` of a path, from `from` to `to`. */
  readonly path: string
  /** The middle of its words. */
  readonly label: Point
}

/** A drawing in layers, in pixels from its top left. */
export interface PlacedLayers {
  readonly width: number
  readonly height: number
  /** The middle of each box, by its id. */
  readonly boxes: ReadonlyMap<string, Point>
  /** By its key. */
  readonly ties: ReadonlyMap<string, PlacedTie>
}

/** The room of one letter of a line's words, and of a line without any. */
const LETTER = 6.4
const WORDS_HEIGHT = 16
const BARE = 6

/** Room between boxes of one layer, between layers, and around all. */
const ROOM = { nodesep: 18, edgesep: 12, ranksep: 64, marginx: 8, marginy: 8 } as const

/**
 * Places boxes in layers and leads each line between the layers only: it leaves its box on the side to which lines lead, passes other layers straight in
 * a gap that is kept free for it, and bends between two layers, where no box stands. So no line runs behind a box or through the words of
 * another. Layers by the method of Sugiyama (dagre). Cost: some 60 ms for 70 boxes and 140 lines.
 */
export function layLayers({ boxes, ties, towards }: Layers): PlacedLayers {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: towards === 'right' ? 'LR' : 'TB', ...ROOM })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id, width, height } of boxes) graph.setNode(id, { width, height })
  for (const { from, to, words, key } of ties) {
    const width = words === '' ? BARE : words.length * LETTER + 10
    graph.setEdge(from, to, { width, height: words === '' ? BARE : WORDS_HEIGHT, labelpos: 'c' }, key)
  }
  layout(graph)
  const { width = 0, height = 0 } = graph.graph()
  const placed = new Map(
    boxes.map(box => {
      const { x, y } = graph.node(box.id)
      return [box.id, { ...box, x, y }] as const
    }),
  )
  const routes = ties.map((tie): Route => {
    const edge = graph.edge({ v: tie.from, w: tie.to, name: tie.key }) as {
      readonly points?: readonly Point[]
      readonly x?: number
      readonly y?: number
    }
    // The first and the last lie on the boxes: there the line has places of its own.
    const bends = (edge.points ?? []).slice(1, -1)
    return { tie, bends, label: { x: edge.x ?? 0, y: edge.y ?? 0 } }
  })
  const axes = towards === 'right' ? ACROSS : DOWN
  const ports = endsOf(routes, placed, axes)
  const bands = bandsOf([...placed.values()], routes, axes)
  return {
    width,
    height,
    boxes: new Map([...placed].map(([id, { x, y }]) => [id, { x, y }])),
    ties: new Map(
      routes.map(route => [
        route.tie.key,
        { path: pathOf(route, { ports, bands, axes }), label: route.label },
      ]),
    ),
  }
}

interface PlacedBox extends Box, Point {}

interface Route {
  readonly tie: Tie
  readonly bends: readonly Point[]
  readonly label: Point
}

/** The two directions of a drawing: along the lines, and along a layer. */
interface Axes {
  readonly along: (point: Point) => number
  readonly beside: (point: Point) => number
  readonly length: (box: Box) => number
  readonly breadth: (box: Box) => number
  readonly point: (along: number, beside: number) => string
}

const ACROSS: Axes = {
  along: ({ x }) => x,
  beside: ({ y }) => y,
  length: ({ width }) => width,
  breadth: ({ height }) => height,
  point: (along, beside) => `${round(along)} ${round(beside)}`,
}

const DOWN: Axes = {
  along: ({ y }) => y,
  beside: ({ x }) => x,
  length: ({ height }) => height,
  breadth: ({ width }) => width,
  point: (along, beside) => `${round(beside)} ${round(along)}`,
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}

/** Where a line leaves one box and enters the other. */
interface Ports {
  readonly leaves: Place
  readonly enters: Place
}

/** A place by the two axes. */
interface Place {
  readonly along: number
  readonly beside: number
}

/** A line's end at one side of a box, and how far beside it leads. */
interface Meeting {
  readonly key: string
  readonly end: keyof Ports
  readonly next: number
}

/** Where each line leaves and enters, by its key. */
function endsOf(
  routes: readonly Route[],
  boxes: ReadonlyMap<string, PlacedBox>,
  axes: Axes,
): ReadonlyMap<string, Ports> {
  const sides = new Map<string, { readonly box: PlacedBox; readonly met: Meeting[] }>()
  const ends = new Map<string, { leaves: Place; enters: Place }>()
  for (const { tie, bends } of routes) {
    const [from, to] = [boxes.get(tie.from), boxes.get(tie.to)]
    if (from === undefined || to === undefined) continue
    // A line that closes a circle leads back: it leaves and enters on the other sides.
    const forward = axes.along(from) <= axes.along(to) ? 1 : -1
    const meet = (
      box: PlacedBox,
      way: number,
      { end, next }: Pick<Meeting, 'end'> & { next: Point },
    ): Place => {
      const side = sides.get(`${box.id} ${way}`) ?? { box, met: [] }
      sides.set(`${box.id} ${way}`, side)
      side.met.push({ key: tie.key, end, next: axes.beside(next) })
      return { along: axes.along(box) + (way * axes.length(box)) / 2, beside: axes.beside(box) }
    }
    ends.set(tie.key, {
      leaves: meet(from, forward, { end: 'leaves', next: bends[0] ?? to }),
      enters: meet(to, -forward, { end: 'enters', next: bends.at(-1) ?? from }),
    })
  }
  for (const { box, met } of sides.values()) setApart(met, { box, axes, ends })
  return ends
}

/** Ends that meet one side of a box stand apart, in the order of where their lines lead, so that they do not cross there. */
function setApart(
  met: readonly Meeting[],
  {
    box,
    axes,
    ends,
  }: { box: PlacedBox; axes: Axes; ends: ReadonlyMap<string, { leaves: Place; enters: Place }> },
): void {
  const breadth = axes.breadth(box)
  met
    .toSorted((a, b) => a.next - b.next)
    .forEach(({ key, end }, at) => {
      const place = ends.get(key)
      const beside = axes.beside(box) - breadth / 2 + (breadth * (at + 1)) / (met.length + 1)
      if (place !== undefined) place[end] = { ...place[end], beside }
    })
}

/** How far each layer reaches along the lines, by the middle of it: no line bends there. */
function bandsOf(
  boxes: readonly PlacedBox[],
  routes: readonly Route[],
  axes: Axes,
): ReadonlyMap<number, number> {
  const reach = new Map<number, number>()
  for (const box of boxes) {
    const at = Math.round(axes.along(box))
    reach.set(at, Math.max(reach.get(at) ?? 0, axes.length(box) / 2))
  }
  for (const { tie, label } of routes) {
    if (tie.words === '') continue
    const at = Math.round(axes.along(label))
    const size: Box = { id: '', width: tie.words.length * LETTER, height: WORDS_HEIGHT }
    reach.set(at, Math.max(reach.get(at) ?? 0, axes.length(size) / 2))
  }
  return reach
}

interface Drawn {
  readonly ports: ReadonlyMap<string, Ports>
  readonly bands: ReadonlyMap<number, number>
  readonly axes: Axes
}

/** Straight through each layer, and curved from one to the next. */
function pathOf({ tie, bends }: Route, { ports, bands, axes }: Drawn): string {
  const ends = ports.get(tie.key)
  if (ends === undefined) return ''
  const { leaves, enters } = ends
  const forward = leaves.along <= enters.along ? 1 : -1
  const parts = [`M${axes.point(leaves.along, leaves.beside)}`]
  let at = leaves
  const curveTo = (to: Place): void => {
    const middle = (at.along + to.along) / 2
    parts.push(
      `C${axes.point(middle, at.beside)} ${axes.point(middle, to.beside)} ${axes.point(to.along, to.beside)}`,
    )
    at = to
  }
  for (const bend of bends) {
    const [along, beside] = [axes.along(bend), axes.beside(bend)]
    const reach = bands.get(Math.round(along))
    // Between two layers nothing stands in the way: the curve needs no place there.
    if (reach === undefined) continue
    curveTo({ along: along - forward * reach, beside })
    at = { along: along + forward * reach, beside }
    parts.push(`L${axes.point(at.along, at.beside)}`)
  }
  curveTo(enters)
  return parts.join(' ')
}
