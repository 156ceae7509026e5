import type { Locale } from '@/api/types'

/** Model elements are named in both languages, Chinese above English. Picks the person's; a name in one language stays. */
export function ownLanguage(name: string, locale: Locale): string {
  const [zh, en] = name.split('\n')
  return ((locale === 'en' ? en : zh) ?? zh ?? name).trim()
}

/** The same for all names of a model, in its XML. */
export function modelLanguage(xml: string, locale: Locale): string {
  return xml.replace(
    /(\sname=")([^"]*?)(?:&#10;|&#xA;|&#xa;|\n)([^"]*)(")/g,
    (_whole, open: string, zh: string, en: string, close: string) =>
      [open, locale === 'en' ? en : zh, close].join(''),
  )
}
