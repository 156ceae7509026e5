import {
  CalendarOutlined,
  CheckSquareOutlined,
  CoffeeOutlined,
  FileDoneOutlined,
  FormOutlined,
  LogoutOutlined,
  MoonOutlined,
  PhoneOutlined,
  PoweroffOutlined,
  RightOutlined,
  SunOutlined,
  TranslationOutlined,
  UserOutlined,
} from '@ant-design/icons'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import { useTell } from '@/components/problem-text'
import { caseListQuery } from '@/features/cases/queries'
import { contactListQuery } from '@/features/contacts/queries'
import { customerListQuery } from '@/features/customers/queries'
import { placeDemoCall, presenceQuery, reasonsQuery, useSetPresence } from '@/features/routing/queries'
import { taskListQuery } from '@/features/tasks/queries'
import { useLocale, useText } from '@/i18n'
import { useShade } from '../shade'
import { mayOpen, screens } from '../workspaces'
import { matches } from './match'
import { useSwitchLocale } from './switches'

export type Command = {
  key: string
  title: string
  hint?: string
  icon: ReactNode
  words?: string
  run: () => void
}
export type CommandGroup = {
  key: 'screens' | 'actions' | 'cases' | 'customers' | 'contacts' | 'tasks'
  commands: Command[]
}

/** What the palette offers for the typed words: found things first when there are words, screens and actions always. */
export function usePaletteCommands(query: string, settled: string): CommandGroup[] {
  const found = useFound(settled)
  const fits = (command: Command) => matches(query, `${command.title} ${command.words ?? ''}`)
  const fixed: CommandGroup[] = [
    { key: 'screens', commands: useScreens().filter(fits) },
    { key: 'actions', commands: useActions().filter(fits) },
  ]
  return (query.trim() ? [...fixed, ...found] : fixed).filter((group) => group.commands.length > 0)
}

function useScreens(): Command[] {
  const { t } = useTranslation('frame')
  const { can } = useSession()
  const navigate = useNavigate()
  return screens
    .filter((screen) => mayOpen(screen, can))
    .map((screen) => ({
      key: screen.key,
      title: t(`screens.${screen.key}`),
      words: `${screen.key} ${screen.to}`,
      icon: screen.key === 'newContact' ? <FormOutlined /> : <RightOutlined />,
      run: () => void navigate({ to: screen.to }),
    }))
}

function useActions(): Command[] {
  const { t } = useTranslation(['frame', 'routing'])
  const text = useText()
  const { can, signOut } = useSession()
  const navigate = useNavigate()
  const { shade, setShade } = useShade()
  const locale = useLocale()
  const changeLocale = useSwitchLocale(true)
  const reasons = useQuery({ ...reasonsQuery, enabled: can('PRESENCE_OWN') })
  const presence = useQuery({ ...presenceQuery, enabled: can('PRESENCE_OWN') })
  const set = useSetPresence()
  const tell = useTell()
  const onError = tell.failure
  const own: Command[] = can('PRESENCE_OWN')
    ? [
        {
          key: 'available',
          title: t('palette.goAvailable'),
          words: 'available keyong',
          icon: <UserOutlined />,
          run: () => set.mutate({ state: 'available' }, { onError }),
        },
        ...(reasons.data ?? []).map((reason) => ({
          key: `break-${reason.code}`,
          title: t('palette.goBreak', { reason: text(reason.label) }),
          words: `break xiaoxiu ${reason.code}`,
          icon: <CoffeeOutlined />,
          run: () => set.mutate({ state: 'break', reason: reason.code }, { onError }),
        })),
        {
          key: 'offline',
          title: t('palette.goOffline'),
          words: 'offline xiaxian',
          icon: <PoweroffOutlined />,
          run: () => set.mutate({ state: 'offline' }, { onError }),
        },
      ]
    : []
  const demo: Command[] = presence.data?.phone?.simulated
    ? [
        {
          key: 'demo',
          title: t('palette.demoCall'),
          words: 'demo call moni laidian',
          icon: <PhoneOutlined />,
          run: () => void placeDemoCall().then(() => tell.success(t('routing:demo.placed')), tell.failure),
        },
      ]
    : []
  const absence: Command[] = can('ABSENCES')
    ? [
        {
          key: 'absence',
          title: t('palette.addAbsence'),
          words: 'absence leave deputy queqin qingjia daili',
          icon: <CalendarOutlined />,
          run: () => void navigate({ to: '/times/absences', search: { add: true } }),
        },
      ]
    : []
  return [
    ...own,
    ...demo,
    ...absence,
    {
      key: 'shade',
      title: shade === 'dark' ? t('palette.light') : t('palette.dark'),
      words: 'theme dark light zhuti',
      icon: shade === 'dark' ? <SunOutlined /> : <MoonOutlined />,
      run: () => setShade(shade === 'dark' ? 'light' : 'dark'),
    },
    {
      key: 'language',
      title: locale === 'en' ? t('palette.toChinese') : t('palette.toEnglish'),
      words: 'language english chinese yuyan',
      icon: <TranslationOutlined />,
      run: () => void changeLocale(locale === 'en' ? 'zh-CN' : 'en'),
    },
    {
      key: 'out',
      title: t('palette.signOut'),
      words: 'sign out logout tuichu',
      icon: <LogoutOutlined />,
      run: signOut,
    },
  ]
}

