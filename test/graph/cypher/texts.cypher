// acknowledged.migrations (read)
MATCH (m:Migration) RETURN 'migration ' + toString(m.id) AS record, properties(m) AS properties ORDER BY record LIMIT 10000

// acknowledged.releases (read)
MATCH (r:Release) RETURN 'release ' + r.name AS record, properties(r) AS properties ORDER BY record LIMIT 10000

// allRelationshipsCount (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (s:Entity)-[r]->(o:Entity)
  WHERE (k.kinds IS NULL OR any(l IN labels(s) WHERE l IN k.kinds) OR any(l IN labels(o) WHERE l IN k.kinds))
    AND (k.placeTypes IS NULL OR s.placeType IN k.placeTypes OR o.placeType IN k.placeTypes)
    AND (k.types IS NULL OR type(r) IN k.types)
    AND (k.negated IS NULL OR r.negated = k.negated)
    AND (k.ranks IS NULL OR r.rank IN k.ranks)
    AND (k.from IS NULL OR (k.certain AND r.startMax <= k.to AND k.from <= r.endMin) OR (NOT k.certain AND r.startMin <= k.to AND k.from <= r.endMax))
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
  RETURN count(r) AS n
}
RETURN k.i AS i, n
ORDER BY i

// allRelationships_knownFrom_ASC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (s:Entity)-[r]->(o:Entity)
  WHERE (k.kinds IS NULL OR any(l IN labels(s) WHERE l IN k.kinds) OR any(l IN labels(o) WHERE l IN k.kinds))
    AND (k.placeTypes IS NULL OR s.placeType IN k.placeTypes OR o.placeType IN k.placeTypes)
    AND (k.types IS NULL OR type(r) IN k.types)
    AND (k.negated IS NULL OR r.negated = k.negated)
    AND (k.ranks IS NULL OR r.rank IN k.ranks)
    AND (k.from IS NULL OR (k.certain AND r.startMax <= k.to AND k.from <= r.endMin) OR (NOT k.certain AND r.startMin <= k.to AND k.from <= r.endMax))
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
  WITH k, r
  WHERE (k.afterKey IS NULL OR r.knownFrom > k.afterSort OR (r.knownFrom = k.afterSort AND r.key > k.afterKey))
  RETURN r, r.knownFrom AS sort, r.key AS unique ORDER BY sort ASC, unique ASC LIMIT $n
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object
ORDER BY i, sort ASC, unique ASC

// allRelationships_knownFrom_DESC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (s:Entity)-[r]->(o:Entity)
  WHERE (k.kinds IS NULL OR any(l IN labels(s) WHERE l IN k.kinds) OR any(l IN labels(o) WHERE l IN k.kinds))
    AND (k.placeTypes IS NULL OR s.placeType IN k.placeTypes OR o.placeType IN k.placeTypes)
    AND (k.types IS NULL OR type(r) IN k.types)
    AND (k.negated IS NULL OR r.negated = k.negated)
    AND (k.ranks IS NULL OR r.rank IN k.ranks)
    AND (k.from IS NULL OR (k.certain AND r.startMax <= k.to AND k.from <= r.endMin) OR (NOT k.certain AND r.startMin <= k.to AND k.from <= r.endMax))
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
  WITH k, r
  WHERE (k.afterKey IS NULL OR r.knownFrom < k.afterSort OR (r.knownFrom = k.afterSort AND r.key < k.afterKey))
  RETURN r, r.knownFrom AS sort, r.key AS unique ORDER BY sort DESC, unique DESC LIMIT $n
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object
ORDER BY i, sort DESC, unique DESC

// allRelationships_startMin_ASC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (s:Entity)-[r]->(o:Entity)
  WHERE (k.kinds IS NULL OR any(l IN labels(s) WHERE l IN k.kinds) OR any(l IN labels(o) WHERE l IN k.kinds))
    AND (k.placeTypes IS NULL OR s.placeType IN k.placeTypes OR o.placeType IN k.placeTypes)
    AND (k.types IS NULL OR type(r) IN k.types)
    AND (k.negated IS NULL OR r.negated = k.negated)
    AND (k.ranks IS NULL OR r.rank IN k.ranks)
    AND (k.from IS NULL OR (k.certain AND r.startMax <= k.to AND k.from <= r.endMin) OR (NOT k.certain AND r.startMin <= k.to AND k.from <= r.endMax))
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
  WITH k, r
  WHERE (k.afterKey IS NULL OR r.startMin > k.afterSort OR (r.startMin = k.afterSort AND r.key > k.afterKey))
  RETURN r, r.startMin AS sort, r.key AS unique ORDER BY sort ASC, unique ASC LIMIT $n
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object
ORDER BY i, sort ASC, unique ASC

// allRelationships_startMin_DESC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (s:Entity)-[r]->(o:Entity)
  WHERE (k.kinds IS NULL OR any(l IN labels(s) WHERE l IN k.kinds) OR any(l IN labels(o) WHERE l IN k.kinds))
    AND (k.placeTypes IS NULL OR s.placeType IN k.placeTypes OR o.placeType IN k.placeTypes)
    AND (k.types IS NULL OR type(r) IN k.types)
    AND (k.negated IS NULL OR r.negated = k.negated)
    AND (k.ranks IS NULL OR r.rank IN k.ranks)
    AND (k.from IS NULL OR (k.certain AND r.startMax <= k.to AND k.from <= r.endMin) OR (NOT k.certain AND r.startMin <= k.to AND k.from <= r.endMax))
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
  WITH k, r
  WHERE (k.afterKey IS NULL OR r.startMin < k.afterSort OR (r.startMin = k.afterSort AND r.key < k.afterKey))
  RETURN r, r.startMin AS sort, r.key AS unique ORDER BY sort DESC, unique DESC LIMIT $n
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object
ORDER BY i, sort DESC, unique DESC

// changedCount_observations_all (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (x:Observation)
  WHERE ((x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) <> (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt))
  WITH k, x.key AS key, collect(CASE WHEN (x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.qualifier, '') + '\n' + coalesce(x.formula, '') + '\n' + toString(x.value) + '\n' + reduce(all = '', one IN x.parts | all + one + ',') END) AS before, collect(CASE WHEN (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.qualifier, '') + '\n' + coalesce(x.formula, '') + '\n' + toString(x.value) + '\n' + reduce(all = '', one IN x.parts | all + one + ',') END) AS after
  WHERE size(before) <> size(after) OR (size(before) > 0 AND head(before) <> head(after))
  RETURN count(key) AS n
}
RETURN k.i AS i, n
ORDER BY i

// changedCount_observations_of (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.of AS one
  MATCH (e:Entity {key: one})<-[:ABOUT|OF]-(x:Observation)
  WHERE ((x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) <> (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt))
  WITH DISTINCT k, x
  WITH k, x.key AS key, collect(CASE WHEN (x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.qualifier, '') + '\n' + coalesce(x.formula, '') + '\n' + toString(x.value) + '\n' + reduce(all = '', one IN x.parts | all + one + ',') END) AS before, collect(CASE WHEN (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.qualifier, '') + '\n' + coalesce(x.formula, '') + '\n' + toString(x.value) + '\n' + reduce(all = '', one IN x.parts | all + one + ',') END) AS after
  WHERE size(before) <> size(after) OR (size(before) > 0 AND head(before) <> head(after))
  RETURN count(key) AS n
}
RETURN k.i AS i, n
ORDER BY i

// changedCount_relationships_all (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (s:Entity)-[x]->(o:Entity)
  WHERE ((x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) <> (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt))
  WITH k, x.key AS key, collect(CASE WHEN (x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.edtf, '') + '\n' + coalesce(x.form, '') + '\n' + coalesce(x.startMin, '') + '\n' + coalesce(x.startMax, '') + '\n' + coalesce(x.endMin, '') + '\n' + coalesce(x.endMax, '') + '\n' + coalesce(x.endState, '') + '\n' + coalesce(x.capacity, '') + '\n' + coalesce(x.title, '') + '\n' + coalesce(x.formalTitle, '') + '\n' + coalesce(x.scope, '') + '\n' + toString(x.sequence) END) AS before, collect(CASE WHEN (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.edtf, '') + '\n' + coalesce(x.form, '') + '\n' + coalesce(x.startMin, '') + '\n' + coalesce(x.startMax, '') + '\n' + coalesce(x.endMin, '') + '\n' + coalesce(x.endMax, '') + '\n' + coalesce(x.endState, '') + '\n' + coalesce(x.capacity, '') + '\n' + coalesce(x.title, '') + '\n' + coalesce(x.formalTitle, '') + '\n' + coalesce(x.scope, '') + '\n' + toString(x.sequence) END) AS after
  WHERE size(before) <> size(after) OR (size(before) > 0 AND head(before) <> head(after))
  RETURN count(key) AS n
}
RETURN k.i AS i, n
ORDER BY i

// changedCount_relationships_of (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.of AS one
  MATCH (e:Entity {key: one})-[x]-(o:Entity)
  WHERE ((x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) <> (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt))
  WITH DISTINCT k, x
  WITH k, x.key AS key, collect(CASE WHEN (x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.edtf, '') + '\n' + coalesce(x.form, '') + '\n' + coalesce(x.startMin, '') + '\n' + coalesce(x.startMax, '') + '\n' + coalesce(x.endMin, '') + '\n' + coalesce(x.endMax, '') + '\n' + coalesce(x.endState, '') + '\n' + coalesce(x.capacity, '') + '\n' + coalesce(x.title, '') + '\n' + coalesce(x.formalTitle, '') + '\n' + coalesce(x.scope, '') + '\n' + toString(x.sequence) END) AS before, collect(CASE WHEN (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.edtf, '') + '\n' + coalesce(x.form, '') + '\n' + coalesce(x.startMin, '') + '\n' + coalesce(x.startMax, '') + '\n' + coalesce(x.endMin, '') + '\n' + coalesce(x.endMax, '') + '\n' + coalesce(x.endState, '') + '\n' + coalesce(x.capacity, '') + '\n' + coalesce(x.title, '') + '\n' + coalesce(x.formalTitle, '') + '\n' + coalesce(x.scope, '') + '\n' + toString(x.sequence) END) AS after
  WHERE size(before) <> size(after) OR (size(before) > 0 AND head(before) <> head(after))
  RETURN count(key) AS n
}
RETURN k.i AS i, n
ORDER BY i

// changedCount_statements_all (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (x:Statement)
  WHERE ((x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) <> (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt))
  WITH k, x.key AS key, collect(CASE WHEN (x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.text, '') + '\n' + coalesce(x.finding, '') + '\n' + coalesce(x.outcome, '') + '\n' + reduce(all = '', one IN x.outcomeClaims | all + one + ',') END) AS before, collect(CASE WHEN (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.text, '') + '\n' + coalesce(x.finding, '') + '\n' + coalesce(x.outcome, '') + '\n' + reduce(all = '', one IN x.outcomeClaims | all + one + ',') END) AS after
  WHERE size(before) <> size(after) OR (size(before) > 0 AND head(before) <> head(after))
  RETURN count(key) AS n
}
RETURN k.i AS i, n
ORDER BY i

// changedCount_statements_of (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.of AS one
  MATCH (e:Entity {key: one})<-[:CONCERNS|SAID_BY]-(x:Statement)
  WHERE ((x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) <> (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt))
  WITH DISTINCT k, x
  WITH k, x.key AS key, collect(CASE WHEN (x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.text, '') + '\n' + coalesce(x.finding, '') + '\n' + coalesce(x.outcome, '') + '\n' + reduce(all = '', one IN x.outcomeClaims | all + one + ',') END) AS before, collect(CASE WHEN (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.text, '') + '\n' + coalesce(x.finding, '') + '\n' + coalesce(x.outcome, '') + '\n' + reduce(all = '', one IN x.outcomeClaims | all + one + ',') END) AS after
  WHERE size(before) <> size(after) OR (size(before) > 0 AND head(before) <> head(after))
  RETURN count(key) AS n
}
RETURN k.i AS i, n
ORDER BY i

// changed_observations_all_ASC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (x:Observation)
  WHERE ((x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) <> (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt))
  WITH k, x.key AS key, collect(CASE WHEN (x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.qualifier, '') + '\n' + coalesce(x.formula, '') + '\n' + toString(x.value) + '\n' + reduce(all = '', one IN x.parts | all + one + ',') END) AS before, collect(CASE WHEN (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.qualifier, '') + '\n' + coalesce(x.formula, '') + '\n' + toString(x.value) + '\n' + reduce(all = '', one IN x.parts | all + one + ',') END) AS after
  WHERE size(before) <> size(after) OR (size(before) > 0 AND head(before) <> head(after))
  WITH k, key
  WHERE k.afterKey IS NULL OR key > k.afterKey
  RETURN key ORDER BY key ASC LIMIT $n
}
RETURN k.i AS i, key
ORDER BY i, key ASC

// changed_observations_all_DESC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (x:Observation)
  WHERE ((x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) <> (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt))
  WITH k, x.key AS key, collect(CASE WHEN (x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.qualifier, '') + '\n' + coalesce(x.formula, '') + '\n' + toString(x.value) + '\n' + reduce(all = '', one IN x.parts | all + one + ',') END) AS before, collect(CASE WHEN (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.qualifier, '') + '\n' + coalesce(x.formula, '') + '\n' + toString(x.value) + '\n' + reduce(all = '', one IN x.parts | all + one + ',') END) AS after
  WHERE size(before) <> size(after) OR (size(before) > 0 AND head(before) <> head(after))
  WITH k, key
  WHERE k.afterKey IS NULL OR key < k.afterKey
  RETURN key ORDER BY key DESC LIMIT $n
}
RETURN k.i AS i, key
ORDER BY i, key DESC

// changed_observations_of_ASC (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.of AS one
  MATCH (e:Entity {key: one})<-[:ABOUT|OF]-(x:Observation)
  WHERE ((x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) <> (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt))
  WITH DISTINCT k, x
  WITH k, x.key AS key, collect(CASE WHEN (x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.qualifier, '') + '\n' + coalesce(x.formula, '') + '\n' + toString(x.value) + '\n' + reduce(all = '', one IN x.parts | all + one + ',') END) AS before, collect(CASE WHEN (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.qualifier, '') + '\n' + coalesce(x.formula, '') + '\n' + toString(x.value) + '\n' + reduce(all = '', one IN x.parts | all + one + ',') END) AS after
  WHERE size(before) <> size(after) OR (size(before) > 0 AND head(before) <> head(after))
  WITH k, key
  WHERE k.afterKey IS NULL OR key > k.afterKey
  RETURN key ORDER BY key ASC LIMIT $n
}
RETURN k.i AS i, key
ORDER BY i, key ASC

// changed_observations_of_DESC (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.of AS one
  MATCH (e:Entity {key: one})<-[:ABOUT|OF]-(x:Observation)
  WHERE ((x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) <> (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt))
  WITH DISTINCT k, x
  WITH k, x.key AS key, collect(CASE WHEN (x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.qualifier, '') + '\n' + coalesce(x.formula, '') + '\n' + toString(x.value) + '\n' + reduce(all = '', one IN x.parts | all + one + ',') END) AS before, collect(CASE WHEN (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.qualifier, '') + '\n' + coalesce(x.formula, '') + '\n' + toString(x.value) + '\n' + reduce(all = '', one IN x.parts | all + one + ',') END) AS after
  WHERE size(before) <> size(after) OR (size(before) > 0 AND head(before) <> head(after))
  WITH k, key
  WHERE k.afterKey IS NULL OR key < k.afterKey
  RETURN key ORDER BY key DESC LIMIT $n
}
RETURN k.i AS i, key
ORDER BY i, key DESC

