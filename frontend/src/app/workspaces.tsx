import {
  AppstoreOutlined,
  AuditOutlined,
  BulbOutlined,
  CalendarOutlined,
  ControlOutlined,
  CustomerServiceOutlined,
  DeploymentUnitOutlined,
  FileDoneOutlined,
  FolderOpenOutlined,
  InboxOutlined,
  PhoneOutlined,
  SendOutlined,
  SettingOutlined,
  TeamOutlined,
  ToolOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Permission } from '@/api/types'

export type ScreenKey =
  | 'desk'
  | 'contacts'
  | 'newContact'
  | 'customers'
  | 'customerImport'
  | 'customerSetup'
  | 'callbacks'
  | 'callbackRun'
  | 'cases'
  | 'tickets'
  | 'orders'
  | 'team'
  | 'links'
  | 'announcements'
  | 'providers'
  | 'feedback'
  | 'satisfaction'
  | 'callbackReport'
  | 'ticketReport'
  | 'painPoints'
  | 'dailyReports'
  | 'evaluations'
  | 'qualityResults'
  | 'remediations'
  | 'remediationFigures'
  | 'samples'
  | 'evaluationForms'
  | 'studioProcesses'
  | 'studioRuleSets'
  | 'archive'
  | 'proof'
  | 'absences'
  | 'calendars'
  | 'rules'
  | 'staff'
  | 'access'
  | 'organisation'
  | 'queues'
  | 'hours'
  | 'operations'
export type WorkspaceKey =
  | 'desk'
  | 'contacts'
  | 'callbacks'
  | 'cases'
  | 'tickets'
  | 'orders'
  | 'customers'
  | 'suggestions'
  | 'sources'
  | 'quality'
  | 'studio'
  | 'control'
  | 'archive'
  | 'times'
  | 'admin'
/** The workspaces with several screens, which stand above each other as tabs. */
export type TabbedKey = 'control' | 'quality' | 'studio' | 'archive' | 'times' | 'admin'
export type Screen = { key: ScreenKey; to: string; needs: Permission[] }
export type Workspace = { key: WorkspaceKey; icon: ReactNode; screens: Screen[] }

