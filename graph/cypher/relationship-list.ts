import type { RelationshipRow } from '../rows.ts'
import { among, overlaps, visible } from './fragments.ts'
import type { AskedDays, ClockKey } from './keys.ts'
import { keysetPages, listCount } from './keyset-list.ts'
import { RELATIONSHIP, type RelationshipNarrowing, readRelationship, type Sort } from './relationship.ts'

/** A list of all relationships; a narrowing by kind, place type or entity is met by either end. */
export type AllRelationships = ClockKey & AskedDays & RelationshipNarrowing & {}

const LISTED = `(k.kinds IS NULL OR any(l IN labels(s) WHERE l IN k.kinds) OR any(l IN labels(o) WHERE l IN k.kinds))
    AND (k.placeTypes IS NULL OR s.placeType IN k.placeTypes OR o.placeType IN k.placeTypes)
    AND ${among('type(r)', 'types')}
    AND (k.negated IS NULL OR r.negated = k.negated)
    AND ${among('r.rank', 'ranks')}
    AND ${overlaps('r')}
    AND ${visible('r')}`

const ALL = `MATCH (s:Entity)-[r]->(o:Entity)
  WHERE ${LISTED}`

/** From the named entities, so that the rest of the graph is not read; a relationship between two of them counts once. */
const OF_OTHERS = `UNWIND k.others AS other
  MATCH (e:Entity {key: other})-[r]-(x:Entity)
  WITH DISTINCT k, r
  WITH k, r, startNode(r) AS s, endNode(r) AS o
  WHERE ${LISTED}`

function both(name: string, match: string) {
  const text = { match, item: 'r' }
  const sortedBy = (sort: Sort) =>
    keysetPages<AllRelationships, RelationshipRow>({
      ...text,
      name: `${name}_${sort}`,
      sort,
      unique: 'key',
      columns: RELATIONSHIP,
      row: readRelationship,
    })
  return {
    pages: { startMin: sortedBy('startMin'), knownFrom: sortedBy('knownFrom') },
    count: listCount<AllRelationships>({ ...text, name: `${name}Count` }),
  }
}

export const allRelationships = both('allRelationships', ALL)
export const relationshipsOfOthers = both('relationshipsOfOthers', OF_OTHERS)