// changed_relationships_all_ASC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (s:Entity)-[x]->(o:Entity)
  WHERE ((x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) <> (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt))
  WITH k, x.key AS key, collect(CASE WHEN (x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.edtf, '') + '\n' + coalesce(x.form, '') + '\n' + coalesce(x.startMin, '') + '\n' + coalesce(x.startMax, '') + '\n' + coalesce(x.endMin, '') + '\n' + coalesce(x.endMax, '') + '\n' + coalesce(x.endState, '') + '\n' + coalesce(x.capacity, '') + '\n' + coalesce(x.title, '') + '\n' + coalesce(x.formalTitle, '') + '\n' + coalesce(x.scope, '') + '\n' + toString(x.sequence) END) AS before, collect(CASE WHEN (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.edtf, '') + '\n' + coalesce(x.form, '') + '\n' + coalesce(x.startMin, '') + '\n' + coalesce(x.startMax, '') + '\n' + coalesce(x.endMin, '') + '\n' + coalesce(x.endMax, '') + '\n' + coalesce(x.endState, '') + '\n' + coalesce(x.capacity, '') + '\n' + coalesce(x.title, '') + '\n' + coalesce(x.formalTitle, '') + '\n' + coalesce(x.scope, '') + '\n' + toString(x.sequence) END) AS after
  WHERE size(before) <> size(after) OR (size(before) > 0 AND head(before) <> head(after))
  WITH k, key
  WHERE k.afterKey IS NULL OR key > k.afterKey
  RETURN key ORDER BY key ASC LIMIT $n
}
RETURN k.i AS i, key
ORDER BY i, key ASC

// changed_relationships_all_DESC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (s:Entity)-[x]->(o:Entity)
  WHERE ((x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) <> (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt))
  WITH k, x.key AS key, collect(CASE WHEN (x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.edtf, '') + '\n' + coalesce(x.form, '') + '\n' + coalesce(x.startMin, '') + '\n' + coalesce(x.startMax, '') + '\n' + coalesce(x.endMin, '') + '\n' + coalesce(x.endMax, '') + '\n' + coalesce(x.endState, '') + '\n' + coalesce(x.capacity, '') + '\n' + coalesce(x.title, '') + '\n' + coalesce(x.formalTitle, '') + '\n' + coalesce(x.scope, '') + '\n' + toString(x.sequence) END) AS before, collect(CASE WHEN (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.edtf, '') + '\n' + coalesce(x.form, '') + '\n' + coalesce(x.startMin, '') + '\n' + coalesce(x.startMax, '') + '\n' + coalesce(x.endMin, '') + '\n' + coalesce(x.endMax, '') + '\n' + coalesce(x.endState, '') + '\n' + coalesce(x.capacity, '') + '\n' + coalesce(x.title, '') + '\n' + coalesce(x.formalTitle, '') + '\n' + coalesce(x.scope, '') + '\n' + toString(x.sequence) END) AS after
  WHERE size(before) <> size(after) OR (size(before) > 0 AND head(before) <> head(after))
  WITH k, key
  WHERE k.afterKey IS NULL OR key < k.afterKey
  RETURN key ORDER BY key DESC LIMIT $n
}
RETURN k.i AS i, key
ORDER BY i, key DESC

// changed_relationships_of_ASC (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.of AS one
  MATCH (e:Entity {key: one})-[x]-(o:Entity)
  WHERE ((x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) <> (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt))
  WITH DISTINCT k, x
  WITH k, x.key AS key, collect(CASE WHEN (x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.edtf, '') + '\n' + coalesce(x.form, '') + '\n' + coalesce(x.startMin, '') + '\n' + coalesce(x.startMax, '') + '\n' + coalesce(x.endMin, '') + '\n' + coalesce(x.endMax, '') + '\n' + coalesce(x.endState, '') + '\n' + coalesce(x.capacity, '') + '\n' + coalesce(x.title, '') + '\n' + coalesce(x.formalTitle, '') + '\n' + coalesce(x.scope, '') + '\n' + toString(x.sequence) END) AS before, collect(CASE WHEN (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.edtf, '') + '\n' + coalesce(x.form, '') + '\n' + coalesce(x.startMin, '') + '\n' + coalesce(x.startMax, '') + '\n' + coalesce(x.endMin, '') + '\n' + coalesce(x.endMax, '') + '\n' + coalesce(x.endState, '') + '\n' + coalesce(x.capacity, '') + '\n' + coalesce(x.title, '') + '\n' + coalesce(x.formalTitle, '') + '\n' + coalesce(x.scope, '') + '\n' + toString(x.sequence) END) AS after
  WHERE size(before) <> size(after) OR (size(before) > 0 AND head(before) <> head(after))
  WITH k, key
  WHERE k.afterKey IS NULL OR key > k.afterKey
  RETURN key ORDER BY key ASC LIMIT $n
}
RETURN k.i AS i, key
ORDER BY i, key ASC

// changed_relationships_of_DESC (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.of AS one
  MATCH (e:Entity {key: one})-[x]-(o:Entity)
  WHERE ((x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) <> (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt))
  WITH DISTINCT k, x
  WITH k, x.key AS key, collect(CASE WHEN (x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.edtf, '') + '\n' + coalesce(x.form, '') + '\n' + coalesce(x.startMin, '') + '\n' + coalesce(x.startMax, '') + '\n' + coalesce(x.endMin, '') + '\n' + coalesce(x.endMax, '') + '\n' + coalesce(x.endState, '') + '\n' + coalesce(x.capacity, '') + '\n' + coalesce(x.title, '') + '\n' + coalesce(x.formalTitle, '') + '\n' + coalesce(x.scope, '') + '\n' + toString(x.sequence) END) AS before, collect(CASE WHEN (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.edtf, '') + '\n' + coalesce(x.form, '') + '\n' + coalesce(x.startMin, '') + '\n' + coalesce(x.startMax, '') + '\n' + coalesce(x.endMin, '') + '\n' + coalesce(x.endMax, '') + '\n' + coalesce(x.endState, '') + '\n' + coalesce(x.capacity, '') + '\n' + coalesce(x.title, '') + '\n' + coalesce(x.formalTitle, '') + '\n' + coalesce(x.scope, '') + '\n' + toString(x.sequence) END) AS after
  WHERE size(before) <> size(after) OR (size(before) > 0 AND head(before) <> head(after))
  WITH k, key
  WHERE k.afterKey IS NULL OR key < k.afterKey
  RETURN key ORDER BY key DESC LIMIT $n
}
RETURN k.i AS i, key
ORDER BY i, key DESC

// changed_statements_all_ASC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (x:Statement)
  WHERE ((x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) <> (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt))
  WITH k, x.key AS key, collect(CASE WHEN (x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.text, '') + '\n' + coalesce(x.finding, '') + '\n' + coalesce(x.outcome, '') + '\n' + reduce(all = '', one IN x.outcomeClaims | all + one + ',') END) AS before, collect(CASE WHEN (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.text, '') + '\n' + coalesce(x.finding, '') + '\n' + coalesce(x.outcome, '') + '\n' + reduce(all = '', one IN x.outcomeClaims | all + one + ',') END) AS after
  WHERE size(before) <> size(after) OR (size(before) > 0 AND head(before) <> head(after))
  WITH k, key
  WHERE k.afterKey IS NULL OR key > k.afterKey
  RETURN key ORDER BY key ASC LIMIT $n
}
RETURN k.i AS i, key
ORDER BY i, key ASC

// changed_statements_all_DESC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (x:Statement)
  WHERE ((x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) <> (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt))
  WITH k, x.key AS key, collect(CASE WHEN (x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.text, '') + '\n' + coalesce(x.finding, '') + '\n' + coalesce(x.outcome, '') + '\n' + reduce(all = '', one IN x.outcomeClaims | all + one + ',') END) AS before, collect(CASE WHEN (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.text, '') + '\n' + coalesce(x.finding, '') + '\n' + coalesce(x.outcome, '') + '\n' + reduce(all = '', one IN x.outcomeClaims | all + one + ',') END) AS after
  WHERE size(before) <> size(after) OR (size(before) > 0 AND head(before) <> head(after))
  WITH k, key
  WHERE k.afterKey IS NULL OR key < k.afterKey
  RETURN key ORDER BY key DESC LIMIT $n
}
RETURN k.i AS i, key
ORDER BY i, key DESC

// changed_statements_of_ASC (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.of AS one
  MATCH (e:Entity {key: one})<-[:CONCERNS|SAID_BY]-(x:Statement)
  WHERE ((x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) <> (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt))
  WITH DISTINCT k, x
  WITH k, x.key AS key, collect(CASE WHEN (x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.text, '') + '\n' + coalesce(x.finding, '') + '\n' + coalesce(x.outcome, '') + '\n' + reduce(all = '', one IN x.outcomeClaims | all + one + ',') END) AS before, collect(CASE WHEN (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.text, '') + '\n' + coalesce(x.finding, '') + '\n' + coalesce(x.outcome, '') + '\n' + reduce(all = '', one IN x.outcomeClaims | all + one + ',') END) AS after
  WHERE size(before) <> size(after) OR (size(before) > 0 AND head(before) <> head(after))
  WITH k, key
  WHERE k.afterKey IS NULL OR key > k.afterKey
  RETURN key ORDER BY key ASC LIMIT $n
}
RETURN k.i AS i, key
ORDER BY i, key ASC

// changed_statements_of_DESC (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.of AS one
  MATCH (e:Entity {key: one})<-[:CONCERNS|SAID_BY]-(x:Statement)
  WHERE ((x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) <> (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt))
  WITH DISTINCT k, x
  WITH k, x.key AS key, collect(CASE WHEN (x.knownFrom <= k.sinceKnown AND k.sinceKnown < x.knownUntil AND x.recordedAt <= k.sinceRecorded AND k.sinceRecorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.text, '') + '\n' + coalesce(x.finding, '') + '\n' + coalesce(x.outcome, '') + '\n' + reduce(all = '', one IN x.outcomeClaims | all + one + ',') END) AS before, collect(CASE WHEN (x.knownFrom <= k.known AND k.known < x.knownUntil AND x.recordedAt <= k.recorded AND k.recorded < x.retractedAt) THEN coalesce(x.rank, '') + '\n' + coalesce(x.rankReason, '') + '\n' + coalesce(x.note, '') + '\n' + coalesce(x.knownBasis, '') + '\n' + coalesce(x.text, '') + '\n' + coalesce(x.finding, '') + '\n' + coalesce(x.outcome, '') + '\n' + reduce(all = '', one IN x.outcomeClaims | all + one + ',') END) AS after
  WHERE size(before) <> size(after) OR (size(before) > 0 AND head(before) <> head(after))
  WITH k, key
  WHERE k.afterKey IS NULL OR key < k.afterKey
  RETURN key ORDER BY key DESC LIMIT $n
}
RETURN k.i AS i, key
ORDER BY i, key DESC

// citationCount_claim (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (n:Citation {claim: k.key})
  WHERE (k.stance IS NULL OR n.stance = k.stance) AND n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
  RETURN count(n) AS n
}
RETURN k.i AS i, n
ORDER BY i

// citationCount_source (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (n:Citation {source: k.key})
  WHERE (k.stance IS NULL OR n.stance = k.stance) AND n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
  RETURN count(n) AS n
}
RETURN k.i AS i, n
ORDER BY i

// citationPage_claim_ASC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (n:Citation {claim: k.key})
  WHERE (k.stance IS NULL OR n.stance = k.stance) AND n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
  WITH k, n
  WHERE (k.afterKey IS NULL OR n.sourceDay > k.afterSort OR (n.sourceDay = k.afterSort AND n.id > k.afterKey))
  RETURN n, n.sourceDay AS sort, n.id AS unique ORDER BY sort ASC, unique ASC LIMIT $n
}
RETURN k.i AS i, sort, unique, properties(n) AS props
ORDER BY i, sort ASC, unique ASC

// citationPage_claim_DESC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (n:Citation {claim: k.key})
  WHERE (k.stance IS NULL OR n.stance = k.stance) AND n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
  WITH k, n
  WHERE (k.afterKey IS NULL OR n.sourceDay < k.afterSort OR (n.sourceDay = k.afterSort AND n.id < k.afterKey))
  RETURN n, n.sourceDay AS sort, n.id AS unique ORDER BY sort DESC, unique DESC LIMIT $n
}
RETURN k.i AS i, sort, unique, properties(n) AS props
ORDER BY i, sort DESC, unique DESC

// citationPage_source_ASC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (n:Citation {source: k.key})
  WHERE (k.stance IS NULL OR n.stance = k.stance) AND n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
  WITH k, n
  WHERE (k.afterKey IS NULL OR n.sourceDay > k.afterSort OR (n.sourceDay = k.afterSort AND n.id > k.afterKey))
  RETURN n, n.sourceDay AS sort, n.id AS unique ORDER BY sort ASC, unique ASC LIMIT $n
}
RETURN k.i AS i, sort, unique, properties(n) AS props
ORDER BY i, sort ASC, unique ASC

// citationPage_source_DESC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (n:Citation {source: k.key})
  WHERE (k.stance IS NULL OR n.stance = k.stance) AND n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
  WITH k, n
  WHERE (k.afterKey IS NULL OR n.sourceDay < k.afterSort OR (n.sourceDay = k.afterSort AND n.id < k.afterKey))
  RETURN n, n.sourceDay AS sort, n.id AS unique ORDER BY sort DESC, unique DESC LIMIT $n
}
RETURN k.i AS i, sort, unique, properties(n) AS props
ORDER BY i, sort DESC, unique DESC

// citationsById (read)
UNWIND $keys AS k
MATCH (n:Citation {id: k.id})
WHERE n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
RETURN k.i AS i, properties(n) AS props
ORDER BY i

// claimsUpon (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (e:Entity {key: k.key})-[r]-(o:Entity)
  WHERE ((type(r) IN k.inward AND endNode(r) = e) OR (type(r) IN k.outward AND startNode(r) = e))
    AND r.knownFrom <= k.known AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
  RETURN r ORDER BY r.key, r.knownFrom LIMIT $n
}
RETURN k.i AS i, r.key AS key, r.knownFrom AS knownFrom, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object
ORDER BY i, key, knownFrom

// clearLoading (write)
MATCH (n:Loading {recordedAt: $at}) SET n.asked = $owner WITH n WHERE n.owner = $owner DELETE n RETURN count(n) AS n

// countStep (write)
MATCH (n:Loading {recordedAt: $at}) SET n.asked = $owner WITH n WHERE n.owner = $owner AND n.steps = $steps SET n.steps = $steps + 1 RETURN count(n) AS n

// createCitations (write)
UNWIND $rows AS row
MATCH (c:Claim {key: row.props.claim})
MATCH (s:Source {slug: row.props.source})
CREATE (n:Citation)-[:FOR]->(c)
CREATE (n)-[:CITES]->(s)
SET n = row.props
RETURN count(n) AS n

// createClaims (write)
UNWIND $rows AS row CREATE (n:Claim) SET n = row RETURN count(n) AS n

// createContradictions (write)
UNWIND $rows AS row
MATCH (a:Claim {key: row.from})
MATCH (b:Claim {key: row.to})
CREATE (a)-[r:CONTRADICTS]->(b)
SET r = row.props
RETURN count(r) AS n

// createEntitiesAgency (write)
UNWIND $rows AS row CREATE (n:Entity:Agency) SET n = row RETURN count(n) AS n

// createEntitiesAgreement (write)
UNWIND $rows AS row CREATE (n:Entity:Agreement) SET n = row RETURN count(n) AS n

// createEntitiesCountry (write)
UNWIND $rows AS row CREATE (n:Entity:Country) SET n = row RETURN count(n) AS n