function useFound(words: string): CommandGroup[] {
  const text = useText()
  const { t } = useTranslation('contacts')
  const { can } = useSession()
  const navigate = useNavigate()
  const enough = words.length > 0
  const numeric = /^[+\d\s()-]{3,}$/.test(words)
  const cases = useInfiniteQuery({
    ...caseListQuery({ state: 'all', sort: 'received', q: words }, 6),
    enabled: enough && can('CASES_READ'),
  })
  const customers = useInfiniteQuery({
    ...customerListQuery(words),
    enabled: enough && can('CUSTOMERS_READ'),
  })
  const contacts = useInfiniteQuery({
    ...contactListQuery({ number: words }, 6),
    enabled: numeric && (can('CONTACTS_READ') || can('CONTACTS_WORK')),
  })
  const tasks = useInfiniteQuery({
    ...taskListQuery({ view: 'group', q: words }),
    enabled: enough && can('TASKS_WORK'),
  })
  return [
    {
      key: 'cases',
      commands: (enough ? (cases.data?.pages[0]?.items ?? []) : []).slice(0, 6).map((one) => ({
        key: one.id,
        title: `${one.number} ${one.title}`,
        hint: one.customer,
        icon: <FileDoneOutlined />,
        run: () => void navigate({ to: '/cases/$id', params: { id: one.id } }),
      })),
    },
    {
      key: 'customers',
      commands: (enough ? (customers.data?.pages[0]?.items ?? []) : []).slice(0, 6).map((one) => ({
        key: one.id,
        title: one.name,
        hint: one.number ?? undefined,
        icon: <UserOutlined />,
        run: () => void navigate({ to: '/customers/$id', params: { id: one.id } }),
      })),
    },
    {
      key: 'contacts',
      commands: (numeric ? (contacts.data?.pages[0]?.items ?? []) : []).slice(0, 6).map((one) => ({
        key: one.id,
        title: `${one.callerNumber ?? t('withheld')} ${one.customer?.name ?? ''}`,
        hint: t(`state.${one.state}`),
        icon: <PhoneOutlined />,
        run: () => void navigate({ to: '/contacts/$id', params: { id: one.id } }),
      })),
    },
    {
      key: 'tasks',
      commands: (enough ? (tasks.data?.pages[0]?.items ?? []) : []).slice(0, 6).map((one) => ({
        key: one.id,
        title: text(one.title),
        hint: one.subject,
        icon: <CheckSquareOutlined />,
        run: () => void navigate({ to: '/desk', search: { view: 'group', task: one.id } }),
      })),
    },
  ]
}
