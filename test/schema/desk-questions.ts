import { AGREEMENTS } from './desk-questions/agreements.ts'
import { CONNECTIONS } from './desk-questions/connections.ts'
import { COURTS } from './desk-questions/courts.ts'
import { DISPUTES } from './desk-questions/disputes.ts'
import { FIGURES } from './desk-questions/figures.ts'
import { HISTORY } from './desk-questions/history.ts'
import { LAWFULNESS } from './desk-questions/lawfulness.ts'
import { OFFICES } from './desk-questions/offices.ts'
import type { DeskQuestion } from './desk-questions/question.ts'
import { STANDING } from './desk-questions/standing.ts'

/**
 * Fifty questions of a policy desk about the shipped record. They were written from the collected facts alone, before the record was whole
 * and without a look at its claims: where an answer differs, find out which of the two is wrong, and do not fit the question to the answer.
 */
export const DESK_QUESTIONS: readonly DeskQuestion[] = [
  ...OFFICES,
  ...LAWFULNESS,
  ...STANDING,
  ...AGREEMENTS,
  ...FIGURES,
  ...DISPUTES,
  ...COURTS,
  ...HISTORY,
  ...CONNECTIONS,
]