// createEntitiesCourt (write)
UNWIND $rows AS row CREATE (n:Entity:Court) SET n = row RETURN count(n) AS n

// createEntitiesDocument (write)
UNWIND $rows AS row CREATE (n:Entity:Document) SET n = row RETURN count(n) AS n

// createEntitiesEvent (write)
UNWIND $rows AS row CREATE (n:Entity:Event) SET n = row RETURN count(n) AS n

// createEntitiesLegalCase (write)
UNWIND $rows AS row CREATE (n:Entity:LegalCase) SET n = row RETURN count(n) AS n

// createEntitiesMetric (write)
UNWIND $rows AS row CREATE (n:Entity:Metric) SET n = row RETURN count(n) AS n

// createEntitiesOffice (write)
UNWIND $rows AS row CREATE (n:Entity:Office) SET n = row RETURN count(n) AS n

// createEntitiesOrganization (write)
UNWIND $rows AS row CREATE (n:Entity:Organization) SET n = row RETURN count(n) AS n

// createEntitiesPerson (write)
UNWIND $rows AS row CREATE (n:Entity:Person) SET n = row RETURN count(n) AS n

// createEntitiesPlace (write)
UNWIND $rows AS row CREATE (n:Entity:Place) SET n = row RETURN count(n) AS n

// createEntitiesPolicy (write)
UNWIND $rows AS row CREATE (n:Entity:Policy) SET n = row RETURN count(n) AS n

// createFacetsDescription (write)
UNWIND $rows AS row
MATCH (e:Entity {key: row.props.entity})
CREATE (n:Facet:Description)-[:DESCRIBES]->(e)
SET n = row.props
RETURN count(n) AS n

// createFacetsIdentifier (write)
UNWIND $rows AS row
MATCH (e:Entity {key: row.props.entity})
CREATE (n:Facet:Identifier)-[:IDENTIFIES]->(e)
SET n = row.props
RETURN count(n) AS n

// createFacetsName (write)
UNWIND $rows AS row
MATCH (e:Entity {key: row.props.entity})
CREATE (n:Facet:Name)-[:NAMES]->(e)
SET n = row.props
RETURN count(n) AS n

// createObservations (write)
UNWIND $rows AS row
MATCH (m:Entity {key: row.props.metric})
CREATE (n:Observation)-[:OF]->(m)
SET n = row.props
RETURN count(n) AS n

// createRelationships_HEADS (write)
UNWIND $rows AS row
MATCH (s:Entity {key: row.subject})
MATCH (o:Entity {key: row.object})
CREATE (s)-[r:HEADS]->(o)
SET r = row.props
RETURN count(r) AS n

// createRelationships_HELD_OFFICE (write)
UNWIND $rows AS row
MATCH (s:Entity {key: row.subject})
MATCH (o:Entity {key: row.object})
CREATE (s)-[r:HELD_OFFICE]->(o)
SET r = row.props
RETURN count(r) AS n

// createRelationships_LINKED_TO (write)
UNWIND $rows AS row
MATCH (s:Entity {key: row.subject})
MATCH (o:Entity {key: row.object})
CREATE (s)-[r:LINKED_TO]->(o)
SET r = row.props
RETURN count(r) AS n

// createRelease (write)
UNWIND $rows AS row CREATE (n:Release) SET n = row RETURN count(n) AS n

// createSources (write)
UNWIND $rows AS row CREATE (n:Source) SET n = row RETURN count(n) AS n

// createStatements (write)
UNWIND $rows AS row CREATE (n:Statement) SET n = row.props RETURN count(n) AS n

// dropOtherTypes (write)
MATCH (n:RelationshipType) WHERE size($names) = 0 OR NOT n.name IN $names DELETE n

// entitiesByIdentifier (read)
UNWIND $keys AS k
MATCH (d:Facet {text: k.value})
WHERE d.scheme = k.scheme AND d.knownFrom <= k.known AND k.known < d.knownUntil AND d.recordedAt <= k.recorded AND k.recorded < d.retractedAt
MATCH (e:Entity {key: d.entity})
CALL (k, e) {
  MATCH (f:Facet {entity: e.key})
  WHERE f.role = 'MAIN' AND f.knownFrom <= k.known AND k.known < f.knownUntil AND f.recordedAt <= k.recorded AND k.recorded < f.retractedAt
  RETURN min(f.text) AS name
}
RETURN k.i AS i, e.key AS key, [e.key, e.slug, e.placeType, e.unit, e.definition, e.source] AS entity, labels(e) AS labels, name
ORDER BY i, key

// entitiesByKey (read)
UNWIND $keys AS k
MATCH (e:Entity {key: k.key})
CALL (k, e) {
  MATCH (f:Facet {entity: e.key})
  WHERE f.role = 'MAIN' AND f.knownFrom <= k.known AND k.known < f.knownUntil AND f.recordedAt <= k.recorded AND k.recorded < f.retractedAt
  RETURN min(f.text) AS name
}
RETURN k.i AS i, [e.key, e.slug, e.placeType, e.unit, e.definition, e.source] AS entity, labels(e) AS labels, name
ORDER BY i

// entitiesBySlug (read)
UNWIND $keys AS k
CALL (k) { MATCH (d:Entity {slug: k.slug}) RETURN collect(d.key) AS present }
CALL (k) { MATCH (s:FormerSlug {slug: k.slug}) RETURN collect(s.entity) AS former }
WITH k, head(present + former) AS key
MATCH (e:Entity {key: key})
CALL (k, e) {
  MATCH (f:Facet {entity: e.key})
  WHERE f.role = 'MAIN' AND f.knownFrom <= k.known AND k.known < f.knownUntil AND f.recordedAt <= k.recorded AND k.recorded < f.retractedAt
  RETURN min(f.text) AS name
}
RETURN k.i AS i, [e.key, e.slug, e.placeType, e.unit, e.definition, e.source] AS entity, labels(e) AS labels, name
ORDER BY i

// entityCount (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (m:Name)-[:NAMES]->(e:Entity)
  WHERE m.role = 'MAIN' AND m.knownFrom <= k.known AND k.known < m.knownUntil AND m.recordedAt <= k.recorded AND k.recorded < m.retractedAt AND (k.kinds IS NULL OR any(l IN labels(e) WHERE l IN k.kinds))
  RETURN count(e) AS n
}
RETURN k.i AS i, n
ORDER BY i

// entityFacets (read)
UNWIND $keys AS k
MATCH (f:Facet {entity: k.key})
WHERE f.knownFrom <= k.known AND k.known < f.knownUntil AND f.recordedAt <= k.recorded AND k.recorded < f.retractedAt
RETURN k.i AS i, f.row AS row, properties(f) AS facet
ORDER BY i, row

// entityPageASC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (m:Name)-[:NAMES]->(e:Entity)
  WHERE m.role = 'MAIN' AND m.knownFrom <= k.known AND k.known < m.knownUntil AND m.recordedAt <= k.recorded AND k.recorded < m.retractedAt AND (k.kinds IS NULL OR any(l IN labels(e) WHERE l IN k.kinds)) AND (k.afterKey IS NULL OR e.slug > k.afterSort OR (e.slug = k.afterSort AND e.slug > k.afterKey))
  RETURN e, e.slug AS slug ORDER BY slug ASC LIMIT $n
}
CALL (k, e) {
  MATCH (f:Facet {entity: e.key})
  WHERE f.role = 'MAIN' AND f.knownFrom <= k.known AND k.known < f.knownUntil AND f.recordedAt <= k.recorded AND k.recorded < f.retractedAt
  RETURN min(f.text) AS name
}
RETURN k.i AS i, slug, [e.key, e.slug, e.placeType, e.unit, e.definition, e.source] AS entity, labels(e) AS labels, name
ORDER BY i, slug ASC

// entityPageDESC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (m:Name)-[:NAMES]->(e:Entity)
  WHERE m.role = 'MAIN' AND m.knownFrom <= k.known AND k.known < m.knownUntil AND m.recordedAt <= k.recorded AND k.recorded < m.retractedAt AND (k.kinds IS NULL OR any(l IN labels(e) WHERE l IN k.kinds)) AND (k.afterKey IS NULL OR e.slug < k.afterSort OR (e.slug = k.afterSort AND e.slug < k.afterKey))
  RETURN e, e.slug AS slug ORDER BY slug DESC LIMIT $n
}
CALL (k, e) {
  MATCH (f:Facet {entity: e.key})
  WHERE f.role = 'MAIN' AND f.knownFrom <= k.known AND k.known < f.knownUntil AND f.recordedAt <= k.recorded AND k.recorded < f.retractedAt
  RETURN min(f.text) AS name
}
RETURN k.i AS i, slug, [e.key, e.slug, e.placeType, e.unit, e.definition, e.source] AS entity, labels(e) AS labels, name
ORDER BY i, slug DESC

// headRelease (read)
MATCH (r:Release) RETURN r.recordedAt AS recordedAt ORDER BY recordedAt DESC LIMIT 1

// headsCount (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (a:Entity {key: k.key})<-[h]-(f:Entity)
  WHERE type(h) = k.headsType AND h.negated = false AND h.rank <> 'DEPRECATED' AND (k.from IS NULL OR (k.certain AND h.startMax <= k.to AND k.from <= h.endMin) OR (NOT k.certain AND h.startMin <= k.to AND k.from <= h.endMax)) AND h.knownFrom <= k.known AND k.known < h.knownUntil AND h.recordedAt <= k.recorded AND k.recorded < h.retractedAt
  WITH DISTINCT k, f
  MATCH (f)<-[r]-(p:Entity)
  WHERE type(r) = k.holdsType AND r.negated = false AND r.rank <> 'DEPRECATED' AND (k.from IS NULL OR (k.certain AND r.startMax <= k.to AND k.from <= r.endMin) OR (NOT k.certain AND r.startMin <= k.to AND k.from <= r.endMax)) AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
  RETURN count(r) AS n
}
RETURN k.i AS i, n
ORDER BY i

// headsPage_ASC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (a:Entity {key: k.key})<-[h]-(f:Entity)
  WHERE type(h) = k.headsType AND h.negated = false AND h.rank <> 'DEPRECATED' AND (k.from IS NULL OR (k.certain AND h.startMax <= k.to AND k.from <= h.endMin) OR (NOT k.certain AND h.startMin <= k.to AND k.from <= h.endMax)) AND h.knownFrom <= k.known AND k.known < h.knownUntil AND h.recordedAt <= k.recorded AND k.recorded < h.retractedAt
  WITH DISTINCT k, f
  MATCH (f)<-[r]-(p:Entity)
  WHERE type(r) = k.holdsType AND r.negated = false AND r.rank <> 'DEPRECATED' AND (k.from IS NULL OR (k.certain AND r.startMax <= k.to AND k.from <= r.endMin) OR (NOT k.certain AND r.startMin <= k.to AND k.from <= r.endMax)) AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
  WITH k, r
  WHERE (k.afterKey IS NULL OR r.startMin > k.afterSort OR (r.startMin = k.afterSort AND r.key > k.afterKey))
  RETURN r, r.startMin AS sort, r.key AS unique ORDER BY sort ASC, unique ASC LIMIT $n
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object
ORDER BY i, sort ASC, unique ASC

// headsPage_DESC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (a:Entity {key: k.key})<-[h]-(f:Entity)
  WHERE type(h) = k.headsType AND h.negated = false AND h.rank <> 'DEPRECATED' AND (k.from IS NULL OR (k.certain AND h.startMax <= k.to AND k.from <= h.endMin) OR (NOT k.certain AND h.startMin <= k.to AND k.from <= h.endMax)) AND h.knownFrom <= k.known AND k.known < h.knownUntil AND h.recordedAt <= k.recorded AND k.recorded < h.retractedAt
  WITH DISTINCT k, f
  MATCH (f)<-[r]-(p:Entity)
  WHERE type(r) = k.holdsType AND r.negated = false AND r.rank <> 'DEPRECATED' AND (k.from IS NULL OR (k.certain AND r.startMax <= k.to AND k.from <= r.endMin) OR (NOT k.certain AND r.startMin <= k.to AND k.from <= r.endMax)) AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
  WITH k, r
  WHERE (k.afterKey IS NULL OR r.startMin < k.afterSort OR (r.startMin = k.afterSort AND r.key < k.afterKey))
  RETURN r, r.startMin AS sort, r.key AS unique ORDER BY sort DESC, unique DESC LIMIT $n
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object
ORDER BY i, sort DESC, unique DESC

// heldReleases (read)
MATCH (r:Release) RETURN r.name AS name, r.recordedAt AS recordedAt, r.checksum AS checksum, r.entities AS entities, r.claims AS claims ORDER BY recordedAt LIMIT 10000

// identify.labels (read)
MATCH (n) WITH n LIMIT 10000 UNWIND labels(n) AS label RETURN DISTINCT label AS label ORDER BY label LIMIT 10

// indexes.await (read)
CALL db.awaitIndexes($seconds)

// indexes.index.Citation.claim (write)
CREATE INDEX Citation_claim IF NOT EXISTS FOR (n:Citation) ON (n.claim)

// indexes.index.Citation.id (write)
CREATE INDEX Citation_id IF NOT EXISTS FOR (n:Citation) ON (n.id)

// indexes.index.Citation.source (write)
CREATE INDEX Citation_source IF NOT EXISTS FOR (n:Citation) ON (n.source)

// indexes.index.Claim.key (write)
CREATE INDEX Claim_key IF NOT EXISTS FOR (n:Claim) ON (n.key)

// indexes.index.Entity.key (write)
CREATE INDEX Entity_key IF NOT EXISTS FOR (n:Entity) ON (n.key)

// indexes.index.Entity.slug (write)
CREATE INDEX Entity_slug IF NOT EXISTS FOR (n:Entity) ON (n.slug)

// indexes.index.Facet.entity (write)
CREATE INDEX Facet_entity IF NOT EXISTS FOR (n:Facet) ON (n.entity)

// indexes.index.Facet.text (write)
CREATE INDEX Facet_text IF NOT EXISTS FOR (n:Facet) ON (n.text)

// indexes.index.FormerSlug.slug (write)
CREATE INDEX FormerSlug_slug IF NOT EXISTS FOR (n:FormerSlug) ON (n.slug)

// indexes.index.Loading.recordedAt (write)
CREATE INDEX Loading_recordedAt IF NOT EXISTS FOR (n:Loading) ON (n.recordedAt)

// indexes.index.Migration.id (write)
CREATE INDEX Migration_id IF NOT EXISTS FOR (n:Migration) ON (n.id)

// indexes.index.Observation.key (write)
CREATE INDEX Observation_key IF NOT EXISTS FOR (n:Observation) ON (n.key)

// indexes.index.Observation.metric (write)
CREATE INDEX Observation_metric IF NOT EXISTS FOR (n:Observation) ON (n.metric)

// indexes.index.Observation.question (write)
CREATE INDEX Observation_question IF NOT EXISTS FOR (n:Observation) ON (n.question)

// indexes.index.RelationshipType.name (write)
CREATE INDEX RelationshipType_name IF NOT EXISTS FOR (n:RelationshipType) ON (n.name)

// indexes.index.Release.name (write)
CREATE INDEX Release_name IF NOT EXISTS FOR (n:Release) ON (n.name)

// indexes.index.Source.slug (write)
CREATE INDEX Source_slug IF NOT EXISTS FOR (n:Source) ON (n.slug)

// indexes.index.Statement.key (write)
CREATE INDEX Statement_key IF NOT EXISTS FOR (n:Statement) ON (n.key)

// indexes.present (read)
SHOW INDEXES YIELD name, type, labelsOrTypes, properties, owningConstraint
RETURN name, type, coalesce(labelsOrTypes, []) AS labels, coalesce(properties, []) AS properties, owningConstraint IS NOT NULL AS unique
ORDER BY name LIMIT 10000

