import { MoonOutlined, SunOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import { api } from '@/api/client'
import type { Locale } from '@/api/types'
import { changeLocale, useLocale } from '@/i18n'
import { useShade } from '../shade'

/** Changes the language at once; `remember` also tells the server, for the next browser. */
export function useSwitchLocale(remember: boolean) {
  const client = useQueryClient()
  return async (locale: Locale) => {
    await changeLocale(locale)
    if (remember) await api.PUT('/api/session/preferences', { body: { locale } }).catch(() => undefined)
    /* Forms, steps and tables come in one language from the server. */
    void client.invalidateQueries()
  }
}

export function LanguageSwitch({ remember = false }: { remember?: boolean }) {
  const { t } = useTranslation('frame')
  const locale = useLocale()
  const change = useSwitchLocale(remember)
  return (
    <Tooltip title={t('language')}>
      <Button type="text" onClick={() => void change(locale === 'en' ? 'zh-CN' : 'en')}>
        <span>
          <strong>{locale === 'en' ? 'EN' : '中'}</strong>
          <span style={{ color: 'var(--rl-text-3)' }}>/{locale === 'en' ? '中' : 'EN'}</span>
          <span className="rl-hidden"> {t('language')}</span>
        </span>
      </Button>
    </Tooltip>
  )
}

export function ShadeSwitch() {
  const { t } = useTranslation('frame')
  const { shade, setShade } = useShade()
  return (
    <Tooltip title={t('theme')}>
      <Button
        type="text"
        aria-label={t('theme')}
        icon={shade === 'dark' ? <MoonOutlined /> : <SunOutlined />}
        onClick={() => setShade(shade === 'dark' ? 'light' : 'dark')}
      />
    </Tooltip>
  )
}
