import i18next from 'i18next'
import { useCallback } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import { setRequestLanguage } from '@/api/http'
import type { Locale, Text } from '@/api/types'
import { en } from './en'
import { zhCN } from './zh-CN'

const remembered = 'ringloop.locale'

function firstLocale(): Locale {
  const stored = localStorage.getItem(remembered)
  if (stored === 'zh-CN' || stored === 'en') return stored
  return navigator.language.startsWith('en') ? 'en' : 'zh-CN'
}

export function startI18n(locale: Locale = firstLocale()) {
  void i18next.use(initReactI18next).init({
    resources: { 'zh-CN': zhCN, en },
    lng: locale,
    fallbackLng: 'zh-CN',
    defaultNS: 'common',
    ns: Object.keys(zhCN),
    interpolation: { escapeValue: false },
  })
  apply(locale)
}

function apply(locale: Locale) {
  setRequestLanguage(locale)
  document.documentElement.lang = locale
}

export async function changeLocale(locale: Locale) {
  localStorage.setItem(remembered, locale)
  apply(locale)
  await i18next.changeLanguage(locale)
}

export function useLocale(): Locale {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'zh-CN'
}

/** Picks the person's language out of a text the server gives in both. */
export function useText(): (text: Text | null | undefined) => string {
  const locale = useLocale()
  return useCallback((text) => (text ? (locale === 'en' ? text.en : text.zh) : ''), [locale])
}