// indexes.unique.Claim.key (write)
CREATE CONSTRAINT unique_Claim_key IF NOT EXISTS FOR (n:Claim) REQUIRE n.key IS UNIQUE

// indexes.unique.Entity.key (write)
CREATE CONSTRAINT unique_Entity_key IF NOT EXISTS FOR (n:Entity) REQUIRE n.key IS UNIQUE

// indexes.unique.Entity.slug (write)
CREATE CONSTRAINT unique_Entity_slug IF NOT EXISTS FOR (n:Entity) REQUIRE n.slug IS UNIQUE

// indexes.unique.FormerSlug.slug (write)
CREATE CONSTRAINT unique_FormerSlug_slug IF NOT EXISTS FOR (n:FormerSlug) REQUIRE n.slug IS UNIQUE

// indexes.unique.Loading.recordedAt (write)
CREATE CONSTRAINT unique_Loading_recordedAt IF NOT EXISTS FOR (n:Loading) REQUIRE n.recordedAt IS UNIQUE

// indexes.unique.Migration.id (write)
CREATE CONSTRAINT unique_Migration_id IF NOT EXISTS FOR (n:Migration) REQUIRE n.id IS UNIQUE

// indexes.unique.RelationshipType.name (write)
CREATE CONSTRAINT unique_RelationshipType_name IF NOT EXISTS FOR (n:RelationshipType) REQUIRE n.name IS UNIQUE

// indexes.unique.Release.name (write)
CREATE CONSTRAINT unique_Release_name IF NOT EXISTS FOR (n:Release) REQUIRE n.name IS UNIQUE

// indexes.unique.Source.slug (write)
CREATE CONSTRAINT unique_Source_slug IF NOT EXISTS FOR (n:Source) REQUIRE n.slug IS UNIQUE

// loadingMarks (read)
MATCH (n:Loading) RETURN n.recordedAt AS recordedAt, n.owner AS owner, n.steps AS steps ORDER BY recordedAt LIMIT 10

// markLoading (write)
MERGE (n:Loading {recordedAt: $at}) ON CREATE SET n.owner = $owner, n.steps = 0 RETURN n.recordedAt AS recordedAt, n.owner AS owner, n.steps AS steps

// migrations.enter (write)
CREATE (m:Migration {id: $id, name: $name})

// migrations.ledger (read)
MATCH (m:Migration) WHERE m.id IS NOT NULL AND m.name IS NOT NULL RETURN m.id AS id, m.name AS name ORDER BY id, name LIMIT 10000

// observationCount_ALL (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (o:Observation {metric: k.key})
  WHERE (k.period IS NULL OR o.edtf = k.period)
    AND (k.grain IS NULL OR o.grain = k.grain)
    AND (k.about IS NULL OR any(x IN o.about WHERE x IN k.about))
    AND (k.ranks IS NULL OR o.rank IN k.ranks)
    AND (k.from IS NULL OR (o.startMin <= k.to AND k.from <= o.endMax))
    AND o.knownFrom <= k.known AND k.known < o.knownUntil AND o.recordedAt <= k.recorded AND k.recorded < o.retractedAt
  RETURN count(o) AS n
}
RETURN k.i AS i, n
ORDER BY i

// observationCount_FIRST (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (o:Observation {metric: k.key})
  WHERE (k.period IS NULL OR o.edtf = k.period)
    AND (k.grain IS NULL OR o.grain = k.grain)
    AND (k.about IS NULL OR any(x IN o.about WHERE x IN k.about))
    AND (k.ranks IS NULL OR o.rank IN k.ranks)
    AND (k.from IS NULL OR (o.startMin <= k.to AND k.from <= o.endMax))
    AND o.knownFrom <= k.known AND k.known < o.knownUntil AND o.recordedAt <= k.recorded AND k.recorded < o.retractedAt
  WITH k, o, 0 AS preferred ORDER BY preferred DESC, o.publishedDay ASC, o.key ASC
  WITH k, o.question AS question, collect(o) AS vintages
  WITH k, head(vintages) AS o
  RETURN count(o) AS n
}
RETURN k.i AS i, n
ORDER BY i

// observationCount_LATEST (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (o:Observation {metric: k.key})
  WHERE (k.period IS NULL OR o.edtf = k.period)
    AND (k.grain IS NULL OR o.grain = k.grain)
    AND (k.about IS NULL OR any(x IN o.about WHERE x IN k.about))
    AND (k.ranks IS NULL OR o.rank IN k.ranks)
    AND (k.from IS NULL OR (o.startMin <= k.to AND k.from <= o.endMax))
    AND o.knownFrom <= k.known AND k.known < o.knownUntil AND o.recordedAt <= k.recorded AND k.recorded < o.retractedAt
  WITH k, o, CASE WHEN o.rank = 'PREFERRED' THEN 1 ELSE 0 END AS preferred ORDER BY preferred DESC, o.publishedDay DESC, o.key DESC
  WITH k, o.question AS question, collect(o) AS vintages
  WITH k, head(vintages) AS o
  RETURN count(o) AS n
}
RETURN k.i AS i, n
ORDER BY i

// observationPage_ALL_ASC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (o:Observation {metric: k.key})
  WHERE (k.period IS NULL OR o.edtf = k.period)
    AND (k.grain IS NULL OR o.grain = k.grain)
    AND (k.about IS NULL OR any(x IN o.about WHERE x IN k.about))
    AND (k.ranks IS NULL OR o.rank IN k.ranks)
    AND (k.from IS NULL OR (o.startMin <= k.to AND k.from <= o.endMax))
    AND o.knownFrom <= k.known AND k.known < o.knownUntil AND o.recordedAt <= k.recorded AND k.recorded < o.retractedAt
  WITH k, o
  WHERE (k.afterKey IS NULL OR o.sort > k.afterSort OR (o.sort = k.afterSort AND o.key > k.afterKey))
  RETURN o, o.sort AS sort, o.key AS unique ORDER BY sort ASC, unique ASC LIMIT $n
}
RETURN k.i AS i, sort, unique, properties(o) AS props
ORDER BY i, sort ASC, unique ASC

// observationPage_ALL_DESC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (o:Observation {metric: k.key})
  WHERE (k.period IS NULL OR o.edtf = k.period)
    AND (k.grain IS NULL OR o.grain = k.grain)
    AND (k.about IS NULL OR any(x IN o.about WHERE x IN k.about))
    AND (k.ranks IS NULL OR o.rank IN k.ranks)
    AND (k.from IS NULL OR (o.startMin <= k.to AND k.from <= o.endMax))
    AND o.knownFrom <= k.known AND k.known < o.knownUntil AND o.recordedAt <= k.recorded AND k.recorded < o.retractedAt
  WITH k, o
  WHERE (k.afterKey IS NULL OR o.sort < k.afterSort OR (o.sort = k.afterSort AND o.key < k.afterKey))
  RETURN o, o.sort AS sort, o.key AS unique ORDER BY sort DESC, unique DESC LIMIT $n
}
RETURN k.i AS i, sort, unique, properties(o) AS props
ORDER BY i, sort DESC, unique DESC

// observationPage_FIRST_ASC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (o:Observation {metric: k.key})
  WHERE (k.period IS NULL OR o.edtf = k.period)
    AND (k.grain IS NULL OR o.grain = k.grain)
    AND (k.about IS NULL OR any(x IN o.about WHERE x IN k.about))
    AND (k.ranks IS NULL OR o.rank IN k.ranks)
    AND (k.from IS NULL OR (o.startMin <= k.to AND k.from <= o.endMax))
    AND o.knownFrom <= k.known AND k.known < o.knownUntil AND o.recordedAt <= k.recorded AND k.recorded < o.retractedAt
  WITH k, o, 0 AS preferred ORDER BY preferred DESC, o.publishedDay ASC, o.key ASC
  WITH k, o.question AS question, collect(o) AS vintages
  WITH k, head(vintages) AS o
  WITH k, o
  WHERE (k.afterKey IS NULL OR o.sort > k.afterSort OR (o.sort = k.afterSort AND o.key > k.afterKey))
  RETURN o, o.sort AS sort, o.key AS unique ORDER BY sort ASC, unique ASC LIMIT $n
}
RETURN k.i AS i, sort, unique, properties(o) AS props
ORDER BY i, sort ASC, unique ASC

// observationPage_FIRST_DESC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (o:Observation {metric: k.key})
  WHERE (k.period IS NULL OR o.edtf = k.period)
    AND (k.grain IS NULL OR o.grain = k.grain)
    AND (k.about IS NULL OR any(x IN o.about WHERE x IN k.about))
    AND (k.ranks IS NULL OR o.rank IN k.ranks)
    AND (k.from IS NULL OR (o.startMin <= k.to AND k.from <= o.endMax))
    AND o.knownFrom <= k.known AND k.known < o.knownUntil AND o.recordedAt <= k.recorded AND k.recorded < o.retractedAt
  WITH k, o, 0 AS preferred ORDER BY preferred DESC, o.publishedDay ASC, o.key ASC
  WITH k, o.question AS question, collect(o) AS vintages
  WITH k, head(vintages) AS o
  WITH k, o
  WHERE (k.afterKey IS NULL OR o.sort < k.afterSort OR (o.sort = k.afterSort AND o.key < k.afterKey))
  RETURN o, o.sort AS sort, o.key AS unique ORDER BY sort DESC, unique DESC LIMIT $n
}
RETURN k.i AS i, sort, unique, properties(o) AS props
ORDER BY i, sort DESC, unique DESC

// observationPage_LATEST_ASC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (o:Observation {metric: k.key})
  WHERE (k.period IS NULL OR o.edtf = k.period)
    AND (k.grain IS NULL OR o.grain = k.grain)
    AND (k.about IS NULL OR any(x IN o.about WHERE x IN k.about))
    AND (k.ranks IS NULL OR o.rank IN k.ranks)
    AND (k.from IS NULL OR (o.startMin <= k.to AND k.from <= o.endMax))
    AND o.knownFrom <= k.known AND k.known < o.knownUntil AND o.recordedAt <= k.recorded AND k.recorded < o.retractedAt
  WITH k, o, CASE WHEN o.rank = 'PREFERRED' THEN 1 ELSE 0 END AS preferred ORDER BY preferred DESC, o.publishedDay DESC, o.key DESC
  WITH k, o.question AS question, collect(o) AS vintages
  WITH k, head(vintages) AS o
  WITH k, o
  WHERE (k.afterKey IS NULL OR o.sort > k.afterSort OR (o.sort = k.afterSort AND o.key > k.afterKey))
  RETURN o, o.sort AS sort, o.key AS unique ORDER BY sort ASC, unique ASC LIMIT $n
}
RETURN k.i AS i, sort, unique, properties(o) AS props
ORDER BY i, sort ASC, unique ASC

// observationPage_LATEST_DESC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (o:Observation {metric: k.key})
  WHERE (k.period IS NULL OR o.edtf = k.period)
    AND (k.grain IS NULL OR o.grain = k.grain)
    AND (k.about IS NULL OR any(x IN o.about WHERE x IN k.about))
    AND (k.ranks IS NULL OR o.rank IN k.ranks)
    AND (k.from IS NULL OR (o.startMin <= k.to AND k.from <= o.endMax))
    AND o.knownFrom <= k.known AND k.known < o.knownUntil AND o.recordedAt <= k.recorded AND k.recorded < o.retractedAt
  WITH k, o, CASE WHEN o.rank = 'PREFERRED' THEN 1 ELSE 0 END AS preferred ORDER BY preferred DESC, o.publishedDay DESC, o.key DESC
  WITH k, o.question AS question, collect(o) AS vintages
  WITH k, head(vintages) AS o
  WITH k, o
  WHERE (k.afterKey IS NULL OR o.sort < k.afterSort OR (o.sort = k.afterSort AND o.key < k.afterKey))
  RETURN o, o.sort AS sort, o.key AS unique ORDER BY sort DESC, unique DESC LIMIT $n
}
RETURN k.i AS i, sort, unique, properties(o) AS props
ORDER BY i, sort DESC, unique DESC

// observationVersions (read)
UNWIND $keys AS k
MATCH (n:Observation {key: k.key})
WHERE n.knownFrom <= k.known AND n.recordedAt <= k.recorded
RETURN k.i AS i, n.key AS key, n.knownFrom AS knownFrom, n.recordedAt AS recordedAt, properties(n) AS props
ORDER BY i, key, knownFrom, recordedAt

// observationVintages (read)
UNWIND $keys AS k
MATCH (n:Observation {question: k.question})
WHERE n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
RETURN k.i AS i, n.publishedDay AS day, n.key AS key, properties(n) AS props
ORDER BY i, day, key

// observationsByKey (read)
UNWIND $keys AS k
MATCH (n:Observation {key: k.key})
WHERE n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
RETURN k.i AS i, n.key AS key, n.knownFrom AS knownFrom, n.recordedAt AS recordedAt, properties(n) AS props
ORDER BY i, key, knownFrom, recordedAt

// pathDegrees (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (e:Entity {key: k.key})-[r]-(o:Entity)
  WHERE o.key <> k.key
    AND r.negated = false
    AND r.rank <> 'DEPRECATED'
    AND (k.types IS NULL OR type(r) IN k.types)
    AND (k.from IS NULL OR (k.certain AND r.startMax <= k.to AND k.from <= r.endMin) OR (NOT k.certain AND r.startMin <= k.to AND k.from <= r.endMax))
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
  WITH r LIMIT $n
  RETURN count(r) AS degree
}
RETURN k.i AS i, degree
ORDER BY i

// pathLinks (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (e:Entity {key: k.key})-[r]-(o:Entity)
  WHERE o.key <> k.key
    AND r.negated = false
    AND r.rank <> 'DEPRECATED'
    AND (k.types IS NULL OR type(r) IN k.types)
    AND (k.from IS NULL OR (k.certain AND r.startMax <= k.to AND k.from <= r.endMin) OR (NOT k.certain AND r.startMin <= k.to AND k.from <= r.endMax))
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
  RETURN o, o.key AS other, r.key AS link, startNode(r) = e AS out,
    {startMin: r.startMin, startMax: r.startMax, endMin: r.endMin, endMax: r.endMax} AS bounds
  ORDER BY other, link LIMIT $n
}
WITH o, other, collect({i: k.i, link: link, out: out, bounds: bounds}) AS links
WITH other, links, COUNT { (o)--() } AS size
UNWIND links AS found
RETURN found.i AS i, other, found.link AS link, found.out AS out, found.bounds AS bounds, size
ORDER BY i, other, link

// putFormerSlugs (write)
UNWIND $rows AS row MERGE (n:FormerSlug {slug: row.slug}) SET n.entity = row.entity RETURN count(n) AS n

// putTypes (write)
UNWIND $rows AS row MERGE (n:RelationshipType {name: row.name}) SET n = row RETURN count(n) AS n

// relationshipCount_BOTH_negated_ranks (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (e:Entity {key: k.key})-[r]-(o:Entity)
  WHERE r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
    AND r.negated = k.negated
    AND r.rank IN k.ranks
  RETURN count(r) AS n
}
RETURN k.i AS i, n
ORDER BY i

// relationshipCount_BOTH_possible_negated_ranks (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (e:Entity {key: k.key})-[r]-(o:Entity)
  WHERE r.startMin <= k.to AND k.from <= r.endMax
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
    AND r.negated = k.negated
    AND r.rank IN k.ranks
  RETURN count(r) AS n
}
RETURN k.i AS i, n
ORDER BY i