/** Every screen and the permissions of which one opens it. The rail, the palette and the guards all read this. */
export const workspaces: Workspace[] = [
  {
    key: 'desk',
    icon: <AppstoreOutlined />,
    screens: [{ key: 'desk', to: '/desk', needs: ['TASKS_WORK', 'CONTACTS_WORK'] }],
  },
  {
    key: 'contacts',
    icon: <PhoneOutlined />,
    screens: [
      { key: 'contacts', to: '/contacts', needs: ['CONTACTS_READ', 'CONTACTS_WORK'] },
      { key: 'newContact', to: '/contacts/new', needs: ['CONTACTS_WORK'] },
    ],
  },
  {
    key: 'callbacks',
    icon: <CustomerServiceOutlined />,
    screens: [
      { key: 'callbacks', to: '/callbacks', needs: ['CONTACTS_READ', 'CONTACTS_WORK'] },
      { key: 'callbackRun', to: '/callbacks/run', needs: ['CONTACTS_WORK'] },
    ],
  },
  {
    key: 'cases',
    icon: <FileDoneOutlined />,
    screens: [{ key: 'cases', to: '/cases', needs: ['CASES_READ'] }],
  },
  {
    key: 'tickets',
    icon: <ToolOutlined />,
    screens: [{ key: 'tickets', to: '/tickets', needs: ['CASES_READ'] }],
  },
  {
    key: 'orders',
    icon: <SendOutlined />,
    screens: [{ key: 'orders', to: '/orders', needs: ['WORK_ORDERS'] }],
  },
  {
    key: 'customers',
    icon: <TeamOutlined />,
    screens: [
      { key: 'customers', to: '/customers', needs: ['CUSTOMERS_READ'] },
      { key: 'customerImport', to: '/customers/import', needs: ['CUSTOMERS_MANAGE'] },
      { key: 'customerSetup', to: '/customers/setup', needs: ['CUSTOMERS_MANAGE'] },
    ],
  },
  {
    key: 'suggestions',
    icon: <BulbOutlined />,
    screens: [{ key: 'painPoints', to: '/pain-points', needs: ['FEEDBACK'] }],
  },
  {
    key: 'sources',
    icon: <InboxOutlined />,
    screens: [{ key: 'dailyReports', to: '/daily-reports', needs: ['DAILY_REPORTS_READ'] }],
  },
  {
    key: 'quality',
    icon: <AuditOutlined />,
    screens: [
      { key: 'evaluations', to: '/quality/evaluations', needs: ['QUALITY_READ'] },
      { key: 'samples', to: '/quality/samples', needs: ['QUALITY_WORK'] },
      { key: 'qualityResults', to: '/quality/results', needs: ['QUALITY_READ'] },
      { key: 'remediations', to: '/quality/remediations', needs: ['QUALITY_READ'] },
      { key: 'remediationFigures', to: '/quality/remediation-figures', needs: ['QUALITY_READ'] },
      { key: 'evaluationForms', to: '/quality/forms', needs: ['QUALITY_WORK', 'QUALITY_MANAGE'] },
    ],
  },
  {
    key: 'studio',
    icon: <DeploymentUnitOutlined />,
    screens: [
      { key: 'studioProcesses', to: '/studio/processes', needs: ['STUDIO_READ'] },
      { key: 'studioRuleSets', to: '/studio/rules', needs: ['STUDIO_READ'] },
    ],
  },
  {
    key: 'control',
    icon: <ControlOutlined />,
    screens: [
      { key: 'team', to: '/control/team', needs: ['PRESENCE_TEAM'] },
      { key: 'links', to: '/control/links', needs: ['PBX_READ'] },
      { key: 'providers', to: '/control/providers', needs: ['REPORTS_READ'] },
      { key: 'feedback', to: '/control/feedback', needs: ['REPORTS_READ'] },
      { key: 'satisfaction', to: '/control/satisfaction', needs: ['REPORTS_READ'] },
      { key: 'callbackReport', to: '/control/callbacks', needs: ['REPORTS_READ'] },
      { key: 'ticketReport', to: '/control/tickets', needs: ['REPORTS_READ'] },
      { key: 'announcements', to: '/control/announcements', needs: ['ANNOUNCE'] },
    ],
  },
  {
    key: 'archive',
    icon: <FolderOpenOutlined />,
    screens: [
      { key: 'archive', to: '/archive/instances', needs: ['INSTANCES_READ'] },
      { key: 'proof', to: '/archive/proof', needs: ['ARCHIVE_READ'] },
    ],
  },
  {
    key: 'times',
    icon: <CalendarOutlined />,
    screens: [
      { key: 'absences', to: '/times/absences', needs: ['ABSENCES'] },
      { key: 'calendars', to: '/times/calendars', needs: ['DECISIONS_READ'] },
      { key: 'rules', to: '/times/rules', needs: ['DECISIONS_READ'] },
    ],
  },
  {
    key: 'admin',
    icon: <SettingOutlined />,
    screens: [
      { key: 'staff', to: '/admin/staff', needs: ['STAFF_WRITE'] },
      { key: 'access', to: '/admin/access', needs: ['ACCESS_READ'] },
      { key: 'organisation', to: '/admin/organisation', needs: ['STAFF_WRITE'] },
      { key: 'queues', to: '/admin/queues', needs: ['ROUTING_WRITE'] },
      { key: 'hours', to: '/admin/hours', needs: ['ROUTING_WRITE'] },
      { key: 'operations', to: '/admin/operations', needs: ['REPAIR'] },
    ],
  },
]

export const screens = workspaces.flatMap((workspace) => workspace.screens)

export const mayOpen = (screen: Screen, can: (permission: Permission) => boolean) => screen.needs.some(can)

/** Where a person starts: the first screen they may use; who only does what is forwarded, at that. */
export const firstScreen = (can: (permission: Permission) => boolean) =>
  can('WORK_ORDERS') && !can('CASES_READ')
    ? screens.find((screen) => screen.key === 'orders')
    : screens.find((screen) => mayOpen(screen, can))
