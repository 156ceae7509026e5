import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { SurveyPage } from '@/features/surveys/components/survey-page'
import { surveyLinkQuery } from '@/features/surveys/queries'
import { changeLocale } from '@/i18n'
import { LanguageSwitch, ShadeSwitch } from './frame/switches'

/** The link stands behind the # of the address, which no server sees. In the language in which the customer was asked, until they choose another. */
export function SurveyRoute() {
  const [token] = useState(() => globalThis.location.hash.slice(1))
  const language = useQuery(surveyLinkQuery(token)).data?.language
  useEffect(() => {
    if (language) void changeLocale(language)
  }, [language])
  return (
    <SurveyPage
      token={token}
      corner={
        <>
          <LanguageSwitch />
          <ShadeSwitch />
        </>
      }
    />
  )
}
