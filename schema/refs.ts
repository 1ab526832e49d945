import type { IdentifierFacet, NameFacet } from '../graph/rows.ts'
import type { CitationView } from '../resolvers/citation.ts'
import type { ClaimVersion, ClaimView } from '../resolvers/claim.ts'
import type { View } from '../resolvers/context.ts'
import type { EntityView } from '../resolvers/entity.ts'
import type { GraphInfo } from '../resolvers/graph-info.ts'
import type { NodeView } from '../resolvers/node.ts'
import type { ObservationView } from '../resolvers/observation.ts'
import type { PageInfo } from '../resolvers/page.ts'
import type { FuzzyDateView, PeriodView } from '../resolvers/period.ts'
import type { RelationshipView } from '../resolvers/relationship.ts'
import type { SourceView } from '../resolvers/source.ts'
import type { StatementView } from '../resolvers/statement.ts'
import type { TimelineEntry } from '../resolvers/timeline.ts'
import { builder } from './builder.ts'

// Every object and interface of the API, declared here and implemented in its own file, so that types refer to each other without a cycle of values.

export const NodeRef = builder.interfaceRef<NodeView>('Node')
export const EntityRef = builder.interfaceRef<EntityView>('Entity')
export const ClaimRef = builder.interfaceRef<ClaimView>('Claim')

export const PersonRef = builder.objectRef<EntityView>('Person')
export const OfficeRef = builder.objectRef<EntityView>('Office')
export const AgencyRef = builder.objectRef<EntityView>('Agency')
export const CourtRef = builder.objectRef<EntityView>('Court')
export const CountryRef = builder.objectRef<EntityView>('Country')
export const PlaceRef = builder.objectRef<EntityView>('Place')
export const PolicyRef = builder.objectRef<EntityView>('Policy')
export const AgreementRef = builder.objectRef<EntityView>('Agreement')
export const LegalCaseRef = builder.objectRef<EntityView>('LegalCase')
export const DocumentRef = builder.objectRef<EntityView>('Document')
export const OrganizationRef = builder.objectRef<EntityView>('Organization')
export const EventRef = builder.objectRef<EntityView>('Event')
export const MetricRef = builder.objectRef<EntityView>('Metric')

export const RelationshipRef = builder.objectRef<RelationshipView>('Relationship')
export const ObservationRef = builder.objectRef<ObservationView>('Observation')
export const StatementRef = builder.objectRef<StatementView>('Statement')
export const ClaimVersionRef = builder.objectRef<ClaimVersion>('ClaimVersion')

export const CitationRef = builder.objectRef<CitationView>('Citation')
export const FingerprintRef = builder.objectRef<{ readonly sha256: string; readonly length: number }>('Fingerprint')
export const SourceRef = builder.objectRef<SourceView>('Source')

export const NameRef = builder.objectRef<NameFacet>('Name')
export const IdentifierRef = builder.objectRef<IdentifierFacet>('Identifier')
export const PeriodRef = builder.objectRef<PeriodView>('Period')
export const FuzzyDateRef = builder.objectRef<FuzzyDateView>('FuzzyDate')
export const PageInfoRef = builder.objectRef<PageInfo>('PageInfo')
export const TimelineEntryRef = builder.objectRef<TimelineEntry>('TimelineEntry')

export const GraphInfoRef = builder.objectRef<View<GraphInfo>>('GraphInfo')
export const KindCountRef = builder.objectRef<GraphInfo['kinds'][number]>('KindCount')
export const TypeCountRef = builder.objectRef<GraphInfo['types'][number]>('TypeCount')