// relationshipPage_knownFrom_ASC_BOTH_negated_ranks (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (e:Entity {key: k.key})-[r]-(o:Entity)
  WHERE r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
    AND r.negated = k.negated
    AND r.rank IN k.ranks
  RETURN r, o, r.knownFrom AS sort, r.key AS unique ORDER BY sort ASC, unique ASC LIMIT $n
}
CALL (k, o) {
  MATCH (f:Facet {entity: o.key})
  WHERE f.role = 'MAIN' AND f.knownFrom <= k.known AND k.known < f.knownUntil AND f.recordedAt <= k.recorded AND k.recorded < f.retractedAt
  RETURN min(f.text) AS name
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object, [o.key, o.slug, o.placeType, o.unit, o.definition, o.source] AS entity, labels(o) AS labels, name
ORDER BY i, sort ASC, unique ASC

// relationshipPage_knownFrom_ASC_BOTH_negated_ranks_after (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (e:Entity {key: k.key})-[r]-(o:Entity)
  WHERE r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
    AND r.negated = k.negated
    AND r.rank IN k.ranks
    AND (r.knownFrom > k.afterSort OR (r.knownFrom = k.afterSort AND r.key > k.afterKey))
  RETURN r, o, r.knownFrom AS sort, r.key AS unique ORDER BY sort ASC, unique ASC LIMIT $n
}
CALL (k, o) {
  MATCH (f:Facet {entity: o.key})
  WHERE f.role = 'MAIN' AND f.knownFrom <= k.known AND k.known < f.knownUntil AND f.recordedAt <= k.recorded AND k.recorded < f.retractedAt
  RETURN min(f.text) AS name
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object, [o.key, o.slug, o.placeType, o.unit, o.definition, o.source] AS entity, labels(o) AS labels, name
ORDER BY i, sort ASC, unique ASC

// relationshipPage_knownFrom_ASC_BOTH_possible_negated_ranks (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (e:Entity {key: k.key})-[r]-(o:Entity)
  WHERE r.startMin <= k.to AND k.from <= r.endMax
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
    AND r.negated = k.negated
    AND r.rank IN k.ranks
  RETURN r, o, r.knownFrom AS sort, r.key AS unique ORDER BY sort ASC, unique ASC LIMIT $n
}
CALL (k, o) {
  MATCH (f:Facet {entity: o.key})
  WHERE f.role = 'MAIN' AND f.knownFrom <= k.known AND k.known < f.knownUntil AND f.recordedAt <= k.recorded AND k.recorded < f.retractedAt
  RETURN min(f.text) AS name
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object, [o.key, o.slug, o.placeType, o.unit, o.definition, o.source] AS entity, labels(o) AS labels, name
ORDER BY i, sort ASC, unique ASC

// relationshipPage_knownFrom_ASC_BOTH_possible_negated_ranks_after (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (e:Entity {key: k.key})-[r]-(o:Entity)
  WHERE r.startMin <= k.to AND k.from <= r.endMax
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
    AND r.negated = k.negated
    AND r.rank IN k.ranks
    AND (r.knownFrom > k.afterSort OR (r.knownFrom = k.afterSort AND r.key > k.afterKey))
  RETURN r, o, r.knownFrom AS sort, r.key AS unique ORDER BY sort ASC, unique ASC LIMIT $n
}
CALL (k, o) {
  MATCH (f:Facet {entity: o.key})
  WHERE f.role = 'MAIN' AND f.knownFrom <= k.known AND k.known < f.knownUntil AND f.recordedAt <= k.recorded AND k.recorded < f.retractedAt
  RETURN min(f.text) AS name
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object, [o.key, o.slug, o.placeType, o.unit, o.definition, o.source] AS entity, labels(o) AS labels, name
ORDER BY i, sort ASC, unique ASC

// relationshipPage_knownFrom_DESC_BOTH_negated_ranks (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (e:Entity {key: k.key})-[r]-(o:Entity)
  WHERE r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
    AND r.negated = k.negated
    AND r.rank IN k.ranks
  RETURN r, o, r.knownFrom AS sort, r.key AS unique ORDER BY sort DESC, unique DESC LIMIT $n
}
CALL (k, o) {
  MATCH (f:Facet {entity: o.key})
  WHERE f.role = 'MAIN' AND f.knownFrom <= k.known AND k.known < f.knownUntil AND f.recordedAt <= k.recorded AND k.recorded < f.retractedAt
  RETURN min(f.text) AS name
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object, [o.key, o.slug, o.placeType, o.unit, o.definition, o.source] AS entity, labels(o) AS labels, name
ORDER BY i, sort DESC, unique DESC

// relationshipPage_knownFrom_DESC_BOTH_negated_ranks_after (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (e:Entity {key: k.key})-[r]-(o:Entity)
  WHERE r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
    AND r.negated = k.negated
    AND r.rank IN k.ranks
    AND (r.knownFrom < k.afterSort OR (r.knownFrom = k.afterSort AND r.key < k.afterKey))
  RETURN r, o, r.knownFrom AS sort, r.key AS unique ORDER BY sort DESC, unique DESC LIMIT $n
}
CALL (k, o) {
  MATCH (f:Facet {entity: o.key})
  WHERE f.role = 'MAIN' AND f.knownFrom <= k.known AND k.known < f.knownUntil AND f.recordedAt <= k.recorded AND k.recorded < f.retractedAt
  RETURN min(f.text) AS name
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object, [o.key, o.slug, o.placeType, o.unit, o.definition, o.source] AS entity, labels(o) AS labels, name
ORDER BY i, sort DESC, unique DESC

// relationshipPage_knownFrom_DESC_BOTH_possible_negated_ranks (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (e:Entity {key: k.key})-[r]-(o:Entity)
  WHERE r.startMin <= k.to AND k.from <= r.endMax
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
    AND r.negated = k.negated
    AND r.rank IN k.ranks
  RETURN r, o, r.knownFrom AS sort, r.key AS unique ORDER BY sort DESC, unique DESC LIMIT $n
}
CALL (k, o) {
  MATCH (f:Facet {entity: o.key})
  WHERE f.role = 'MAIN' AND f.knownFrom <= k.known AND k.known < f.knownUntil AND f.recordedAt <= k.recorded AND k.recorded < f.retractedAt
  RETURN min(f.text) AS name
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object, [o.key, o.slug, o.placeType, o.unit, o.definition, o.source] AS entity, labels(o) AS labels, name
ORDER BY i, sort DESC, unique DESC

// relationshipPage_knownFrom_DESC_BOTH_possible_negated_ranks_after (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (e:Entity {key: k.key})-[r]-(o:Entity)
  WHERE r.startMin <= k.to AND k.from <= r.endMax
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
    AND r.negated = k.negated
    AND r.rank IN k.ranks
    AND (r.knownFrom < k.afterSort OR (r.knownFrom = k.afterSort AND r.key < k.afterKey))
  RETURN r, o, r.knownFrom AS sort, r.key AS unique ORDER BY sort DESC, unique DESC LIMIT $n
}
CALL (k, o) {
  MATCH (f:Facet {entity: o.key})
  WHERE f.role = 'MAIN' AND f.knownFrom <= k.known AND k.known < f.knownUntil AND f.recordedAt <= k.recorded AND k.recorded < f.retractedAt
  RETURN min(f.text) AS name
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object, [o.key, o.slug, o.placeType, o.unit, o.definition, o.source] AS entity, labels(o) AS labels, name
ORDER BY i, sort DESC, unique DESC

// relationshipPage_startMin_ASC_BOTH_negated_ranks (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (e:Entity {key: k.key})-[r]-(o:Entity)
  WHERE r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
    AND r.negated = k.negated
    AND r.rank IN k.ranks
  RETURN r, o, r.startMin AS sort, r.key AS unique ORDER BY sort ASC, unique ASC LIMIT $n
}
CALL (k, o) {
  MATCH (f:Facet {entity: o.key})
  WHERE f.role = 'MAIN' AND f.knownFrom <= k.known AND k.known < f.knownUntil AND f.recordedAt <= k.recorded AND k.recorded < f.retractedAt
  RETURN min(f.text) AS name
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object, [o.key, o.slug, o.placeType, o.unit, o.definition, o.source] AS entity, labels(o) AS labels, name
ORDER BY i, sort ASC, unique ASC

// relationshipPage_startMin_ASC_BOTH_negated_ranks_after (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (e:Entity {key: k.key})-[r]-(o:Entity)
  WHERE r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
    AND r.negated = k.negated
    AND r.rank IN k.ranks
    AND (r.startMin > k.afterSort OR (r.startMin = k.afterSort AND r.key > k.afterKey))
  RETURN r, o, r.startMin AS sort, r.key AS unique ORDER BY sort ASC, unique ASC LIMIT $n
}
CALL (k, o) {
  MATCH (f:Facet {entity: o.key})
  WHERE f.role = 'MAIN' AND f.knownFrom <= k.known AND k.known < f.knownUntil AND f.recordedAt <= k.recorded AND k.recorded < f.retractedAt
  RETURN min(f.text) AS name
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object, [o.key, o.slug, o.placeType, o.unit, o.definition, o.source] AS entity, labels(o) AS labels, name
ORDER BY i, sort ASC, unique ASC

// relationshipPage_startMin_ASC_BOTH_possible_negated_ranks (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (e:Entity {key: k.key})-[r]-(o:Entity)
  WHERE r.startMin <= k.to AND k.from <= r.endMax
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
    AND r.negated = k.negated
    AND r.rank IN k.ranks
  RETURN r, o, r.startMin AS sort, r.key AS unique ORDER BY sort ASC, unique ASC LIMIT $n
}
CALL (k, o) {
  MATCH (f:Facet {entity: o.key})
  WHERE f.role = 'MAIN' AND f.knownFrom <= k.known AND k.known < f.knownUntil AND f.recordedAt <= k.recorded AND k.recorded < f.retractedAt
  RETURN min(f.text) AS name
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object, [o.key, o.slug, o.placeType, o.unit, o.definition, o.source] AS entity, labels(o) AS labels, name
ORDER BY i, sort ASC, unique ASC

// relationshipPage_startMin_ASC_BOTH_possible_negated_ranks_after (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (e:Entity {key: k.key})-[r]-(o:Entity)
  WHERE r.startMin <= k.to AND k.from <= r.endMax
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
    AND r.negated = k.negated
    AND r.rank IN k.ranks
    AND (r.startMin > k.afterSort OR (r.startMin = k.afterSort AND r.key > k.afterKey))
  RETURN r, o, r.startMin AS sort, r.key AS unique ORDER BY sort ASC, unique ASC LIMIT $n
}
CALL (k, o) {
  MATCH (f:Facet {entity: o.key})
  WHERE f.role = 'MAIN' AND f.knownFrom <= k.known AND k.known < f.knownUntil AND f.recordedAt <= k.recorded AND k.recorded < f.retractedAt
  RETURN min(f.text) AS name
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object, [o.key, o.slug, o.placeType, o.unit, o.definition, o.source] AS entity, labels(o) AS labels, name
ORDER BY i, sort ASC, unique ASC

// relationshipPage_startMin_DESC_BOTH_negated_ranks (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (e:Entity {key: k.key})-[r]-(o:Entity)
  WHERE r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
    AND r.negated = k.negated
    AND r.rank IN k.ranks
  RETURN r, o, r.startMin AS sort, r.key AS unique ORDER BY sort DESC, unique DESC LIMIT $n
}
CALL (k, o) {
  MATCH (f:Facet {entity: o.key})
  WHERE f.role = 'MAIN' AND f.knownFrom <= k.known AND k.known < f.knownUntil AND f.recordedAt <= k.recorded AND k.recorded < f.retractedAt
  RETURN min(f.text) AS name
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object, [o.key, o.slug, o.placeType, o.unit, o.definition, o.source] AS entity, labels(o) AS labels, name
ORDER BY i, sort DESC, unique DESC

// relationshipPage_startMin_DESC_BOTH_negated_ranks_after (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (e:Entity {key: k.key})-[r]-(o:Entity)
  WHERE r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
    AND r.negated = k.negated
    AND r.rank IN k.ranks
    AND (r.startMin < k.afterSort OR (r.startMin = k.afterSort AND r.key < k.afterKey))
  RETURN r, o, r.startMin AS sort, r.key AS unique ORDER BY sort DESC, unique DESC LIMIT $n
}
CALL (k, o) {
  MATCH (f:Facet {entity: o.key})
  WHERE f.role = 'MAIN' AND f.knownFrom <= k.known AND k.known < f.knownUntil AND f.recordedAt <= k.recorded AND k.recorded < f.retractedAt
  RETURN min(f.text) AS name
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object, [o.key, o.slug, o.placeType, o.unit, o.definition, o.source] AS entity, labels(o) AS labels, name
ORDER BY i, sort DESC, unique DESC

// relationshipPage_startMin_DESC_BOTH_possible_negated_ranks (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (e:Entity {key: k.key})-[r]-(o:Entity)
  WHERE r.startMin <= k.to AND k.from <= r.endMax
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
    AND r.negated = k.negated
    AND r.rank IN k.ranks
  RETURN r, o, r.startMin AS sort, r.key AS unique ORDER BY sort DESC, unique DESC LIMIT $n
}
CALL (k, o) {
  MATCH (f:Facet {entity: o.key})
  WHERE f.role = 'MAIN' AND f.knownFrom <= k.known AND k.known < f.knownUntil AND f.recordedAt <= k.recorded AND k.recorded < f.retractedAt
  RETURN min(f.text) AS name
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object, [o.key, o.slug, o.placeType, o.unit, o.definition, o.source] AS entity, labels(o) AS labels, name
ORDER BY i, sort DESC, unique DESC

// relationshipPage_startMin_DESC_BOTH_possible_negated_ranks_after (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (e:Entity {key: k.key})-[r]-(o:Entity)
  WHERE r.startMin <= k.to AND k.from <= r.endMax
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
    AND r.negated = k.negated
    AND r.rank IN k.ranks
    AND (r.startMin < k.afterSort OR (r.startMin = k.afterSort AND r.key < k.afterKey))
  RETURN r, o, r.startMin AS sort, r.key AS unique ORDER BY sort DESC, unique DESC LIMIT $n
}
CALL (k, o) {
  MATCH (f:Facet {entity: o.key})
  WHERE f.role = 'MAIN' AND f.knownFrom <= k.known AND k.known < f.knownUntil AND f.recordedAt <= k.recorded AND k.recorded < f.retractedAt
  RETURN min(f.text) AS name
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object, [o.key, o.slug, o.placeType, o.unit, o.definition, o.source] AS entity, labels(o) AS labels, name
ORDER BY i, sort DESC, unique DESC

// relationshipSiblings (read)
UNWIND $keys AS k
MATCH (c:Claim {key: k.key})
CALL (k, c) {
  MATCH (a:Entity {key: c.near})-[r]-(b:Entity {key: c.far})
  WHERE type(r) = c.type AND startNode(r).key = c.subject AND endNode(r).key = c.object AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
  RETURN r
}
RETURN k.i AS i, r.key AS key, r.knownFrom AS knownFrom, r.recordedAt AS recordedAt, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object
ORDER BY i, key, knownFrom, recordedAt

// relationshipTypes (read)
MATCH (t:RelationshipType) RETURN t.name AS name, properties(t) AS props ORDER BY name LIMIT 1000

// relationshipVersions (read)
UNWIND $keys AS k
MATCH (c:Claim {key: k.key})
CALL (k, c) {
  MATCH (a:Entity {key: c.near})-[r]-(b:Entity {key: c.far})
  WHERE r.key = k.key AND r.knownFrom <= k.known AND r.recordedAt <= k.recorded
  RETURN r
}
RETURN k.i AS i, r.key AS key, r.knownFrom AS knownFrom, r.recordedAt AS recordedAt, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object
ORDER BY i, key, knownFrom, recordedAt

// relationshipsByKey (read)
UNWIND $keys AS k
MATCH (c:Claim {key: k.key})
CALL (k, c) {
  MATCH (a:Entity {key: c.near})-[r]-(b:Entity {key: c.far})
  WHERE r.key = k.key AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
  RETURN r
}
RETURN k.i AS i, r.key AS key, r.knownFrom AS knownFrom, r.recordedAt AS recordedAt, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object
ORDER BY i, key, knownFrom, recordedAt

// relationshipsOfOthersCount (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.others AS other
  MATCH (e:Entity {key: other})-[r]-(x:Entity)
  WITH DISTINCT k, r
  WITH k, r, startNode(r) AS s, endNode(r) AS o
  WHERE (k.kinds IS NULL OR any(l IN labels(s) WHERE l IN k.kinds) OR any(l IN labels(o) WHERE l IN k.kinds))
    AND (k.placeTypes IS NULL OR s.placeType IN k.placeTypes OR o.placeType IN k.placeTypes)
    AND (k.types IS NULL OR type(r) IN k.types)
    AND (k.negated IS NULL OR r.negated = k.negated)
    AND (k.ranks IS NULL OR r.rank IN k.ranks)
    AND (k.from IS NULL OR (k.certain AND r.startMax <= k.to AND k.from <= r.endMin) OR (NOT k.certain AND r.startMin <= k.to AND k.from <= r.endMax))
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
  RETURN count(r) AS n
}
RETURN k.i AS i, n
ORDER BY i

