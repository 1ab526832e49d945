/**
 * What a norm's standing must be on a day, worked out by hand from the collected facts before the function and its data were written. Where the
 * record came to hold better sources than those facts, a row was corrected, with its reason.
 */
export interface StandingDay {
  readonly norm: string
  /** The day asked about; the answer is for its end. */
  readonly day: string
  /** As known on this day; today, where it is not there. */
  readonly known?: string
  readonly operating: Answer
  readonly because: string
  /** The rows of the collected facts that it rests on. */
  readonly facts: readonly string[]
  /** Acts that must be told and what they must come to, in words; other acts may be told beside them. */
  readonly effects?: readonly Effect[]
}

export interface Effect {
  readonly act: string
  readonly effect: ActEffect
}

const ANSWERS = ['YES', 'PARTLY', 'NO', 'UNKNOWN'] as const
const EFFECTS = ['IN_EFFECT', 'PARTLY_IN_EFFECT', 'NOT_YET', 'STAYED', 'VACATED', 'LIFTED'] as const
type Answer = (typeof ANSWERS)[number]
type ActEffect = (typeof EFFECTS)[number]

/** Every line of the tables below, a norm's name going before its rows. */
function daysOf(tables: string): readonly StandingDay[] {
  return tables
    .trim()
    .split(/^# /m)
    .slice(1)
    .flatMap((table) => {
      const [norm = '', ...rows] = table.trim().split(/\n(?!\+)/)
      return rows.map((row) => dayOf(norm, row))
    })
}

/** One row: day | known | operating | facts | because | effects; a line that begins with + goes on with the row above it. */
function dayOf(norm: string, row: string): StandingDay {
  const cells = row.replace('\n+', '|').split('|')
  const [day = '', known = '', operating = '', facts = '', because = '', effects = '', ...rest] = cells.map((cell) => cell.trim())
  const dated = [day, known || day].every((text) => /^\d{4}-\d\d-\d\d$/.test(text))
  const founded = facts.split(' ').every((fact) => /^[RD]\d+$/.test(fact))
  if (!dated || !founded || because === '' || rest.length > 0)
    throw new Error(`Expected "day | known | operating | R and D ids | because | effects" for ${norm}, came ${JSON.stringify(row)}`)
  return {
    norm,
    day,
    operating: oneOf(ANSWERS, operating),
    because,
    facts: facts.split(' '),
    ...(known === '' ? {} : { known }),
    ...(effects === '' ? {} : { effects: effects.split('; ').map(effectOf) }),
  }
}

function effectOf(text: string): Effect {
  const [act = '', effect = ''] = text.split(': ')
  return { act, effect: oneOf(EFFECTS, effect) }
}

function oneOf<Word extends string>(words: readonly Word[], text: string): Word {
  const word = words.find((each) => each === text)
  if (word === undefined) throw new Error(`Expected one of ${words.join(', ')}, came ${JSON.stringify(text)}`)
  return word
}

export const STANDING_DAYS: readonly StandingDay[] = daysOf(`
# mpp
2018-12-19 || NO | R108 | Nothing was announced before 2018-12-20.
2018-12-20 || NO | R108 D10 | Announced only; announcing and beginning are two things.
2018-12-20 | 2018-12-20 | NO | R108 D10 | On the day of the announcement nothing had begun.
2019-01-25 || NO | R109 R111 D10 | The guidance was issued; implementation began three days later.
2019-01-25 | 2019-01-25 | UNKNOWN | R109 D10 | That day only the announcement and the guidance were known; neither says that it had not begun. (Was NO before unknowns were looked for.)
2019-01-27 || NO | R111 | The day before it began.
2019-01-28 || YES | R111 R112 D10 | DHS began to implement it, at San Ysidro.
2019-01-29 || YES | R111 R166 D10 | The first person was returned to Tijuana.
2019-01-29 | 2019-01-29 | UNKNOWN | R111 R166 | The first return was reported the next day; on the day itself no source attests it.
2019-03-10 || YES | R112 R113 | San Ysidro ran; the other ports are dated by month only and do not matter for whether it ran.
2019-04-01 || YES | R115 | The Secretary ordered the running programme expanded.
2019-04-07 || YES | R111 R125 | The day before the injunction was ordered.
2019-04-08 || YES | R125 R128 | Enjoined on paper: the order was to take effect on 2019-04-12. | injunction: NOT_YET
2019-04-08 | 2019-04-08 | YES | R125 | The court's order of that day is about a programme that runs. | injunction: NOT_YET
2019-04-09 || YES | R125 R128 | The order had not yet taken effect and nothing else restrained it. | injunction: NOT_YET
2019-04-09 | 2019-04-09 | UNKNOWN | R125 | Nothing restrained it yet, but no source that was out that day attests that it ran on it.
+ injunction: NOT_YET
2019-04-11 || YES | R125 R128 | The last day before the injunction was to take effect. | injunction: NOT_YET
2019-04-12 || YES | R125 R128 | The Ninth Circuit stayed the injunction on the day it was to take effect. | injunction: STAYED
2019-04-12 | 2019-04-12 | UNKNOWN | R125 R128 | That returns went on that day was reported the next day. | injunction: STAYED
2019-04-20 || YES | R128 | The administrative stay held until 2019-05-07. | injunction: STAYED
2019-05-06 || YES | R128 R129 | The last day under the administrative stay alone. | injunction: STAYED
2019-05-07 || YES | R128 R129 D29 | The stay pending appeal took the place of the administrative stay without a gap. | injunction: STAYED
2019-05-07 | 2019-05-07 | YES | R129 D29 | The stay pending appeal was public and reported that day. | injunction: STAYED
2019-05-08 || YES | R129 D29 | Stayed whichever of the two reported days is right. | injunction: STAYED
2019-07-09 | 2019-07-09 | YES | R117 R169 | The first returns to Nuevo Laredo were reported that day.
2019-07-19 || YES | R118 R170 R129 | Returns to Matamoros began, under the stay pending appeal. | injunction: STAYED
2019-11-22 | 2019-11-22 | YES | R120 D34 | DHS said that day that it was extending the programme to the Tucson sector.
2020-01-02 | 2020-01-02 | YES | R121 D34 | DHS announced Nogales, the seventh port, that day.
2020-01-14 || YES | R121 R129 D34 | It ran at seven ports while the injunction was stayed. | injunction: STAYED
2020-01-14 | 2020-01-14 | YES | R121 R129 D34 | DHS spoke of it that day as running; February's ruling was unknown. | injunction: STAYED
2020-01-21 || YES | D12 R138 | A page that dates the suspension to 2020 mistakes the year; nothing was suspended that day.
2020-02-27 | 2020-02-28 | YES | R129 R130 | The stay pending appeal held until the ruling of the next day. | injunction: STAYED
2020-02-28 || YES | R125 R130 | Affirmed, and stayed again the same day: the hours between do not count. | injunction: STAYED
2020-02-28 | 2020-02-28 | YES | R130 R132 | The new administrative stay was known; the Supreme Court's stay was not. | injunction: STAYED
2020-02-29 || YES | R130 R131 | The administrative stay of the evening before held everywhere. | injunction: STAYED
2020-03-04 | 2020-03-04 | UNKNOWN | R130 R131 | Nothing restrained it, but the last source by then attests the day of the ruling.
2020-03-12 | 2020-03-05 | UNKNOWN | R131 | As planned then, enjoined in the Ninth Circuit only; no source attests a day to come.
+ injunction: PARTLY_IN_EFFECT
2020-03-11 | 2020-03-11 | UNKNOWN | R132 | Stayed whole; the last source by then, a filing of 2020-03-09, attests two days before.
2020-03-12 || YES | R132 R136 | Hearings were suspended from 2020-03-23 by the dated report in the record; until then nothing limited it. | injunction: STAYED
2020-03-31 || PARTLY | R132 R136 | By the last day of March hearings were suspended while returns went on.
+ injunction: STAYED; hearings suspension: PARTLY_IN_EFFECT
2020-06-15 || PARTLY | R132 R136 | CBP counted 208 enrolments that month; the hearings were suspended.
+ injunction: STAYED; hearings suspension: PARTLY_IN_EFFECT
2021-01-19 || PARTLY | R136 R138 | Enrolments were still open; the hearings were suspended.
2021-01-20 || PARTLY | R136 R137 R138 D12 | The memorandum was to take effect the next day; the hearings were suspended.
+ enrolment suspension: NOT_YET; hearings suspension: PARTLY_IN_EFFECT
2021-01-21 || PARTLY | R138 D12 | New enrolments were suspended; those enrolled still waited. | enrolment suspension: PARTLY_IN_EFFECT
2021-02-19 || PARTLY | R138 R140 | Phased entry began; new enrolments stayed suspended. | enrolment suspension: PARTLY_IN_EFFECT
2021-05-31 || PARTLY | R138 R144 | The day before the termination took the place of the suspension.
+ enrolment suspension: PARTLY_IN_EFFECT; injunction: STAYED
2021-06-01 || NO | R143 R144 | Terminated that day. | June termination: IN_EFFECT
2021-06-01 | 2021-06-01 | NO | R143 R144 | The termination was public that day; its vacatur was not known. | June termination: IN_EFFECT
2021-06-21 || NO | R135 R144 | The case about the old injunction was closed as moot; the termination stood. | June termination: IN_EFFECT
2021-08-12 || NO | R144 R145 | The day before the termination was vacated. | June termination: IN_EFFECT
2021-08-13 || NO | R145 R151 | The court vacated the termination and ordered a restart, and put both off for seven days.
+ June termination: IN_EFFECT; restart order: NOT_YET
2021-08-19 || NO | R145 R146 R151 | The Fifth Circuit refused a stay; the judgment was still put off.
+ June termination: IN_EFFECT; restart order: NOT_YET
2021-08-20 || NO | R144 R147 | The order that vacated the termination was itself stayed, so the termination had effect again.
+ June termination: IN_EFFECT; restart order: STAYED
2021-08-23 || NO | R147 R148 | The last whole day of the administrative stay. | June termination: IN_EFFECT; restart order: STAYED
2021-08-24 || NO | R147 R148 R151 | The stay ended that day; the restart was due again and not made.
+ June termination: VACATED; restart order: IN_EFFECT
2021-09-15 || NO | R145 R151 | A restart was ordered, and it was not yet running. | June termination: VACATED; restart order: IN_EFFECT
2021-10-29 || NO | R149 R150 R151 | Terminated anew, without effect while the order to restart stood, and still not running.
+ October termination: NOT_YET; restart order: IN_EFFECT
2021-12-02 || NO | R151 | Guidance for the restart was issued; it ran only from the following week.
2021-12-06 || YES | R151 | AP of 2021-12-09 has Monday 2021-12-06 as the day on which it began again.
2021-12-10 || YES | R150 R151 | It ran again under the court's order. | restart order: IN_EFFECT; October termination: NOT_YET
2021-12-10 | 2021-12-10 | YES | R151 | The restart was reported that day.
2022-01-19 || YES | R151 R152 | Enrolments began in the Rio Grande Valley too.
2022-06-29 || YES | R151 | It ran under the order, the day before the Supreme Court ruled. | restart order: IN_EFFECT
2022-06-30 || YES | R151 R153 R154 | The Supreme Court reversed, but the order was lifted only on 2022-08-08.
+ restart order: IN_EFFECT; October termination: NOT_YET
2022-08-07 || YES | R151 R154 | The day before the order was lifted.
2022-08-08 || NO | R150 R154 R155 | The order was lifted and DHS ended it: over by the end of the day. | October termination: IN_EFFECT
2022-08-08 | 2022-08-08 | NO | R154 R155 | The end was public that day; the later stay was not known. | October termination: IN_EFFECT
2022-12-14 || NO | R150 R155 | The day before the termination was stayed. | October termination: IN_EFFECT
2022-12-15 || NO | R155 R156 | The termination was stayed, but no act started again what had ended. | October termination: STAYED
2022-12-15 | 2022-12-15 | NO | R155 R156 | A stay of the termination is no restart, and was known that day. | October termination: STAYED
2023-07-17 || NO | R156 R157 D27 | The appeal was dismissed; no act had started it again. | October termination: STAYED
2025-01-20 || NO | R158 R159 | The President directed that it resume; DHS reinstated it the next day.
2025-01-21 || UNKNOWN | R159 | Reinstated, and no source says that anyone was returned. | reinstatement: IN_EFFECT
2025-04-15 || UNKNOWN | R159 R161 | Reinstated without evidence that it ran; the day before the stay. | reinstatement: IN_EFFECT
2025-04-16 || NO | R161 D28 | Its reinstatement was stayed, whatever the order is called. | reinstatement: STAYED
2025-04-16 | 2025-04-16 | NO | R161 | The stay of the reinstatement was public that day. | reinstatement: STAYED
2025-07-17 || NO | R161 R162 | The stay of the reinstatement was still whole. | reinstatement: STAYED
2025-07-18 || UNKNOWN | R161 R162 | The stay was cut down to one group's clients; that it ran for others no source says.
+ reinstatement: PARTLY_IN_EFFECT
2025-12-31 || UNKNOWN | R159 R162 | Reinstated but for one group's clients, and no evidence that it ran.
# us-guatemala-aca
2019-07-13 || NO | R171 R174 | Not yet signed.
2019-07-14 || NO | R174 D21 | The Constitutional Court forbade signing without Congress; nothing was signed.
2019-07-26 || NO | R171 R175 | Signed only; in force from 2019-11-15.
2019-07-26 | 2019-07-26 | NO | R171 | Signed that day, and nothing had yet put it into force.
2019-11-14 || NO | R175 | The day before it came into force.
2019-11-15 || NO | R175 R176 | In force, and by the report of the first transfer of 2019-11-21 not carried out before it.
2019-11-20 || NO | R175 R176 | The day before the first transfer: in force, not carried out.
2019-11-21 || YES | R176 R235 D21 | The first man was flown to Guatemala; the court's bar on signing does not reach this.
2019-11-21 | 2019-11-21 | YES | R176 R235 | The first transfer was reported that day.
2019-12-12 | 2019-12-12 | YES | R176 D09 | Twenty-four people had arrived, it was reported that day.
2020-01-10 | 2020-01-10 | UNKNOWN | R176 D09 | His count of that day came to be known by the article of 2020-01-14; the last source before is of December.
2020-01-14 || YES | R175 R176 | In force and carried out: transfers ran to March 2020.
2020-03-15 || YES | R176 R235 | The last day before the day that HRW gives for the pause.
2020-03-16 || YES | R176 R235 | The last day of transfers; an end is inclusive.
2020-03-17 || NO | R175 R176 | Transfers had stopped; it stayed in force on paper.
2020-04-15 | 2020-05-19 | NO | R176 | HRW had reported the pause of 2020-03-16.
2020-12-29 | 2020-12-29 | UNKNOWN | R175 R176 D07 | The pause was attested to May 2020; that day a release called it in force and said nothing of transfers.
2021-02-05 || NO | R176 R177 | Transfers had been paused since March 2020.
2021-02-06 || NO | R177 | Suspended, with notice of termination. | suspension: IN_EFFECT
2021-12-31 || NO | R176 R177 | Suspended or, on a day that is not established, terminated; in neither case did it run.
# us-el-salvador-aca
2019-09-19 || NO | R178 D20 | Not yet signed.
2019-09-20 || NO | R178 R182 D20 | Signed only.
2020-01-14 || NO | R178 R182 | Signed, not in force.
2020-11-30 || NO | R182 | Not in force before December 2020.
2020-12-10 | 2020-12-29 | NO | R182 D07 | Reports of 2020-12-16 have it not yet carried out, whenever in December it came into force.
2020-12-15 || NO | R181 R182 R183 D07 | In force by then, but it was never implemented, as the State Department said in 2021.
2020-12-15 | 2020-12-15 | YES | R181 R182 D07 | DHS announced that day that it was in force; nobody had said that it was not carried out.
2020-12-29 || NO | R182 R183 D07 | In force and never implemented.
2020-12-29 | 2020-12-29 | UNKNOWN | R182 D07 | In force by the release of the day; not carried out on 2020-12-15, and no source by then tells of a later day.
2021-02-05 || NO | R182 R183 | In force and never implemented.
2021-02-06 || NO | R183 | Suspended, and never implemented before. | suspension: IN_EFFECT
2021-02-06 | 2021-02-06 | NO | R183 D07 | The suspension and the words "never implemented" were public that day. | suspension: IN_EFFECT
# us-honduras-aca
2019-09-24 || NO | R184 | Not yet signed.
2019-09-25 || NO | R184 R185 | Signed only.
2020-01-14 || NO | R184 R185 | Signed, not in force.
2020-02-29 || NO | R185 | Not in force before March 2020.
2020-03-15 || NO | R185 R187 | Perhaps already in force, but never implemented.
2020-03-15 | 2020-12-18 | NO | R185 D07 | Reports of 2020-12-16 have nobody sent there yet, whenever in March it came into force.
2020-04-15 || NO | R185 R187 D07 | In force and never implemented.
2020-04-15 | 2020-12-18 | NO | R185 D07 | In force by the embassy's word, and not carried out by reports of two days before.
2020-12-18 | 2020-12-18 | UNKNOWN | R185 D07 | In force that day; that it was not carried out is attested to 2020-12-15 only.
2020-12-29 || NO | R185 R187 D07 | In force and never implemented.
2021-02-06 || NO | R187 | Suspended, and never implemented before. | suspension: IN_EFFECT
2021-12-31 || NO | R187 | Suspended or terminated, and never implemented.
# interior-repatriation-initiative
2019-12-18 || NO | R196 | The day before the first flight.
2019-12-19 || YES | R196 R199 | The first flight.
2019-12-19 | 2019-12-19 | YES | R198 R199 | The first flight was reported that day.
2020-01-10 || YES | R196 R200 | Between two flights of one programme.
2020-01-14 | 2020-01-14 | YES | R196 R199 D36 | The reports of that day say that the flights had started and would go on.
2020-01-16 || YES | R200 | The second flight.
2020-01-24 | 2020-01-14 | UNKNOWN | R196 D35 | Two flights a week were planned from that day; a plan is no evidence.
2020-02-28 || YES | R201 | A flight left Mesa.
2020-03-18 || YES | R196 R202 | The last day that a source speaks for.
2020-03-19 || UNKNOWN | R196 | No source says that it ran or that it had stopped.
2020-04-15 || UNKNOWN | R196 | It may have ended in March; the end is not established.
# asylum-transit-rule
2019-07-15 || NO | R209 | Not yet published.
2019-07-16 || YES | R209 | In force from its publication; it was enjoined on 2019-07-24.
2019-08-01 || NO | R210 | Enjoined from July to September. | injunction: IN_EFFECT
2019-09-10 || PARTLY | R210 | A court of appeals had confined the injunction that day, and the Supreme Court had not yet ruled.
2019-09-11 || YES | R210 | In force from that day.
2020-01-14 || YES | R210 | In force from 2019-09-11 to 2020-06-30.
2020-06-29 || YES | R210 R211 | The day before it was vacated.
2020-06-30 || NO | R210 R211 | Vacated that day: at its end nothing was left in force.
2020-07-01 || NO | R211 | Vacated.
2020-12-16 || NO | R211 R212 | The first rule was vacated and the final rule not yet published.
2020-12-17 || NO | R211 R212 | The final rule was published, to take effect on 2021-01-19. | final rule: NOT_YET
2020-12-17 | 2020-12-17 | NO | R212 | The final rule was published that day with a later effective day. | final rule: NOT_YET
2021-01-18 || NO | R212 | The day before the final rule was to take effect. | final rule: NOT_YET
2021-01-19 || YES | R212 | A report of 2021-02-16 has the final rule as having taken effect that day.
2021-03-01 || NO | R212 | Enjoined since 2021-02-16.
# title-42
2020-03-19 || NO | R204 R205 | The day before the first order.
2020-03-20 || YES | R204 R205 | The order took effect the day it was issued.
2020-03-20 | 2020-03-20 | YES | R204 R205 | The order was issued and in force that day.
2020-10-13 || YES | R205 R206 | One order took the place of another without a gap.
2021-08-02 || YES | R205 R207 | One order took the place of another without a gap.
2022-03-31 || YES | R205 R208 | Before its end was ordered.
2022-04-06 || YES | R205 R208 D13 | Its end was published, to be carried out on 2022-05-23. | order to end it: NOT_YET
2022-04-06 | 2022-04-06 | YES | R205 R208 D13 | The order of April calls it in force until 2022-05-23. | order to end it: NOT_YET
2022-05-23 | 2022-04-06 | UNKNOWN | R208 D13 | Planned to have ended, which nobody could know before; a stay of 2022-05-20 kept it in force.
+ order to end it: IN_EFFECT
2022-05-22 | 2022-04-06 | UNKNOWN | R208 D13 | In force until then by the order of April, which is a plan and no evidence. | order to end it: NOT_YET
2022-05-22 || YES | R205 R208 D13 | The day before the planned end.
2022-05-23 || YES | R205 R208 D13 | The planned end was not carried out; it stayed in force for another year.
2022-11-15 | 2022-11-15 | NO | R205 | A court set it aside that day, and nothing had put that off yet.
2022-12-20 | 2022-11-15 | UNKNOWN | R205 | Set aside; how it stood on a day to come nobody could know.
2022-11-15 || YES | R205 | The day after, the court put its order off to 21 December.
2022-11-16 | 2022-11-16 | YES | R205 | The order was put off, and DHS went on under Title 42.
2022-12-20 | 2022-11-16 | UNKNOWN | R205 | The order is to take effect the day after; that it ran until then is a plan and no evidence.
2022-12-19 | 2022-12-19 | YES | R205 | The order was to take effect two days later, and was stayed that day.
2022-12-20 || YES | R205 | The last day for which the order was put off, under a stay of the Chief Justice.
2022-12-21 || YES | R205 | The order did not take effect on its day: it was stayed.
2023-05-10 || YES | R205 D13 | The day before it expired.
2023-05-11 || NO | R205 D13 | It expired at 23:59 of that day, so at its end nothing was in force.
2023-05-12 || NO | R205 D13 | Expired the night before.
# pacr
2019-10-06 || NO | R213 | The day before it began.
2019-10-07 || YES | R213 | It began that day.
2019-12-05 || YES | R213 R219 | A suit against it while it ran changed nothing.
2020-01-10 | 2020-01-10 | YES | R213 D22 | The AP described it that day as in use.
2020-02-29 || YES | R213 | It ran until some day of March 2020.
2020-03-15 || UNKNOWN | R213 | It ended in March; the month does not say whether before or after.
2020-04-01 || NO | R213 | It had ended in March.
2021-02-01 || NO | R213 R215 | It had ended in March 2020, and no act started it again.
2021-02-02 || NO | R215 | The executive order had it cease. | executive order 14010: IN_EFFECT
# harp
2019-09-30 || NO | R214 D22 | It began in October at the earliest.
2019-10-15 || UNKNOWN | R214 D22 | It began on a day of October that is not established.
2019-10-31 || YES | R214 D22 | By the last day of October it had begun, by the GAO's account.
2019-11-06 || YES | R214 D22 | A tracker dates its announcement to that day; it had begun before.
2019-12-15 | 2020-01-14 | YES | R214 D22 | Reported in use on 7 November and on 10 January, so on the days between.
2020-01-10 | 2020-01-10 | YES | R214 D22 | The AP described it that day as in use.
2020-02-29 || YES | R214 | It ran until some day of March 2020.
2020-03-15 || UNKNOWN | R214 | It ended in March; the month does not say whether before or after.
2020-04-01 || NO | R214 | It had ended in March.
2021-02-02 || NO | R216 | The executive order had it cease. | executive order 14010: IN_EFFECT
`)
