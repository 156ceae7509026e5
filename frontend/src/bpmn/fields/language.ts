import flatpickr from 'flatpickr'
import 'flatpickr/dist/l10n/zh'
import type { CustomLocale } from 'flatpickr/dist/types/locale'
import { options } from 'preact'
import type { Locale } from '@/api/types'

type Word = 'choose' | 'noResults' | 'bothNeeded' | 'year' | 'month' | 'day' | 'hour' | 'minute'
type Say = (word: Word) => string

const { zh: Mandarin, en: English } = flatpickr.l10ns as Record<'zh' | 'en', CustomLocale>

const sentences: Record<string, Word> = {
  Select: 'choose',
  'No results': 'noResults',
  'Date and time must both be entered.': 'bothNeeded',
}
const parts: Record<'date' | 'time', Record<string, Word>> = {
  date: { yyyy: 'year', mm: 'month', dd: 'day' },
  time: { hh: 'hour', mm: 'minute' },
}

let say: Say | undefined

/** `yyyy/mm/dd` and `hh:mm` in the words of the reader; anything else as it is. */
function pattern(text: string, word: Say): string {
  if (!/^(yyyy|mm|dd|hh|[^a-z])+$/.test(text)) return text
  const kind = parts[text.includes('hh') ? 'time' : 'date']
  return text.replace(/[a-z]+/g, (part) => (kind[part] ? word(kind[part]) : part))
}

/* What form-js says by itself it says in English only: the words are replaced as they are drawn. */
const before = options.vnode
options.vnode = (vnode) => {
  const { type, props } = vnode as { type: unknown; props: { children?: unknown; placeholder?: unknown } }
  if (say && typeof type === 'string') {
    const sentence = typeof props.children === 'string' ? sentences[props.children] : undefined
    if (sentence) props.children = say(sentence)
    if (typeof props.placeholder === 'string') props.placeholder = pattern(props.placeholder, say)
  }
  before?.(vnode)
}

/** From now on forms and their calendar are drawn in the language of the reader. */
export function speak(locale: Locale, words: Say) {
  say = words
  const chinese = locale === 'zh-CN'
  flatpickr.localize(
    chinese ? { ...Mandarin, firstDayOfWeek: 1, yearAriaLabel: '年', monthAriaLabel: '月' } : English,
  )
  flatpickr.setDefaults({ ariaDateFormat: chinese ? 'Y年n月j日' : 'F j, Y' })
}
