import * as read from '../decode.ts'
import { type BatchQuery, defineBatch } from '../define-query.ts'
import type { ReadLink } from '../paths/links.ts'
import type { StoredBounds } from '../time/stored.ts'
import { among, overlaps, visible } from './fragments.ts'
import type { AskedDays, ClockKey, PagedKeys } from './keys.ts'

/** An entity from which paths go on, and what a relationship must meet to be a link of one. */
export type PathKey = ClockKey &
  AskedDays & {
    readonly key: string
    readonly types: readonly string[] | null
  }

const LINKS = `MATCH (e:Entity {key: k.key})-[r]-(o:Entity)
  WHERE o.key <> k.key
    AND r.negated = false
    AND r.rank <> 'DEPRECATED'
    AND ${among('type(r)', 'types')}
    AND ${overlaps('r')}
    AND ${visible('r')}`

/**
 * The links of an entity, by their other ends and keys. The size of each other end is taken once in a call and without
 * the clocks, for then it is a degree that the engines keep: in a row of its own for each link it took four times as long.
 */
export const pathLinks: BatchQuery<PagedKeys<PathKey>, ReadLink> = defineBatch({
  name: 'pathLinks',
  cypher: `UNWIND $keys AS k
CALL (k) {
  ${LINKS}
  RETURN o, o.key AS other, r.key AS link, startNode(r) = e AS out,
    {startMin: r.startMin, startMax: r.startMax, endMin: r.endMin, endMax: r.endMax} AS bounds
  ORDER BY other, link LIMIT $n
}
WITH o, other, collect({i: k.i, link: link, out: out, bounds: bounds}) AS links
WITH other, links, COUNT { (o)--() } AS size
UNWIND links AS found
RETURN found.i AS i, other, found.link AS link, found.out AS out, found.bounds AS bounds, size
ORDER BY i, other, link`,
  decode: (record) => ({
    key: read.text(record, 'link'),
    other: read.text(record, 'other'),
    out: read.flag(record, 'out'),
    bounds: boundsIn(read.fields(record, 'bounds')),
    size: read.number(record, 'size'),
  }),
})

function boundsIn(stored: read.Fields): StoredBounds {
  return {
    startMin: read.text(stored, 'startMin'),
    startMax: read.text(stored, 'startMax'),
    endMin: read.text(stored, 'endMin'),
    endMax: read.text(stored, 'endMax'),
  }
}

/** How many links an entity has, counted up to `n`. */
export const pathDegrees: BatchQuery<PagedKeys<PathKey>, number> = defineBatch({
  name: 'pathDegrees',
  cypher: `UNWIND $keys AS k
CALL (k) {
  ${LINKS}
  WITH r LIMIT $n
  RETURN count(r) AS degree
}
RETURN k.i AS i, degree
ORDER BY i`,
  decode: (record) => read.number(record, 'degree'),
})
