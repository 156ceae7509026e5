import { Input, Radio, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import type { EvaluationForm, EvaluationProposal } from '@/api/types'
import { Badge } from '@/components/badge'
import { useText } from '@/i18n'
import { best, type Mark } from '../marks'
import { type Heard, Moment } from './moment'
import styles from './quality.module.css'

type Props = {
  item: EvaluationForm['content']['sections'][number]['items'][number]
  mark: Mark
  proposal?: EvaluationProposal
  error?: string
  heard: Heard
  onMark: (mark: Mark) => void
}

/** One item: its points, by arrow keys too, and why they are lost. */
export function ItemMarks({ item, mark, proposal, error, heard, onMark }: Props) {
  const { t } = useTranslation('quality')
  const text = useText()
  const most = best(item.scale)
  const lost = typeof mark.points === 'number' && mark.points < most
  const name = text(item.name)
  const word = (points: number) =>
    item.scale === 'points' ? String(points) : t(points === 1 ? 'work.yes' : 'work.no')
  return (
    <fieldset className={styles.item} aria-label={name}>
      <div className={styles.itemName}>
        <span>
          {item.key} {name} <small>{item.weight}</small>
        </span>
        {item.critical && <Badge tone="warn">{t('work.critical')}</Badge>}
        {proposal && <span className={styles.muted}>{t(`system.${proposal.why as 'recorded'}`)}</span>}
      </div>
      <Radio.Group
        name={`mark-${item.key}`}
        optionType="button"
        size="small"
        value={mark.points === undefined ? undefined : (mark.points ?? 'none')}
        options={[
          ...Array.from({ length: most + 1 }, (_, points) => ({ value: points, label: word(points) })),
          ...(item.optional ? [{ value: 'none', label: t('work.none') }] : []),
        ]}
        onChange={({ target }) => onMark({ ...mark, points: target.value === 'none' ? null : target.value })}
      />
      {(lost || mark.comment !== '' || mark.atSec !== undefined) && (
        <Space.Compact className={styles.comment}>
          <Input
            aria-label={t('work.comment', { item: name })}
            placeholder={t('work.commentHint')}
            maxLength={1000}
            status={error ? 'error' : undefined}
            value={mark.comment}
            onChange={(event) => onMark({ ...mark, comment: event.target.value })}
          />
          <Moment
            item={name}
            atSec={mark.atSec}
            heard={heard}
            onMark={(atSec) => onMark({ ...mark, atSec })}
          />
        </Space.Compact>
      )}
      {error && <span className={styles.error}>{error}</span>}
    </fieldset>
  )
}
