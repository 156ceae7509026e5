/** Durations and instants as people read them. Seconds are whole; instants are ISO-8601 strings. */

const two = (n: number) => String(n).padStart(2, '0')

/** `2:25`, `1:02:25`: for things that lasted. */
export function duration(seconds: number): string {
  const s = Math.max(0, Math.floor(seconds))
  const h = Math.floor(s / 3600)
  const m = Math.floor((s % 3600) / 60)
  return h > 0 ? `${h}:${two(m)}:${two(s % 60)}` : `${m}:${two(s % 60)}`
}

/** `00:12:31`; more than a day is `2d 03:12`, with the day's sign in the person's language. */
export function clockTime(seconds: number, dayText: (days: number) => string): string {
  const s = Math.max(0, Math.floor(seconds))
  const days = Math.floor(s / 86400)
  const h = Math.floor((s % 86400) / 3600)
  const m = Math.floor((s % 3600) / 60)
  return days > 0 ? `${dayText(days)} ${two(h)}:${two(m)}` : `${two(h)}:${two(m)}:${two(s % 60)}`
}

export type ClockState = 'ok' | 'warned' | 'breached' | 'paused' | 'none'
export type ClockFace = { state: ClockState; seconds: number }

/** What a clock shows at `now`: the time left, or the time since it was due. The server's word counts where it is ahead of ours. */
export function clockFace(
  now: number,
  clock: { dueAt?: string | null; warnAt?: string | null; state?: ClockState; pausedAt?: string | null },
): ClockFace {
  if (!clock.dueAt) return { state: 'none', seconds: 0 }
  const due = Date.parse(clock.dueAt)
  if (clock.pausedAt)
    return { state: 'paused', seconds: Math.max(0, (due - Date.parse(clock.pausedAt)) / 1000) }
  const left = (due - now) / 1000
  if (left <= 0) return { state: 'breached', seconds: Math.abs(left) }
  const warned = clock.state === 'warned' || (clock.warnAt ? now >= Date.parse(clock.warnAt) : false)
  return { state: warned ? 'warned' : 'ok', seconds: left }
}

const sameDay = (a: Date, b: Date) => a.toDateString() === b.toDateString()

export function exact(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(at))
}

/** Today as `14:03`, this year as `11-21 14:03`, else with the year. */
export function short(at: string, now: number): string {
  const d = new Date(at)
  const n = new Date(now)
  const time = `${two(d.getHours())}:${two(d.getMinutes())}`
  if (sameDay(d, n)) return time
  const day = `${two(d.getMonth() + 1)}-${two(d.getDate())}`
  return d.getFullYear() === n.getFullYear() ? `${day} ${time}` : `${d.getFullYear()}-${day} ${time}`
}

export type Relative = {
  key: 'now' | 'minutes' | 'hours' | 'days' | 'inMinutes' | 'inHours' | 'inDays'
  count: number
}

export function relative(at: string, now: number): Relative {
  const seconds = (now - Date.parse(at)) / 1000
  const ahead = seconds < 0
  const s = Math.abs(seconds)
  if (s < 60) return { key: 'now', count: 0 }
  if (s < 3600) return { key: ahead ? 'inMinutes' : 'minutes', count: Math.floor(s / 60) }
  if (s < 86400) return { key: ahead ? 'inHours' : 'hours', count: Math.floor(s / 3600) }
  return { key: ahead ? 'inDays' : 'days', count: Math.floor(s / 86400) }
}

export const thousands = (n: number, locale: string) => new Intl.NumberFormat(locale).format(n)
