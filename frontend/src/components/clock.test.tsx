import { act, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { render } from '@/testing/render'
import { Clock } from './clock'

afterEach(() => vi.useRealTimers())

it('ticks, warns and then counts up with a plus', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const now = Math.floor(Date.now() / 1000) * 1000
  vi.setSystemTime(now)
  const later = (seconds: number) => new Date(now + seconds * 1000).toISOString()
  render(<Clock dueAt={later(5)} warnAt={later(3)} />)
  const clock = await screen.findByRole('timer')
  expect(clock.closest('[data-clock]')).toHaveAttribute('data-clock', 'ok')
  await act(() => vi.advanceTimersByTimeAsync(3100))
  expect(clock.closest('[data-clock]')).toHaveAttribute('data-clock', 'warned')
  await act(() => vi.advanceTimersByTimeAsync(4000))
  expect(clock.closest('[data-clock]')).toHaveAttribute('data-clock', 'breached')
  expect(clock).toHaveTextContent(/^\+00:00:0[1-3]$/)
  expect(clock).toHaveAccessibleName(/已超时/)
})
