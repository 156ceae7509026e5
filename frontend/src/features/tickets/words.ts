import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { TicketDetails, TicketType } from '@/api/types'

export const ticketTypes: TicketType[] = [
  'REPAIR',
  'INSTALLATION',
  'REFUND',
  'EXCHANGE',
  'BILLING',
  'APPLICATION',
  'DATA_CHANGE',
  'FEEDBACK',
  'OTHER',
]

/** Who does the work, as the table of assignments calls them. */
export const ticketTargets = [
  'inHouse',
  'nearestOutlet',
  'serviceSection',
  'finance',
  'policy',
  'afterSale',
  'accounts',
  'businessHall',
  'byReason',
] as const

export type TicketTarget = (typeof ticketTargets)[number]
export type TicketField = keyof TicketDetails

/** The order in which they are shown. */
export const ticketFields: TicketField[] = [
  'facts',
  'phone',
  'product',
  'serialNumber',
  'fault',
  'boughtOn',
  'warranty',
  'subject',
  'applicant',
  'orderNumber',
  'amount',
  'region',
  'address',
  'visitAt',
  'outlet',
]

/** What is asked for besides what the customer wants and the phone number. */
const asked: Record<TicketType, TicketField[]> = {
  REPAIR: [
    'product',
    'serialNumber',
    'fault',
    'boughtOn',
    'warranty',
    'region',
    'address',
    'visitAt',
    'outlet',
  ],
  INSTALLATION: ['product', 'serialNumber', 'orderNumber', 'region', 'address', 'visitAt', 'outlet'],
  REFUND: ['product', 'warranty', 'orderNumber', 'amount', 'outlet'],
  EXCHANGE: ['product', 'serialNumber', 'warranty', 'orderNumber', 'outlet'],
  BILLING: ['orderNumber', 'amount', 'outlet'],
  APPLICATION: ['subject', 'applicant', 'outlet'],
  DATA_CHANGE: ['subject'],
  FEEDBACK: ['product', 'outlet'],
  OTHER: ['product'],
}

/** The fields of a type; one that the server needs is asked for, whatever stands here. */
export const fieldsOf = (type: TicketType, needs: readonly string[]): TicketField[] =>
  ticketFields.filter(
    (field) => field === 'facts' || field === 'phone' || asked[type].includes(field) || needs.includes(field),
  )

type Group = 'type' | 'target' | 'field' | 'fieldHint' | 'delay' | 'informedBy' | 'after'

/** Codes in words. One that the screen does not know yet is shown as it is. */
export function useWord(): (group: Group, code: string | number) => string {
  const { t, i18n } = useTranslation('tickets')
  return useCallback(
    (group, code) => {
      const key = `${group}.${code}`
      return i18n.exists(key, { ns: 'tickets' }) ? t(key as 'type.REPAIR') : String(code)
    },
    [t, i18n],
  )
}
