export type Steady<Row> = {
  /** What is drawn, in the order in which it was first drawn. */
  shown: Row[]
  /** How many rows have arrived that are not drawn yet. */
  fresh: number
}

type Identified = { id: string }

/**
 * Keeps a list still under the pointer. Rows that are drawn keep their place and take new content, rows that are gone leave, and rows
 * that are new wait behind a "3 new" chip. Only when the person loaded a further page (`paged`) are the rows behind the last drawn one
 * appended at once.
 */
export function settle<Row extends Identified>(
  drawn: readonly Row[],
  incoming: readonly Row[],
  paged = false,
): Steady<Row> {
  const now = new Map(incoming.map((row) => [row.id, row]))
  const kept = drawn.flatMap((row) => now.get(row.id) ?? [])
  if (kept.length === 0) return { shown: [...incoming], fresh: 0 }
  const before = new Set(drawn.map((row) => row.id))
  const last = incoming.findLastIndex((row) => before.has(row.id))
  const appended = paged ? incoming.slice(last + 1) : []
  return { shown: [...kept, ...appended], fresh: incoming.length - kept.length - appended.length }
}

/** The ids of rows whose content differs, so that they can glow once. */
export function changed<Row extends Identified>(before: readonly Row[], after: readonly Row[]): Set<string> {
  const old = new Map(before.map((row) => [row.id, JSON.stringify(row)]))
  return new Set(
    after.filter((row) => old.has(row.id) && old.get(row.id) !== JSON.stringify(row)).map((row) => row.id),
  )
}
