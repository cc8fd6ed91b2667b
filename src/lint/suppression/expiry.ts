import type {Directive} from './directive.js'

/** Today as `2027-03-01`, in UTC: a date holds for everyone alike, wherever they are. */
export function todayInUtc(): string {
  return new Date().toISOString().slice(0, 10)
}

/** Whether a text is a day of the calendar, written as `2027-03-01`. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** Whether a directive still holds on a day: through its last day; one whose date cannot be read does not. */
export function isInForce({until}: Directive, today: string): boolean {
  return until === undefined || (isCalendarDay(until.date) && today <= until.date)
}
