import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { codesQuery, queueListQuery } from '@/api/codes'
import type { Contact, ContactCodes, Text } from '@/api/types'
import { Badge } from '@/components/badge'
import { Facts } from '@/components/page'
import { EmptyState } from '@/components/states'
import { Timeline } from '@/components/timeline'
import { Took, When } from '@/components/when'
import { useText } from '@/i18n'
import { outcomeTone, stateTone, useOutcomeText } from '../words'
import { ChannelIcon } from './history'

export function ContactFacts({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts')
  const text = useText()
  const outcome = useOutcomeText()
  const rows: [string, React.ReactNode][] = [
    [t('caller'), contact.callerNumber || t('withheld')],
    [t('dialled'), contact.number?.dialled ?? '–'],
    [t('called'), contact.calledNumber ?? '–'],
    [t('queue'), contact.queue ? text(contact.queue.name) : '–'],
    [t('agent'), contact.agent?.displayName ?? t('noAgent')],
    [t('started'), <When key="s" at={contact.startedAt} />],
    [t('ended'), <When key="e" at={contact.endedAt} />],
    [t('wait'), <Took key="w" seconds={contact.waitSeconds} />],
    [t('talk'), <Took key="t" seconds={contact.talkSeconds} />],
    [
      t('outcome.label'),
      contact.outcome ? <Badge tone={outcomeTone(contact.outcome)}>{outcome(contact.outcome)}</Badge> : '–',
    ],
  ]
  return <Facts columns={2} rows={rows} />
}

/** What a contact is, in one line. */
export function ContactHead({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts')
  return (
    <>
      <ChannelIcon channel={contact.channel} />
      <span>{contact.customer?.name ?? contact.callerNumber ?? t('withheld')}</span>
      <Badge dot tone={stateTone[contact.state]}>
        {t(`state.${contact.state}`)}
      </Badge>
      {contact.manual && <Badge>{t('manual')}</Badge>}
    </>
  )
}

export function Visits({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts')
  const text = useText()
  const outcome = useOutcomeText()
  const queues = useQuery(queueListQuery)
  if (contact.visits.length === 0) return <EmptyState small title={t('nothing', { ns: 'common' })} />
  return (
    <Timeline
      label={t('visits')}
      items={contact.visits.map((visit) => ({
        key: visit.joinedAt,
        icon: <ChannelIcon channel={contact.channel} />,
        title: text(queues.data?.find((one) => one.key === visit.queue)?.name) || visit.queue || '–',
        aside: <When at={visit.joinedAt} bare />,
        body: (
          <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: 8 }}>
            {visit.outcome && <Badge tone={outcomeTone(visit.outcome)}>{outcome(visit.outcome)}</Badge>}
            <span>
              {t('wait')} <Took seconds={visit.waitSeconds} />
            </span>
            {visit.agent && <span>{visit.agent.displayName}</span>}
          </span>
        ),
      }))}
    />
  )
}

function reasonText(
  codes: ContactCodes | undefined,
  text: (t?: Text) => string,
  one?: string | null,
  two?: string | null,
) {
  const group = codes?.reasons.find((reason) => reason.code === one)
  const reason = group?.children.find((child) => child.code === two)
  return [text(group?.label) || one, text(reason?.label) || two].filter(Boolean).join(' / ')
}

/** The matters of a contact, to read. */
export function Matters({ contact }: { contact: Contact }) {
  const { t } = useTranslation('contacts')
  const text = useText()
  const codes = useQuery(codesQuery)
  if (contact.matters.length === 0) return <EmptyState small title={t('noMatters')} />
  return (
    <div style={{ display: 'grid', gap: 14 }}>
      {contact.matters.map((matter, index) => (
        <Facts
          key={matter.id ?? index}
          rows={[
            [
              t('form.reason'),
              <strong key="r">{reasonText(codes.data, text, matter.reason1, matter.reason2)}</strong>,
            ],
            [
              t('form.result'),
              text(codes.data?.results.find((one) => one.code === matter.result)?.label) ||
                matter.result ||
                '–',
            ],
            [t('form.solution'), matter.solution ?? '–'],
            [
              t('form.followUp'),
              text(codes.data?.followUps.find((one) => one.code === matter.followUp)?.label) ||
                matter.followUp ||
                '–',
            ],
            ...(matter.promise
              ? [[t('form.promise'), <When key="p" at={matter.promise} />] as [string, React.ReactNode]]
              : []),
            ...(matter.need ? [[t('form.need'), matter.need] as [string, React.ReactNode]] : []),
          ]}
        />
      ))}
    </div>
  )
}

export function RoutingFacts({
  contact,
  decisionLink,
}: {
  contact: Contact
  decisionLink?: React.ReactNode
}) {
  const { t } = useTranslation('contacts')
  const text = useText()
  const queues = useQuery(queueListQuery)
  const { routing, script } = contact
  if (!routing) return <EmptyState small title={t('nothing', { ns: 'common' })} />
  return (
    <Facts
      rows={[
        [
          t('queue'),
          text(queues.data?.find((one) => one.key === routing.queue)?.name) || routing.queue || '–',
        ],
        [t('priority'), routing.priority],
        [t('skills'), routing.skills.join(', ') || '–'],
        [t('script'), text(script?.text) || routing.script || '–'],
        ...(routing.offerCallbackAfterSec && routing.offerCallbackAfterSec > 0
          ? [
              [t('form.followUp'), t('offerCallback', { seconds: routing.offerCallbackAfterSec })] as [
                string,
                string,
              ],
            ]
          : []),
        ...(decisionLink ? [[t('decision'), decisionLink] as [string, React.ReactNode]] : []),
      ]}
    />
  )
}