// relationshipsOfOthers_knownFrom_ASC (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.others AS other
  MATCH (e:Entity {key: other})-[r]-(x:Entity)
  WITH DISTINCT k, r
  WITH k, r, startNode(r) AS s, endNode(r) AS o
  WHERE (k.kinds IS NULL OR any(l IN labels(s) WHERE l IN k.kinds) OR any(l IN labels(o) WHERE l IN k.kinds))
    AND (k.placeTypes IS NULL OR s.placeType IN k.placeTypes OR o.placeType IN k.placeTypes)
    AND (k.types IS NULL OR type(r) IN k.types)
    AND (k.negated IS NULL OR r.negated = k.negated)
    AND (k.ranks IS NULL OR r.rank IN k.ranks)
    AND (k.from IS NULL OR (k.certain AND r.startMax <= k.to AND k.from <= r.endMin) OR (NOT k.certain AND r.startMin <= k.to AND k.from <= r.endMax))
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
  WITH k, r
  WHERE (k.afterKey IS NULL OR r.knownFrom > k.afterSort OR (r.knownFrom = k.afterSort AND r.key > k.afterKey))
  RETURN r, r.knownFrom AS sort, r.key AS unique ORDER BY sort ASC, unique ASC LIMIT $n
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object
ORDER BY i, sort ASC, unique ASC

// relationshipsOfOthers_knownFrom_DESC (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.others AS other
  MATCH (e:Entity {key: other})-[r]-(x:Entity)
  WITH DISTINCT k, r
  WITH k, r, startNode(r) AS s, endNode(r) AS o
  WHERE (k.kinds IS NULL OR any(l IN labels(s) WHERE l IN k.kinds) OR any(l IN labels(o) WHERE l IN k.kinds))
    AND (k.placeTypes IS NULL OR s.placeType IN k.placeTypes OR o.placeType IN k.placeTypes)
    AND (k.types IS NULL OR type(r) IN k.types)
    AND (k.negated IS NULL OR r.negated = k.negated)
    AND (k.ranks IS NULL OR r.rank IN k.ranks)
    AND (k.from IS NULL OR (k.certain AND r.startMax <= k.to AND k.from <= r.endMin) OR (NOT k.certain AND r.startMin <= k.to AND k.from <= r.endMax))
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
  WITH k, r
  WHERE (k.afterKey IS NULL OR r.knownFrom < k.afterSort OR (r.knownFrom = k.afterSort AND r.key < k.afterKey))
  RETURN r, r.knownFrom AS sort, r.key AS unique ORDER BY sort DESC, unique DESC LIMIT $n
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object
ORDER BY i, sort DESC, unique DESC

// relationshipsOfOthers_startMin_ASC (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.others AS other
  MATCH (e:Entity {key: other})-[r]-(x:Entity)
  WITH DISTINCT k, r
  WITH k, r, startNode(r) AS s, endNode(r) AS o
  WHERE (k.kinds IS NULL OR any(l IN labels(s) WHERE l IN k.kinds) OR any(l IN labels(o) WHERE l IN k.kinds))
    AND (k.placeTypes IS NULL OR s.placeType IN k.placeTypes OR o.placeType IN k.placeTypes)
    AND (k.types IS NULL OR type(r) IN k.types)
    AND (k.negated IS NULL OR r.negated = k.negated)
    AND (k.ranks IS NULL OR r.rank IN k.ranks)
    AND (k.from IS NULL OR (k.certain AND r.startMax <= k.to AND k.from <= r.endMin) OR (NOT k.certain AND r.startMin <= k.to AND k.from <= r.endMax))
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
  WITH k, r
  WHERE (k.afterKey IS NULL OR r.startMin > k.afterSort OR (r.startMin = k.afterSort AND r.key > k.afterKey))
  RETURN r, r.startMin AS sort, r.key AS unique ORDER BY sort ASC, unique ASC LIMIT $n
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object
ORDER BY i, sort ASC, unique ASC

// relationshipsOfOthers_startMin_DESC (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.others AS other
  MATCH (e:Entity {key: other})-[r]-(x:Entity)
  WITH DISTINCT k, r
  WITH k, r, startNode(r) AS s, endNode(r) AS o
  WHERE (k.kinds IS NULL OR any(l IN labels(s) WHERE l IN k.kinds) OR any(l IN labels(o) WHERE l IN k.kinds))
    AND (k.placeTypes IS NULL OR s.placeType IN k.placeTypes OR o.placeType IN k.placeTypes)
    AND (k.types IS NULL OR type(r) IN k.types)
    AND (k.negated IS NULL OR r.negated = k.negated)
    AND (k.ranks IS NULL OR r.rank IN k.ranks)
    AND (k.from IS NULL OR (k.certain AND r.startMax <= k.to AND k.from <= r.endMin) OR (NOT k.certain AND r.startMin <= k.to AND k.from <= r.endMax))
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
  WITH k, r
  WHERE (k.afterKey IS NULL OR r.startMin < k.afterSort OR (r.startMin = k.afterSort AND r.key < k.afterKey))
  RETURN r, r.startMin AS sort, r.key AS unique ORDER BY sort DESC, unique DESC LIMIT $n
}
RETURN k.i AS i, sort, unique, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object
ORDER BY i, sort DESC, unique DESC

// releaseCounts (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (r:Release)
  WHERE r.recordedAt <= k.recorded
  RETURN r ORDER BY r.recordedAt DESC LIMIT 1
}
RETURN k.i AS i, r.recordedAt AS recordedAt, r.claims AS claims, r.tally AS tally
ORDER BY i

// retractCitations (write)
UNWIND $rows AS row
MATCH (n:Citation {id: row.handle})
WHERE n.row = row.row
SET n.retractedAt = row.at
RETURN count(n) AS n

// retractContradictions (write)
UNWIND $rows AS row
MATCH (a:Claim {key: row.from})-[r:CONTRADICTS]->(b:Claim {key: row.to})
WHERE r.row = row.row
SET r.retractedAt = row.at
RETURN count(r) AS n

// retractFacets (write)
UNWIND $rows AS row
MATCH (n:Facet {entity: row.handle})
WHERE n.row = row.row
SET n.retractedAt = row.at
RETURN count(n) AS n

// retractObservations (write)
UNWIND $rows AS row
MATCH (n:Observation {key: row.handle})
WHERE n.row = row.row
SET n.retractedAt = row.at
RETURN count(n) AS n

// retractRelationships (write)
UNWIND $rows AS row
MATCH (s:Entity {key: row.subject})-[r]->(o:Entity {key: row.object})
WHERE r.row = row.row
SET r.retractedAt = row.at
RETURN count(r) AS n

// retractStatements (write)
UNWIND $rows AS row
MATCH (n:Statement {key: row.handle})
WHERE n.row = row.row
SET n.retractedAt = row.at
RETURN count(n) AS n

// search.create-index (write)
CREATE FULLTEXT INDEX facet_fulltext IF NOT EXISTS FOR (n:Facet) ON EACH [n.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}

// search.create-slug-index (write)
CREATE FULLTEXT INDEX slug_fulltext IF NOT EXISTS FOR (n:Entity|FormerSlug) ON EACH [n.slug]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}}

// search.facets (read)
CALL db.index.fulltext.queryNodes('facet_fulltext', $lucene, {limit: $most}) YIELD node AS f, score
WHERE f.knownFrom <= $known AND $known < f.knownUntil AND f.recordedAt <= $recorded AND $recorded < f.retractedAt
MATCH (e:Entity {key: f.entity})
WHERE ($kinds IS NULL OR any(l IN labels(e) WHERE l IN $kinds))
RETURN e.key AS entity, e.slug AS slug, labels(e) AS labels, f.text AS text, score
ORDER BY score DESC, entity, text LIMIT $limit

// search.former-slugs (read)
MATCH (s:FormerSlug) MATCH (e:Entity {key: s.entity}) RETURN e.key AS entity, e.slug AS slug, labels(e) AS labels, s.slug AS text ORDER BY text LIMIT $limit

// search.slugs (read)
CALL db.index.fulltext.queryNodes('slug_fulltext', $lucene, {limit: $limit}) YIELD node AS n, score
MATCH (e:Entity {key: coalesce(n.entity, n.key)})
WHERE ($kinds IS NULL OR any(l IN labels(e) WHERE l IN $kinds))
RETURN e.key AS entity, e.slug AS slug, labels(e) AS labels, n.slug AS text, score
ORDER BY score DESC, entity, text LIMIT $limit

// search.slugs-in-use (read)
MATCH (e:Entity) RETURN e.key AS entity, e.slug AS slug, labels(e) AS labels, e.slug AS text ORDER BY entity LIMIT $limit

// search.texts (read)
MATCH (f:Facet) WHERE f.text IS NOT NULL
MATCH (e:Entity {key: f.entity})
RETURN e.key AS entity, e.slug AS slug, labels(e) AS labels, f.text AS text, f.knownFrom AS knownFrom, f.knownUntil AS knownUntil, f.recordedAt AS recordedAt, f.retractedAt AS retractedAt
ORDER BY entity, text, knownFrom, recordedAt LIMIT $limit

// seizeLoading (write)
MATCH (n:Loading {recordedAt: $at}) SET n.asked = $owner WITH n WHERE n.owner = $from AND n.steps = $steps SET n.owner = $owner RETURN count(n) AS n

// size (read)
CALL () { MATCH (n) RETURN count(n) AS nodes }
CALL () { MATCH ()-[r]->() RETURN count(r) AS relationships }
RETURN nodes, relationships ORDER BY nodes LIMIT 1

// sourceCount (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (n:Source)
  WHERE (k.publisher IS NULL OR n.publisher = k.publisher) AND (k.text IS NULL OR toLower(n.title) CONTAINS k.text) AND n.knownFrom <= k.known AND n.recordedAt <= k.recorded
  RETURN count(n) AS n
}
RETURN k.i AS i, n
ORDER BY i

// sourcePage_ASC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (n:Source)
  WHERE (k.publisher IS NULL OR n.publisher = k.publisher) AND (k.text IS NULL OR toLower(n.title) CONTAINS k.text) AND n.knownFrom <= k.known AND n.recordedAt <= k.recorded
  WITH k, n
  WHERE (k.afterKey IS NULL OR n.slug > k.afterSort OR (n.slug = k.afterSort AND n.slug > k.afterKey))
  RETURN n, n.slug AS sort, n.slug AS unique ORDER BY sort ASC, unique ASC LIMIT $n
}
RETURN k.i AS i, sort, unique, properties(n) AS props
ORDER BY i, sort ASC, unique ASC

// sourcePage_DESC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (n:Source)
  WHERE (k.publisher IS NULL OR n.publisher = k.publisher) AND (k.text IS NULL OR toLower(n.title) CONTAINS k.text) AND n.knownFrom <= k.known AND n.recordedAt <= k.recorded
  WITH k, n
  WHERE (k.afterKey IS NULL OR n.slug < k.afterSort OR (n.slug = k.afterSort AND n.slug < k.afterKey))
  RETURN n, n.slug AS sort, n.slug AS unique ORDER BY sort DESC, unique DESC LIMIT $n
}
RETURN k.i AS i, sort, unique, properties(n) AS props
ORDER BY i, sort DESC, unique DESC

// sourcesBySlug (read)
UNWIND $keys AS k
MATCH (n:Source {slug: k.slug})
WHERE n.knownFrom <= k.known AND n.recordedAt <= k.recorded
RETURN k.i AS i, properties(n) AS props
ORDER BY i

// statedContradictions (read)
UNWIND $keys AS k
MATCH (c:Claim {key: k.key})-[r:CONTRADICTS]-(d:Claim)
WHERE r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
RETURN k.i AS i, d.key AS key
ORDER BY i, key

// statementCount_aboutClaim (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (:Claim {key: k.key})<-[:ABOUT]-(n:Statement)
  WHERE (k.modes IS NULL OR n.mode IN k.modes) AND (k.ranks IS NULL OR n.rank IN k.ranks) AND (k.finding IS NULL OR n.finding = k.finding) AND n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
  RETURN count(n) AS n
}
RETURN k.i AS i, n
ORDER BY i

// statementCount_all (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (n:Statement)
  WHERE (k.modes IS NULL OR n.mode IN k.modes) AND (k.ranks IS NULL OR n.rank IN k.ranks) AND (k.finding IS NULL OR n.finding = k.finding) AND n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
  RETURN count(n) AS n
}
RETURN k.i AS i, n
ORDER BY i

// statementCount_by (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (:Entity {key: k.key})<-[:SAID_BY]-(n:Statement)
  WHERE (k.modes IS NULL OR n.mode IN k.modes) AND (k.ranks IS NULL OR n.rank IN k.ranks) AND (k.finding IS NULL OR n.finding = k.finding) AND n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
  RETURN count(n) AS n
}
RETURN k.i AS i, n
ORDER BY i

// statementCount_concerning (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (:Entity {key: k.key})<-[:CONCERNS]-(n:Statement)
  WHERE (k.modes IS NULL OR n.mode IN k.modes) AND (k.ranks IS NULL OR n.rank IN k.ranks) AND (k.finding IS NULL OR n.finding = k.finding) AND n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
  RETURN count(n) AS n
}
RETURN k.i AS i, n
ORDER BY i

// statementPage_aboutClaim_ASC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (:Claim {key: k.key})<-[:ABOUT]-(n:Statement)
  WHERE (k.modes IS NULL OR n.mode IN k.modes) AND (k.ranks IS NULL OR n.rank IN k.ranks) AND (k.finding IS NULL OR n.finding = k.finding) AND n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
  WITH k, n
  WHERE (k.afterKey IS NULL OR n.saidDay > k.afterSort OR (n.saidDay = k.afterSort AND n.key > k.afterKey))
  RETURN n, n.saidDay AS sort, n.key AS unique ORDER BY sort ASC, unique ASC LIMIT $n
}
RETURN k.i AS i, sort, unique, properties(n) AS props
ORDER BY i, sort ASC, unique ASC

