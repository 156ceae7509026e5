import { App } from 'antd'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '@/api/problem'

/**
 * A failure in words. What the server says in the person's language wins; where it could not say anything (no connection, a proxy's
 * page), the text for the slug is ours.
 */
export function useProblemText(): (error: unknown) => string {
  const { t, i18n } = useTranslation('problems')
  return useCallback(
    (error: unknown) => {
      if (!(error instanceof Problem)) return t('unexpected')
      const said = error.message && error.message !== error.title ? error.message : ''
      if (said) return said
      const key = error.slug as 'unexpected'
      return i18n.exists(key, { ns: 'problems' }) ? t(key, error.params) : error.title
    },
    [t, i18n],
  )
}

/** Tells a failed action where the person is looking, without taking the focus. */
export function useTell() {
  const { message } = App.useApp()
  const text = useProblemText()
  return {
    failure: useCallback((error: unknown) => void message.error(text(error), 6), [message, text]),
    /** A refusal that is an answer, not a failure. */
    refusal: useCallback((words: string) => void message.warning(words, 6), [message]),
    success: useCallback((words: string) => void message.success(words), [message]),
  }
}
