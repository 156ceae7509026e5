import type * as T from '@/api/types'

/* Times are relative to the start of the page. */
const start = Date.now()
export const ago = (seconds: number) => new Date(start - seconds * 1000).toISOString()
export const ahead = (seconds: number) => ago(-seconds)
export const both = (zh: string, en: string): T.Text => ({ zh, en })