// statementPage_aboutClaim_DESC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (:Claim {key: k.key})<-[:ABOUT]-(n:Statement)
  WHERE (k.modes IS NULL OR n.mode IN k.modes) AND (k.ranks IS NULL OR n.rank IN k.ranks) AND (k.finding IS NULL OR n.finding = k.finding) AND n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
  WITH k, n
  WHERE (k.afterKey IS NULL OR n.saidDay < k.afterSort OR (n.saidDay = k.afterSort AND n.key < k.afterKey))
  RETURN n, n.saidDay AS sort, n.key AS unique ORDER BY sort DESC, unique DESC LIMIT $n
}
RETURN k.i AS i, sort, unique, properties(n) AS props
ORDER BY i, sort DESC, unique DESC

// statementPage_all_ASC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (n:Statement)
  WHERE (k.modes IS NULL OR n.mode IN k.modes) AND (k.ranks IS NULL OR n.rank IN k.ranks) AND (k.finding IS NULL OR n.finding = k.finding) AND n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
  WITH k, n
  WHERE (k.afterKey IS NULL OR n.saidDay > k.afterSort OR (n.saidDay = k.afterSort AND n.key > k.afterKey))
  RETURN n, n.saidDay AS sort, n.key AS unique ORDER BY sort ASC, unique ASC LIMIT $n
}
RETURN k.i AS i, sort, unique, properties(n) AS props
ORDER BY i, sort ASC, unique ASC

// statementPage_all_DESC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (n:Statement)
  WHERE (k.modes IS NULL OR n.mode IN k.modes) AND (k.ranks IS NULL OR n.rank IN k.ranks) AND (k.finding IS NULL OR n.finding = k.finding) AND n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
  WITH k, n
  WHERE (k.afterKey IS NULL OR n.saidDay < k.afterSort OR (n.saidDay = k.afterSort AND n.key < k.afterKey))
  RETURN n, n.saidDay AS sort, n.key AS unique ORDER BY sort DESC, unique DESC LIMIT $n
}
RETURN k.i AS i, sort, unique, properties(n) AS props
ORDER BY i, sort DESC, unique DESC

// statementPage_by_ASC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (:Entity {key: k.key})<-[:SAID_BY]-(n:Statement)
  WHERE (k.modes IS NULL OR n.mode IN k.modes) AND (k.ranks IS NULL OR n.rank IN k.ranks) AND (k.finding IS NULL OR n.finding = k.finding) AND n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
  WITH k, n
  WHERE (k.afterKey IS NULL OR n.saidDay > k.afterSort OR (n.saidDay = k.afterSort AND n.key > k.afterKey))
  RETURN n, n.saidDay AS sort, n.key AS unique ORDER BY sort ASC, unique ASC LIMIT $n
}
RETURN k.i AS i, sort, unique, properties(n) AS props
ORDER BY i, sort ASC, unique ASC

// statementPage_by_DESC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (:Entity {key: k.key})<-[:SAID_BY]-(n:Statement)
  WHERE (k.modes IS NULL OR n.mode IN k.modes) AND (k.ranks IS NULL OR n.rank IN k.ranks) AND (k.finding IS NULL OR n.finding = k.finding) AND n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
  WITH k, n
  WHERE (k.afterKey IS NULL OR n.saidDay < k.afterSort OR (n.saidDay = k.afterSort AND n.key < k.afterKey))
  RETURN n, n.saidDay AS sort, n.key AS unique ORDER BY sort DESC, unique DESC LIMIT $n
}
RETURN k.i AS i, sort, unique, properties(n) AS props
ORDER BY i, sort DESC, unique DESC

// statementPage_concerning_ASC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (:Entity {key: k.key})<-[:CONCERNS]-(n:Statement)
  WHERE (k.modes IS NULL OR n.mode IN k.modes) AND (k.ranks IS NULL OR n.rank IN k.ranks) AND (k.finding IS NULL OR n.finding = k.finding) AND n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
  WITH k, n
  WHERE (k.afterKey IS NULL OR n.saidDay > k.afterSort OR (n.saidDay = k.afterSort AND n.key > k.afterKey))
  RETURN n, n.saidDay AS sort, n.key AS unique ORDER BY sort ASC, unique ASC LIMIT $n
}
RETURN k.i AS i, sort, unique, properties(n) AS props
ORDER BY i, sort ASC, unique ASC

// statementPage_concerning_DESC (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (:Entity {key: k.key})<-[:CONCERNS]-(n:Statement)
  WHERE (k.modes IS NULL OR n.mode IN k.modes) AND (k.ranks IS NULL OR n.rank IN k.ranks) AND (k.finding IS NULL OR n.finding = k.finding) AND n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
  WITH k, n
  WHERE (k.afterKey IS NULL OR n.saidDay < k.afterSort OR (n.saidDay = k.afterSort AND n.key < k.afterKey))
  RETURN n, n.saidDay AS sort, n.key AS unique ORDER BY sort DESC, unique DESC LIMIT $n
}
RETURN k.i AS i, sort, unique, properties(n) AS props
ORDER BY i, sort DESC, unique DESC

// statementVersions (read)
UNWIND $keys AS k
MATCH (n:Statement {key: k.key})
WHERE n.knownFrom <= k.known AND n.recordedAt <= k.recorded
RETURN k.i AS i, n.key AS key, n.knownFrom AS knownFrom, n.recordedAt AS recordedAt, properties(n) AS props
ORDER BY i, key, knownFrom, recordedAt

// statementsByKey (read)
UNWIND $keys AS k
MATCH (n:Statement {key: k.key})
WHERE n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
RETURN k.i AS i, n.key AS key, n.knownFrom AS knownFrom, n.recordedAt AS recordedAt, properties(n) AS props
ORDER BY i, key, knownFrom, recordedAt

// tieObservations (write)
UNWIND $rows AS row
MATCH (n:Observation {key: row.key})
MATCH (e:Entity {key: row.end})
WHERE n.row = row.row
CREATE (n)-[r:ABOUT]->(e)
RETURN count(r) AS n

// tieStatements (write)
UNWIND $rows AS row
MATCH (n:Statement {key: row.key})
MATCH (e:Entity {key: row.end})
WHERE n.row = row.row
CREATE (n)-[r:ABOUT]->(e)
RETURN count(r) AS n

// tieStatementsToClaims (write)
UNWIND $rows AS row
MATCH (n:Statement {key: row.key})
MATCH (e:Claim {key: row.end})
WHERE n.row = row.row
CREATE (n)-[r:ABOUT]->(e)
RETURN count(r) AS n

// tieStatementsToConcerned (write)
UNWIND $rows AS row
MATCH (n:Statement {key: row.key})
MATCH (e:Entity {key: row.end})
WHERE n.row = row.row
CREATE (n)-[r:CONCERNS]->(e)
RETURN count(r) AS n

// tieStatementsToSpeakers (write)
UNWIND $rows AS row
MATCH (n:Statement {key: row.key})
MATCH (e:Entity {key: row.end})
WHERE n.row = row.row
CREATE (n)-[r:SAID_BY]->(e)
RETURN count(r) AS n

// timelineCount_acts (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.of AS one
  MATCH (e:Entity {key: one})-[r]-(o:Entity)
  WHERE (k.types IS NULL OR type(r) IN k.types)
    AND (k.kinds IS NULL OR any(l IN labels(o) WHERE l IN k.kinds))
    AND (k.placeTypes IS NULL OR o.placeType IN k.placeTypes)
    AND (k.others IS NULL OR o.key IN k.others)
    AND (k.negated IS NULL OR r.negated = k.negated)
    AND (k.ranks IS NULL OR r.rank IN k.ranks)
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
  WITH DISTINCT k, r
  UNWIND [{change: CASE WHEN r.form = 'INSTANT' THEN 'OCCURRED' ELSE 'STARTED' END, day: r.startDay, phase: 0}, {change: 'ENDED', day: r.endDay, phase: 1}] AS entry
  WITH k, r, entry.change AS change, entry.day AS day, entry.phase AS phase, r.sequence AS sequence, r.key AS key
  WHERE day IS NOT NULL AND (k.from IS NULL OR day >= k.from) AND (k.to IS NULL OR day <= k.to)
  RETURN count(change) AS n
}
RETURN k.i AS i, n
ORDER BY i

// timelineCount_figures (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.of AS one
  MATCH (e:Entity {key: one})<-[:ABOUT|OF]-(o:Observation)
  WHERE o.knownFrom <= k.known AND k.known < o.knownUntil AND o.recordedAt <= k.recorded AND k.recorded < o.retractedAt
  WITH DISTINCT k, o
  WITH k, o.question AS question, collect(CASE WHEN (k.ranks IS NULL OR o.rank IN k.ranks) THEN o END) AS shown, collect(CASE WHEN NOT (k.ranks IS NULL OR o.rank IN k.ranks) AND o.revises IS NOT NULL THEN o END) AS hidden
  WITH k, shown, reduce(all = [o IN shown | coalesce(o.revises, '')], round IN hidden |
    reduce(more = all, o IN hidden | CASE WHEN o.key IN more AND NOT o.revises IN more THEN more + [o.revises] ELSE more END)) AS revised
  UNWIND shown AS o
  WITH k, o, revised
  WHERE NOT o.key IN revised
  UNWIND [{change: 'MEASURED', phase: 0, day: CASE
    WHEN o.endDay IS NULL THEN o.startDay
    WHEN any(sign IN ['~','?','%','X'] WHERE last(split(o.edtf, '/')) CONTAINS sign) THEN o.endDay
    ELSE o.endMax END}] AS entry
  WITH k, o, entry.change AS change, entry.day AS day, entry.phase AS phase, 0 AS sequence, o.key AS key
  WHERE day IS NOT NULL AND (k.from IS NULL OR day >= k.from) AND (k.to IS NULL OR day <= k.to)
  RETURN count(change) AS n
}
RETURN k.i AS i, n
ORDER BY i

// timelineCount_statements (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.of AS one
  MATCH (e:Entity {key: one})<-[:CONCERNS|SAID_BY]-(n:Statement)
  WHERE (k.ranks IS NULL OR n.rank IN k.ranks) AND n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
  WITH DISTINCT k, n
  UNWIND [{change: 'SAID', day: CASE WHEN n.saidDay = '0001-01-01' THEN null ELSE n.saidDay END, phase: 0}] AS entry
  WITH k, n, entry.change AS change, entry.day AS day, entry.phase AS phase, 0 AS sequence, n.key AS key
  WHERE day IS NOT NULL AND (k.from IS NULL OR day >= k.from) AND (k.to IS NULL OR day <= k.to)
  RETURN count(change) AS n
}
RETURN k.i AS i, n
ORDER BY i

// timelineHistogram_acts (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.of AS one
  MATCH (e:Entity {key: one})-[r]-(o:Entity)
  WHERE (k.types IS NULL OR type(r) IN k.types)
    AND (k.kinds IS NULL OR any(l IN labels(o) WHERE l IN k.kinds))
    AND (k.placeTypes IS NULL OR o.placeType IN k.placeTypes)
    AND (k.others IS NULL OR o.key IN k.others)
    AND (k.negated IS NULL OR r.negated = k.negated)
    AND (k.ranks IS NULL OR r.rank IN k.ranks)
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
  WITH DISTINCT k, r
  UNWIND [{change: CASE WHEN r.form = 'INSTANT' THEN 'OCCURRED' ELSE 'STARTED' END, day: r.startDay, phase: 0}, {change: 'ENDED', day: r.endDay, phase: 1}] AS entry
  WITH k, r, entry.change AS change, entry.day AS day, entry.phase AS phase, r.sequence AS sequence, r.key AS key
  WHERE day IS NOT NULL AND (k.from IS NULL OR day >= k.from) AND (k.to IS NULL OR day <= k.to)
  WITH substring(day, 0, k.digits) AS bin, count(change) AS n
  RETURN bin, n ORDER BY bin LIMIT $n
}
RETURN k.i AS i, bin, n
ORDER BY i, bin

// timelineHistogram_figures (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.of AS one
  MATCH (e:Entity {key: one})<-[:ABOUT|OF]-(o:Observation)
  WHERE o.knownFrom <= k.known AND k.known < o.knownUntil AND o.recordedAt <= k.recorded AND k.recorded < o.retractedAt
  WITH DISTINCT k, o
  WITH k, o.question AS question, collect(CASE WHEN (k.ranks IS NULL OR o.rank IN k.ranks) THEN o END) AS shown, collect(CASE WHEN NOT (k.ranks IS NULL OR o.rank IN k.ranks) AND o.revises IS NOT NULL THEN o END) AS hidden
  WITH k, shown, reduce(all = [o IN shown | coalesce(o.revises, '')], round IN hidden |
    reduce(more = all, o IN hidden | CASE WHEN o.key IN more AND NOT o.revises IN more THEN more + [o.revises] ELSE more END)) AS revised
  UNWIND shown AS o
  WITH k, o, revised
  WHERE NOT o.key IN revised
  UNWIND [{change: 'MEASURED', phase: 0, day: CASE
    WHEN o.endDay IS NULL THEN o.startDay
    WHEN any(sign IN ['~','?','%','X'] WHERE last(split(o.edtf, '/')) CONTAINS sign) THEN o.endDay
    ELSE o.endMax END}] AS entry
  WITH k, o, entry.change AS change, entry.day AS day, entry.phase AS phase, 0 AS sequence, o.key AS key
  WHERE day IS NOT NULL AND (k.from IS NULL OR day >= k.from) AND (k.to IS NULL OR day <= k.to)
  WITH substring(day, 0, k.digits) AS bin, count(change) AS n
  RETURN bin, n ORDER BY bin LIMIT $n
}
RETURN k.i AS i, bin, n
ORDER BY i, bin

// timelineHistogram_statements (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.of AS one
  MATCH (e:Entity {key: one})<-[:CONCERNS|SAID_BY]-(n:Statement)
  WHERE (k.ranks IS NULL OR n.rank IN k.ranks) AND n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
  WITH DISTINCT k, n
  UNWIND [{change: 'SAID', day: CASE WHEN n.saidDay = '0001-01-01' THEN null ELSE n.saidDay END, phase: 0}] AS entry
  WITH k, n, entry.change AS change, entry.day AS day, entry.phase AS phase, 0 AS sequence, n.key AS key
  WHERE day IS NOT NULL AND (k.from IS NULL OR day >= k.from) AND (k.to IS NULL OR day <= k.to)
  WITH substring(day, 0, k.digits) AS bin, count(change) AS n
  RETURN bin, n ORDER BY bin LIMIT $n
}
RETURN k.i AS i, bin, n
ORDER BY i, bin

// timelinePage_acts_ASC (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.of AS one
  MATCH (e:Entity {key: one})-[r]-(o:Entity)
  WHERE (k.types IS NULL OR type(r) IN k.types)
    AND (k.kinds IS NULL OR any(l IN labels(o) WHERE l IN k.kinds))
    AND (k.placeTypes IS NULL OR o.placeType IN k.placeTypes)
    AND (k.others IS NULL OR o.key IN k.others)
    AND (k.negated IS NULL OR r.negated = k.negated)
    AND (k.ranks IS NULL OR r.rank IN k.ranks)
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
  WITH DISTINCT k, r
  UNWIND [{change: CASE WHEN r.form = 'INSTANT' THEN 'OCCURRED' ELSE 'STARTED' END, day: r.startDay, phase: 0}, {change: 'ENDED', day: r.endDay, phase: 1}] AS entry
  WITH k, r, entry.change AS change, entry.day AS day, entry.phase AS phase, r.sequence AS sequence, r.key AS key
  WHERE day IS NOT NULL AND (k.from IS NULL OR day >= k.from) AND (k.to IS NULL OR day <= k.to)
    AND (k.afterDay IS NULL OR day > k.afterDay OR (day = k.afterDay AND (sequence > k.afterSequence OR (sequence = k.afterSequence AND (key > k.afterKey OR (key = k.afterKey AND phase > k.afterPhase))))))
  RETURN r, day, change, phase, sequence, key ORDER BY day ASC, sequence ASC, key ASC, phase ASC LIMIT $n
}
RETURN k.i AS i, day, change, phase, sequence, key, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object
ORDER BY i, day ASC, sequence ASC, key ASC, phase ASC

