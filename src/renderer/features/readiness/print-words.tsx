import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ReadinessScope } from '#contract/readiness'
import type { ReadinessRules } from '#domain/readiness/readiness'
import { readyShare, type ReadinessSum } from '#domain/readiness/readiness-sum'
import { Icon } from '../../components/icon.tsx'
import sheet from '../../components/print-sheet.module.css'
import { useFormat } from '../../components/use-format.ts'
import { useRuleWords } from './rules-line.tsx'
import { addressOf } from './scope-link.tsx'

/** Back to the page of the scope. */
export function BackToScope({ scope }: { scope: ReadinessScope }) {
  const { t } = useTranslation('readiness')
  return (
    <Button
      variant="default"
      leftSection={<Icon of={IconArrowLeft} />}
      renderRoot={props => <Link {...addressOf(scope)} {...props} />}
    >
      {t('print.back')}
    </Button>
  )
}

/** How many are what, by which rules, as of when: the head of every recap. */
export function RecapFacts({ sum, rules }: { sum: ReadinessSum; rules: ReadinessRules }) {
  const { t } = useTranslation('readiness')
  const { number, share, instant } = useFormat()
  const ruleWords = useRuleWords()
  const ready = readyShare(sum)
  const facts: [string, string][] = [
    [t('column.people'), number(sum.people)],
    [t('state.ready'), number(sum.states.ready)],
    [t('state.not-ready'), number(sum.states['not-ready'])],
    [t('state.not-reported'), number(sum.states['not-reported'])],
    [t('column.shareOfReported'), ready === null ? t('silent') : share(ready)],
    [t('column.reportedAt'), sum.reportedAt === null ? t('none') : instant(sum.reportedAt)],
    [t('print.rules'), ruleWords(rules).join(', ')],
  ]
  return (
    <dl className={sheet.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A line for whoever stands for it. */
export function SignatureLine({ name }: { name: string }) {
  const { t } = useTranslation('readiness')
  return (
    <div className={sheet.sign}>
      <p>{t('print.signedAt')}</p>
      <p>{name}</p>
    </div>
  )
}
