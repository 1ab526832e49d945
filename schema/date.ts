import { DatePrecisionEnum, EndStateEnum, PeriodFormEnum } from './enums.ts'
import { FuzzyDateRef, PeriodRef } from './refs.ts'

FuzzyDateRef.implement({
  description: 'A date as exactly as it is known: a day, or a month, season, year or decade, perhaps approximate or uncertain.',
  fields: (t) => ({
    edtf: t.exposeString('edtf', {
      description: 'In the Extended Date/Time Format (ISO 8601-2), levels 0 and 1: 2019-11-13, 2019-11, 2019-11~, 201X.',
    }),
    display: t.exposeString('display', { description: 'In words, in English: "about November 2019".' }),
    earliest: t.expose('earliest', {
      type: 'Date',
      nullable: true,
      description: 'The first day that it can mean; null where there is none.',
    }),
    latest: t.expose('latest', { type: 'Date', nullable: true, description: 'The last day that it can mean; null where there is none.' }),
    precision: t.expose('precision', { type: DatePrecisionEnum, description: 'How exactly it is known.' }),
    approximate: t.exposeBoolean('approximate', {
      description: 'Whether it is only near the date (~ in EDTF): earliest and latest reach one unit further to either side.',
    }),
    uncertain: t.exposeBoolean('uncertain', { description: 'Whether the source or its reading is in doubt (? in EDTF).' }),
  }),
})

PeriodRef.implement({
  description:
    'When something was so, as far as is known. Both ends are included. From certainFrom through certainThrough it certainly was; outside possibleFrom to possibleThrough it was not; between them nobody knows.',
  fields: (t) => ({
    edtf: t.exposeString('edtf', {
      description: 'In EDTF: 2019-11-13/2021-01-11; ".." for an open end, nothing for one that is not known.',
    }),
    display: t.exposeString('display', { description: 'In words, in English: "since 13 November 2019, end not known".' }),
    form: t.expose('form', { type: PeriodFormEnum, description: 'Whether it is some day within its dates or every day.' }),
    start: t.expose('start', { type: FuzzyDateRef, nullable: true, description: 'When it began; null where that is open or not known.' }),
    end: t.expose('end', {
      type: FuzzyDateRef,
      nullable: true,
      description: 'The last day on which it was so, even in part; null where that is open or not known.',
    }),
    endState: t.expose('endState', { type: EndStateEnum, description: 'What is known of its end.' }),
    possibleFrom: t.expose('possibleFrom', {
      type: 'Date',
      nullable: true,
      description: 'The first day on which it may have been so; null where there is no bound.',
    }),
    certainFrom: t.expose('certainFrom', {
      type: 'Date',
      nullable: true,
      description: 'The first day on which it certainly was so; null where that is no day.',
    }),
    certainThrough: t.expose('certainThrough', {
      type: 'Date',
      nullable: true,
      description:
        'The last day on which it certainly was so; null where that is no day. Where the end is open or not known: the last day that a source attests.',
    }),
    possibleThrough: t.expose('possibleThrough', {
      type: 'Date',
      nullable: true,
      description: 'The last day on which it may have been so; null where there is no bound.',
    }),
  }),
})
