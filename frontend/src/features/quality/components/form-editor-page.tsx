import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '@/api/session'
import type { EvaluationForm } from '@/api/types'
import { PageFrame } from '@/components/page'
import { useTell } from '@/components/problem-text'
import { EmptyState, Show } from '@/components/states'
import { useText } from '@/i18n'
import { type FormHistory, formListQuery, histories, inForce, useFormActions } from '../forms'
import { FormContent } from './form-content'
import { FormEditor } from './form-editor'

/** One form: its versions as they stand, and its draft to be written. */
export function FormEditorPage({ formKey }: { formKey: string }) {
  const { t } = useTranslation('evaluationForms')
  const forms = useQuery(formListQuery)
  return (
    <Show query={forms}>
      {(all) => {
        const history = histories(all).find((one) => one.key === formKey)
        return history ? <History history={history} /> : <EmptyState title={t('unknown')} />
      }}
    </Show>
  )
}

function History({ history }: { history: FormHistory }) {
  const { t } = useTranslation('evaluationForms')
  const text = useText()
  const { can } = useSession()
  const [picked, setPicked] = useState<number>()
  const shown = history.versions.find((form) => form.version === picked) ?? history.latest
  const words = (form: EvaluationForm) =>
    form.publishedAt
      ? t(form === inForce(history) ? 'versionInForce' : 'versionPast', { version: form.version })
      : t('versionDraft', { version: form.version })
  return (
    <PageFrame
      title={text(shown.name)}
      actions={
        <>
          <Select
            aria-label={t('version')}
            style={{ minWidth: 180 }}
            value={shown.version}
            options={history.versions.map((form) => ({ value: form.version, label: words(form) }))}
            onChange={setPicked}
          />
          {can('QUALITY_MANAGE') && history.latest.publishedAt && (
            <Begin form={shown} onBegun={() => setPicked(undefined)} />
          )}
        </>
      }
    >
      {/* By keyboard, too, the page scrolls where there is nothing to fill in. */}
      <Link to="/quality/forms">{t('title')}</Link>
      {shown.publishedAt || !can('QUALITY_MANAGE') ? (
        <FormContent form={shown} />
      ) : (
        <FormEditor key={`${shown.key} ${shown.version}`} form={shown} />
      )}
    </PageFrame>
  )
}

/** The next version begins as what is shown. */
function Begin({ form, onBegun }: { form: EvaluationForm; onBegun: () => void }) {
  const { t } = useTranslation('evaluationForms')
  const tell = useTell()
  const { draft } = useFormActions(form.key)
  const { name, scenarios, content } = form
  return (
    <Button
      type="primary"
      loading={draft.isPending}
      onClick={() =>
        draft.mutate({ draft: { name, scenarios, content } }, { onSuccess: onBegun, onError: tell.failure })
      }
    >
      {t('begin')}
    </Button>
  )
}
