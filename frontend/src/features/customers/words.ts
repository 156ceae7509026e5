import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import { useText } from '@/i18n'
import { tagsQuery } from './queries'

export const values = ['key', 'high', 'normal', 'unknown'] as const
export const cares = ['vulnerable', 'repeat', 'none'] as const
export const genders = ['female', 'male', 'other'] as const
export const marks = ['keyAccount', 'contract', 'verified', 'vulnerable'] as const
export const tagKinds = ['feature', 'preference', 'need'] as const
export const numberSources = ['customer', 'partner', 'staff'] as const
export const wrongSources = ['answered', 'unreachable', 'customer', 'partner'] as const
export const consentChannels = ['call', 'sms', 'mail'] as const
export const consentPurposes = ['promotion', 'survey'] as const
export const consentSources = ['call', 'form', 'web'] as const

type Group =
  | 'source'
  | 'wrongSource'
  | 'consentChannel'
  | 'consentPurpose'
  | 'consentSource'
  | 'field'
  | 'cause'
  | 'tagKind'
  | 'gender'
  | 'value'
  | 'care'
  | 'column'
  | 'outcome'
  | 'moving'

/** Codes in words. One that the screen does not know yet is shown as it is. */
export function useWord(): (group: Group, code: string) => string {
  const { t, i18n } = useTranslation('customers')
  return useCallback(
    (group, code) => {
      const key = `${group}.${code}`
      return i18n.exists(key, { ns: 'customers' }) ? t(key as 'value.key') : code
    },
    [t, i18n],
  )
}

/** Words of other parts: the state of a contact, the status of a case. */
export function useForeignWord(): (ns: 'contacts' | 'cases', group: string, code: string) => string {
  const { t, i18n } = useTranslation(['contacts', 'cases'])
  return useCallback(
    (ns, group, code) => {
      const key = `${group}.${code}`
      return i18n.exists(key, { ns }) ? t(`${ns}:${key}` as 'contacts:title') : code
    },
    [t, i18n],
  )
}

/** Names of tags by their keys. */
export function useTagName(): (key: string) => string {
  const tags = useQuery(tagsQuery)
  const text = useText()
  return useCallback((key) => text(tags.data?.find((tag) => tag.key === key)?.name) || key, [tags.data, text])
}

/** Whoever answers calls sees only those whom a contact opens; the others see all. */
export function useSeesAll(): boolean {
  const { me } = useSession()
  return me.roles.some((role) => ['TEAM_LEADER', 'QA', 'OPS_MANAGER', 'AUDITOR'].includes(role))
}
