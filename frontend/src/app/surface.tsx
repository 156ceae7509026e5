import { LoadingOutlined } from '@ant-design/icons'
import { App, ConfigProvider } from 'antd'
import antdEn from 'antd/locale/en_US'
import antdZh from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { antdTheme, firstShade, rememberShade, type Shade } from '@/components/theme'
import { useQuiet } from '@/components/use-quiet'
import { useLocale } from '@/i18n'
import { ShadeContext } from './shade'

/** A small star behind the label; screen readers hear "required" from the field itself. */
const requiredStar = (label: ReactNode, { required }: { required: boolean }) => (
  <>
    {label}
    {required && (
      <span aria-hidden style={{ color: 'var(--rl-breach)', marginInlineStart: 3 }}>
        {'*'}
      </span>
    )}
  </>
)

/* The sign of waiting comes and goes at once: faded, it can stay behind, and a screen reader then reads it as part of the name. */
const button = { autoInsertSpace: false, loadingIcon: <LoadingOutlined aria-hidden /> }

/** Language, light and dark for everything that is drawn; `still` without any motion. */
export function Surface({ children, still = false }: { children: ReactNode; still?: boolean }) {
  const locale = useLocale()
  const [shade, setShade] = useState<Shade>(firstShade)
  const quiet = useQuiet()
  useEffect(() => {
    document.documentElement.dataset.theme = shade
  }, [shade])
  useEffect(() => {
    dayjs.locale(locale === 'en' ? 'en' : 'zh-cn')
  }, [locale])
  const context = useMemo(
    () => ({
      shade,
      setShade: (next: Shade) => {
        rememberShade(next)
        setShade(next)
      },
    }),
    [shade],
  )
  return (
    <ShadeContext value={context}>
      <ConfigProvider
        locale={locale === 'en' ? antdEn : antdZh}
        theme={antdTheme(shade, still ? 'none' : quiet ? 'brief' : 'full')}
        button={button}
        form={{ requiredMark: requiredStar }}
      >
        <App style={{ height: '100%' }} message={{ maxCount: 3 }}>
          {children}
        </App>
      </ConfigProvider>
    </ShadeContext>
  )
}