// timelinePage_acts_DESC (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.of AS one
  MATCH (e:Entity {key: one})-[r]-(o:Entity)
  WHERE (k.types IS NULL OR type(r) IN k.types)
    AND (k.kinds IS NULL OR any(l IN labels(o) WHERE l IN k.kinds))
    AND (k.placeTypes IS NULL OR o.placeType IN k.placeTypes)
    AND (k.others IS NULL OR o.key IN k.others)
    AND (k.negated IS NULL OR r.negated = k.negated)
    AND (k.ranks IS NULL OR r.rank IN k.ranks)
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
  WITH DISTINCT k, r
  UNWIND [{change: CASE WHEN r.form = 'INSTANT' THEN 'OCCURRED' ELSE 'STARTED' END, day: r.startDay, phase: 0}, {change: 'ENDED', day: r.endDay, phase: 1}] AS entry
  WITH k, r, entry.change AS change, entry.day AS day, entry.phase AS phase, r.sequence AS sequence, r.key AS key
  WHERE day IS NOT NULL AND (k.from IS NULL OR day >= k.from) AND (k.to IS NULL OR day <= k.to)
    AND (k.afterDay IS NULL OR day < k.afterDay OR (day = k.afterDay AND (sequence < k.afterSequence OR (sequence = k.afterSequence AND (key < k.afterKey OR (key = k.afterKey AND phase < k.afterPhase))))))
  RETURN r, day, change, phase, sequence, key ORDER BY day DESC, sequence DESC, key DESC, phase DESC LIMIT $n
}
RETURN k.i AS i, day, change, phase, sequence, key, type(r) AS type, [r.key, r.edtf, r.form, r.endState, r.startMin, r.startMax, r.endMin, r.endMax, r.rank, r.rankReason, r.note, r.knownBasis, r.reason, r.negated, r.sequence, r.capacity, r.title, r.formalTitle, r.scope, r.knownFrom, r.knownUntil, r.recordedAt, r.retractedAt] AS row, startNode(r).key AS subject, endNode(r).key AS object
ORDER BY i, day DESC, sequence DESC, key DESC, phase DESC

// timelinePage_figures_ASC (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.of AS one
  MATCH (e:Entity {key: one})<-[:ABOUT|OF]-(o:Observation)
  WHERE o.knownFrom <= k.known AND k.known < o.knownUntil AND o.recordedAt <= k.recorded AND k.recorded < o.retractedAt
  WITH DISTINCT k, o
  WITH k, o.question AS question, collect(CASE WHEN (k.ranks IS NULL OR o.rank IN k.ranks) THEN o END) AS shown, collect(CASE WHEN NOT (k.ranks IS NULL OR o.rank IN k.ranks) AND o.revises IS NOT NULL THEN o END) AS hidden
  WITH k, shown, reduce(all = [o IN shown | coalesce(o.revises, '')], round IN hidden |
    reduce(more = all, o IN hidden | CASE WHEN o.key IN more AND NOT o.revises IN more THEN more + [o.revises] ELSE more END)) AS revised
  UNWIND shown AS o
  WITH k, o, revised
  WHERE NOT o.key IN revised
  UNWIND [{change: 'MEASURED', phase: 0, day: CASE
    WHEN o.endDay IS NULL THEN o.startDay
    WHEN any(sign IN ['~','?','%','X'] WHERE last(split(o.edtf, '/')) CONTAINS sign) THEN o.endDay
    ELSE o.endMax END}] AS entry
  WITH k, o, entry.change AS change, entry.day AS day, entry.phase AS phase, 0 AS sequence, o.key AS key
  WHERE day IS NOT NULL AND (k.from IS NULL OR day >= k.from) AND (k.to IS NULL OR day <= k.to)
    AND (k.afterDay IS NULL OR day > k.afterDay OR (day = k.afterDay AND (sequence > k.afterSequence OR (sequence = k.afterSequence AND (key > k.afterKey OR (key = k.afterKey AND phase > k.afterPhase))))))
  RETURN o, day, change, phase, sequence, key ORDER BY day ASC, sequence ASC, key ASC, phase ASC LIMIT $n
}
RETURN k.i AS i, day, change, phase, sequence, key, properties(o) AS props
ORDER BY i, day ASC, sequence ASC, key ASC, phase ASC

// timelinePage_figures_DESC (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.of AS one
  MATCH (e:Entity {key: one})<-[:ABOUT|OF]-(o:Observation)
  WHERE o.knownFrom <= k.known AND k.known < o.knownUntil AND o.recordedAt <= k.recorded AND k.recorded < o.retractedAt
  WITH DISTINCT k, o
  WITH k, o.question AS question, collect(CASE WHEN (k.ranks IS NULL OR o.rank IN k.ranks) THEN o END) AS shown, collect(CASE WHEN NOT (k.ranks IS NULL OR o.rank IN k.ranks) AND o.revises IS NOT NULL THEN o END) AS hidden
  WITH k, shown, reduce(all = [o IN shown | coalesce(o.revises, '')], round IN hidden |
    reduce(more = all, o IN hidden | CASE WHEN o.key IN more AND NOT o.revises IN more THEN more + [o.revises] ELSE more END)) AS revised
  UNWIND shown AS o
  WITH k, o, revised
  WHERE NOT o.key IN revised
  UNWIND [{change: 'MEASURED', phase: 0, day: CASE
    WHEN o.endDay IS NULL THEN o.startDay
    WHEN any(sign IN ['~','?','%','X'] WHERE last(split(o.edtf, '/')) CONTAINS sign) THEN o.endDay
    ELSE o.endMax END}] AS entry
  WITH k, o, entry.change AS change, entry.day AS day, entry.phase AS phase, 0 AS sequence, o.key AS key
  WHERE day IS NOT NULL AND (k.from IS NULL OR day >= k.from) AND (k.to IS NULL OR day <= k.to)
    AND (k.afterDay IS NULL OR day < k.afterDay OR (day = k.afterDay AND (sequence < k.afterSequence OR (sequence = k.afterSequence AND (key < k.afterKey OR (key = k.afterKey AND phase < k.afterPhase))))))
  RETURN o, day, change, phase, sequence, key ORDER BY day DESC, sequence DESC, key DESC, phase DESC LIMIT $n
}
RETURN k.i AS i, day, change, phase, sequence, key, properties(o) AS props
ORDER BY i, day DESC, sequence DESC, key DESC, phase DESC

// timelinePage_statements_ASC (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.of AS one
  MATCH (e:Entity {key: one})<-[:CONCERNS|SAID_BY]-(n:Statement)
  WHERE (k.ranks IS NULL OR n.rank IN k.ranks) AND n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
  WITH DISTINCT k, n
  UNWIND [{change: 'SAID', day: CASE WHEN n.saidDay = '0001-01-01' THEN null ELSE n.saidDay END, phase: 0}] AS entry
  WITH k, n, entry.change AS change, entry.day AS day, entry.phase AS phase, 0 AS sequence, n.key AS key
  WHERE day IS NOT NULL AND (k.from IS NULL OR day >= k.from) AND (k.to IS NULL OR day <= k.to)
    AND (k.afterDay IS NULL OR day > k.afterDay OR (day = k.afterDay AND (sequence > k.afterSequence OR (sequence = k.afterSequence AND (key > k.afterKey OR (key = k.afterKey AND phase > k.afterPhase))))))
  RETURN n, day, change, phase, sequence, key ORDER BY day ASC, sequence ASC, key ASC, phase ASC LIMIT $n
}
RETURN k.i AS i, day, change, phase, sequence, key, properties(n) AS props
ORDER BY i, day ASC, sequence ASC, key ASC, phase ASC

// timelinePage_statements_DESC (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.of AS one
  MATCH (e:Entity {key: one})<-[:CONCERNS|SAID_BY]-(n:Statement)
  WHERE (k.ranks IS NULL OR n.rank IN k.ranks) AND n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
  WITH DISTINCT k, n
  UNWIND [{change: 'SAID', day: CASE WHEN n.saidDay = '0001-01-01' THEN null ELSE n.saidDay END, phase: 0}] AS entry
  WITH k, n, entry.change AS change, entry.day AS day, entry.phase AS phase, 0 AS sequence, n.key AS key
  WHERE day IS NOT NULL AND (k.from IS NULL OR day >= k.from) AND (k.to IS NULL OR day <= k.to)
    AND (k.afterDay IS NULL OR day < k.afterDay OR (day = k.afterDay AND (sequence < k.afterSequence OR (sequence = k.afterSequence AND (key < k.afterKey OR (key = k.afterKey AND phase < k.afterPhase))))))
  RETURN n, day, change, phase, sequence, key ORDER BY day DESC, sequence DESC, key DESC, phase DESC LIMIT $n
}
RETURN k.i AS i, day, change, phase, sequence, key, properties(n) AS props
ORDER BY i, day DESC, sequence DESC, key DESC, phase DESC

// timelineUndated_acts (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.of AS one
  MATCH (e:Entity {key: one})-[r]-(o:Entity)
  WHERE (k.types IS NULL OR type(r) IN k.types)
    AND (k.kinds IS NULL OR any(l IN labels(o) WHERE l IN k.kinds))
    AND (k.placeTypes IS NULL OR o.placeType IN k.placeTypes)
    AND (k.others IS NULL OR o.key IN k.others)
    AND (k.negated IS NULL OR r.negated = k.negated)
    AND (k.ranks IS NULL OR r.rank IN k.ranks)
    AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
  WITH DISTINCT k, r
  WITH k, r, [{change: CASE WHEN r.form = 'INSTANT' THEN 'OCCURRED' ELSE 'STARTED' END, day: r.startDay, phase: 0}, {change: 'ENDED', day: r.endDay, phase: 1}] AS entries
  WHERE all(entry IN entries WHERE entry.day IS NULL)
  RETURN count(r) AS n
}
RETURN k.i AS i, n
ORDER BY i

// timelineUndated_figures (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.of AS one
  MATCH (e:Entity {key: one})<-[:ABOUT|OF]-(o:Observation)
  WHERE o.knownFrom <= k.known AND k.known < o.knownUntil AND o.recordedAt <= k.recorded AND k.recorded < o.retractedAt
  WITH DISTINCT k, o
  WITH k, o.question AS question, collect(CASE WHEN (k.ranks IS NULL OR o.rank IN k.ranks) THEN o END) AS shown, collect(CASE WHEN NOT (k.ranks IS NULL OR o.rank IN k.ranks) AND o.revises IS NOT NULL THEN o END) AS hidden
  WITH k, shown, reduce(all = [o IN shown | coalesce(o.revises, '')], round IN hidden |
    reduce(more = all, o IN hidden | CASE WHEN o.key IN more AND NOT o.revises IN more THEN more + [o.revises] ELSE more END)) AS revised
  UNWIND shown AS o
  WITH k, o, revised
  WHERE NOT o.key IN revised
  WITH k, o, [{change: 'MEASURED', phase: 0, day: CASE
    WHEN o.endDay IS NULL THEN o.startDay
    WHEN any(sign IN ['~','?','%','X'] WHERE last(split(o.edtf, '/')) CONTAINS sign) THEN o.endDay
    ELSE o.endMax END}] AS entries
  WHERE all(entry IN entries WHERE entry.day IS NULL)
  RETURN count(o) AS n
}
RETURN k.i AS i, n
ORDER BY i

// timelineUndated_statements (read)
UNWIND $keys AS k
CALL (k) {
  UNWIND k.of AS one
  MATCH (e:Entity {key: one})<-[:CONCERNS|SAID_BY]-(n:Statement)
  WHERE (k.ranks IS NULL OR n.rank IN k.ranks) AND n.knownFrom <= k.known AND k.known < n.knownUntil AND n.recordedAt <= k.recorded AND k.recorded < n.retractedAt
  WITH DISTINCT k, n
  WITH k, n, [{change: 'SAID', day: CASE WHEN n.saidDay = '0001-01-01' THEN null ELSE n.saidDay END, phase: 0}] AS entries
  WHERE all(entry IN entries WHERE entry.day IS NULL)
  RETURN count(n) AS n
}
RETURN k.i AS i, n
ORDER BY i

// typeCounts (read)
UNWIND $keys AS k
CALL (k) {
  MATCH (s:Entity)-[r]->(o:Entity)
  WHERE r.negated = false AND r.rank <> 'DEPRECATED' AND (k.from IS NULL OR (k.certain AND r.startMax <= k.to AND k.from <= r.endMin) OR (NOT k.certain AND r.startMin <= k.to AND k.from <= r.endMax)) AND r.knownFrom <= k.known AND k.known < r.knownUntil AND r.recordedAt <= k.recorded AND k.recorded < r.retractedAt
  RETURN type(r) AS type, count(r) AS n
}
RETURN k.i AS i, type, n
ORDER BY i, type

// undoCitations (write)
MATCH (x:Citation) WHERE x.recordedAt = $at WITH x LIMIT $n DETACH DELETE x RETURN count(x) AS n

// undoClaims (write)
MATCH (x:Claim) WHERE x.recordedAt = $at WITH x LIMIT $n DETACH DELETE x RETURN count(x) AS n

// undoEntitys (write)
MATCH (x:Entity) WHERE x.recordedAt = $at WITH x LIMIT $n DETACH DELETE x RETURN count(x) AS n

// undoFacets (write)
MATCH (x:Facet) WHERE x.recordedAt = $at WITH x LIMIT $n DETACH DELETE x RETURN count(x) AS n

// undoObservations (write)
MATCH (x:Observation) WHERE x.recordedAt = $at WITH x LIMIT $n DETACH DELETE x RETURN count(x) AS n

// undoRelationships (write)
MATCH (a)-[r]->(b) WHERE r.recordedAt = $at WITH r LIMIT $n DELETE r RETURN count(r) AS n

// undoRetractedCitations (write)
MATCH (x:Citation) WHERE x.retractedAt = $at WITH x LIMIT $n SET x.retractedAt = $open RETURN count(x) AS n

// undoRetractedFacets (write)
MATCH (x:Facet) WHERE x.retractedAt = $at WITH x LIMIT $n SET x.retractedAt = $open RETURN count(x) AS n

// undoRetractedObservations (write)
MATCH (x:Observation) WHERE x.retractedAt = $at WITH x LIMIT $n SET x.retractedAt = $open RETURN count(x) AS n

// undoRetractedRelationships (write)
MATCH (a)-[r]->(b) WHERE r.retractedAt = $at WITH r LIMIT $n SET r.retractedAt = $open RETURN count(r) AS n

// undoRetractedStatements (write)
MATCH (x:Statement) WHERE x.retractedAt = $at WITH x LIMIT $n SET x.retractedAt = $open RETURN count(x) AS n

// undoSources (write)
MATCH (x:Source) WHERE x.recordedAt = $at WITH x LIMIT $n DETACH DELETE x RETURN count(x) AS n

// undoStatements (write)
MATCH (x:Statement) WHERE x.recordedAt = $at WITH x LIMIT $n DETACH DELETE x RETURN count(x) AS n

// updateEntities (write)
UNWIND $rows AS row MATCH (n:Entity {key: row.key}) SET n += row RETURN count(n) AS n

// updateSources (write)
UNWIND $rows AS row MATCH (n:Source {slug: row.slug}) SET n.document = row.document, n.seen = row.seen RETURN count(n) AS n
