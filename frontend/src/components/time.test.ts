import { describe, expect, it } from 'vitest'
import { clockFace, clockTime, duration, relative, short } from './time'

const noon = Date.parse('2026-11-21T12:00:00Z')
const at = (seconds: number) => new Date(noon + seconds * 1000).toISOString()
const days = (n: number) => `${n}d`

describe('a duration', () => {
  it('shows minutes and seconds', () => expect(duration(145)).toBe('2:25'))
  it('shows hours only where there are some', () => expect(duration(3745)).toBe('1:02:25'))
  it('never goes below zero', () => expect(duration(-3)).toBe('0:00'))
})

describe('a clock', () => {
  it('counts the time left', () => {
    const face = clockFace(noon, { dueAt: at(751) })
    expect(face.state).toBe('ok')
    expect(clockTime(face.seconds, days)).toBe('00:12:31')
  })
  it('is warned from its warning time on', () => {
    expect(clockFace(noon, { dueAt: at(60), warnAt: at(0) }).state).toBe('warned')
    expect(clockFace(noon, { dueAt: at(60), warnAt: at(1) }).state).toBe('ok')
  })
  it('believes the server that is ahead', () => {
    expect(clockFace(noon, { dueAt: at(60), warnAt: at(30), state: 'warned' }).state).toBe('warned')
  })
  it('is breached when due, and counts up', () => {
    expect(clockFace(noon, { dueAt: at(0) })).toEqual({ state: 'breached', seconds: 0 })
    expect(clockFace(noon, { dueAt: at(-75) })).toEqual({ state: 'breached', seconds: 75 })
  })
  it('stands still while paused', () => {
    const paused = { dueAt: at(600), pausedAt: at(-100) }
    expect(clockFace(noon, paused)).toEqual(clockFace(noon + 50_000, paused))
    expect(clockFace(noon, paused).state).toBe('paused')
  })
  it('shows days without seconds', () => expect(clockTime(2 * 86400 + 3 * 3600 + 720, days)).toBe('2d 03:12'))
  it('is none without a due time', () => expect(clockFace(noon, {}).state).toBe('none'))
})

describe('an instant', () => {
  it('is relative in the largest whole unit', () => {
    expect(relative(at(-30), noon)).toEqual({ key: 'now', count: 0 })
    expect(relative(at(-150), noon)).toEqual({ key: 'minutes', count: 2 })
    expect(relative(at(-7300), noon)).toEqual({ key: 'hours', count: 2 })
    expect(relative(at(3 * 86400), noon)).toEqual({ key: 'inDays', count: 3 })
  })
  it('is short within its day and year', () => {
    const today = new Date(2026, 10, 21, 14, 3)
    expect(short(today.toISOString(), today.getTime())).toBe('14:03')
    expect(short(new Date(2026, 0, 2, 9, 5).toISOString(), today.getTime())).toBe('01-02 09:05')
    expect(short(new Date(2024, 0, 2, 9, 5).toISOString(), today.getTime())).toBe('2024-01-02 09:05')
  })
})
