/** A civil day, `YYYY-MM-DD`, years 0001 to 9998, at the place of the event. Text order is time order. */
export type Day = string

/** An instant in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`, of fixed width. Text order is time order. */
export type Instant = string
