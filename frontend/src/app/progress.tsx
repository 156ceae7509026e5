import { useSearch } from '@tanstack/react-router'
import { ProgressPage } from '@/features/tickets/components/progress-page'
import { LanguageSwitch, ShadeSwitch } from './frame/switches'

/** Before the door: customers look up where their ticket stands. */
export function Progress() {
  const { number } = useSearch({ from: '/progress' })
  return (
    <ProgressPage
      number={number}
      corner={
        <>
          <LanguageSwitch />
          <ShadeSwitch />
        </>
      }
    />
  )
}
