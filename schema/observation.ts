import { metricOf, type ObservationView, partsOf, revisedBy, vintagesOf } from '../resolvers/observation.ts'
import type { Edge } from '../resolvers/page.ts'
import { periodView, storedDateView } from '../resolvers/period.ts'
import { aboutOf } from '../resolvers/statement.ts'
import { builder } from './builder.ts'
import { CURSOR, connectionOver } from './connection.ts'
import { QualifierEnum, ReadingEnum } from './enums.ts'
import { READ, SHARED, VERSIONS } from './price.ts'
import { ClaimRef, EntityRef, FuzzyDateRef, MetricRef, NodeRef, ObservationRef, PeriodRef } from './refs.ts'

ObservationRef.implement({
  description:
    'A figure of a metric for a period, as one publication has it. A figure that was published again is another vintage, not a correction of this one.',
  interfaces: [NodeRef, ClaimRef],
  fields: (t) => ({
    metric: t.field({
      type: MetricRef,
      description: 'What was measured.',
      complexity: SHARED,
      resolve: (view, _, context) => metricOf(context, view),
    }),
    about: t.field({
      type: [EntityRef],
      description: 'The entities that the figure is about, such as the sector it counts.',
      complexity: { field: SHARED, multiplier: 2 },
      resolve: async (view, _, context) => [...(await aboutOf(context, view))],
    }),
    period: t.field({ type: PeriodRef, description: 'The period that it is for.', resolve: ({ row }) => periodView(row.period) }),
    reading: t.field({ type: ReadingEnum, description: 'How the figure stands to the period.', resolve: ({ row }) => row.reading }),
    value: t.float({ description: 'The number, in the unit of the metric; read it with the qualifier.', resolve: ({ row }) => row.value }),
    qualifier: t.field({ type: QualifierEnum, description: 'How the number is meant.', resolve: ({ row }) => row.qualifier }),
    published: t.field({
      type: FuzzyDateRef,
      nullable: true,
      description: 'The vintage: when the figure was published; null where that is not known.',
      resolve: ({ row }) => storedDateView(row.published),
    }),
    revisedBy: t.field({
      type: ObservationRef,
      nullable: true,
      description:
        'The figure by which its publisher replaced it, which may have the same value, published anew; null where none was known under the clocks.',
      complexity: READ,
      resolve: (view, _, context) => revisedBy(context, view),
    }),
    vintages: t.field({
      type: [ObservationRef],
      description: 'Every figure for the same question (metric, period, reading, about), by publication, this one among them.',
      complexity: { field: READ, multiplier: VERSIONS },
      resolve: async (view, _, context) => [...(await vintagesOf(context, view))],
    }),
    parts: t.field({
      type: [ObservationRef],
      description: 'The figures that it is made of.',
      complexity: { field: READ, multiplier: 5 },
      resolve: async (view, _, context) => [...(await partsOf(context, view))],
    }),
    formula: t.string({
      nullable: true,
      description: 'How the value follows from its parts; null where it is published as it is.',
      resolve: ({ row }) => row.formula,
    }),
  }),
})

const ObservationEdgeRef = builder.objectRef<Edge<ObservationView>>('ObservationEdge').implement({
  description: 'One figure in a page.',
  fields: (t) => ({
    cursor: t.string({ description: CURSOR, resolve: (edge) => edge.cursor() }),
    node: t.field({ type: ObservationRef, description: 'The figure.', resolve: ({ node }) => node }),
  }),
})

export const ObservationConnectionRef = connectionOver(
  'ObservationConnection',
  ObservationEdgeRef,
  'Figures, by period and then by publication.',
)
