import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Grouping } from './groupings'

/** What the key of a figure is called; a name of the centre's own, such as a queue, is shown as it is. */
export function useKeyName(): (by: Grouping, key: string | undefined) => string {
  const { t, i18n } = useTranslation('surveys')
  return useCallback(
    (by, key) => {
      if (key === undefined) return t('results.without')
      const text = `keys.${by}.${key}`
      return i18n.exists(text, { ns: 'surveys' }) ? t(text as 'keys.channel.sms') : key
    },
    [t, i18n],
  )
}
