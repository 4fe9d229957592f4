import { Button } from '@mantine/core'
import { IconArrowLeft, IconUsers } from '@tabler/icons-react'
import { isDefinedError } from '@orpc/client'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DesignDetail, PersonResult, TestTaker } from '#contract/assessment'
import type { ClassId } from '#contract/identifiers'
import { api, client } from '../../../api.ts'
import { EmptyState } from '../../../components/empty-state.tsx'
import { FileMenu } from '../../../components/file-menu.tsx'
import { Icon } from '../../../components/icon.tsx'
import { RowsTable } from '../../../components/rows-table.tsx'
import { useShownName } from '../../../components/screen-share.ts'
import classes from './classes.module.css'
import { Score } from './score.tsx'
import { TakerDialog } from './taker-dialog.tsx'

type ClassTakersProps = { design: DesignDetail; classId: ClassId | null }

/** The people of a class, or who is in none: who took it, who not, with how many percent. */
export function ClassTakers({ design, classId }: ClassTakersProps) {
  const { t } = useTranslation('assessment')
  const { designId } = design
  const { data: planned = [] } = useQuery(api.schedule.classes.queryOptions())
  const { data: takers, error } = useQuery(
    api.assessment.takers.queryOptions({
      input: { designId, classId },
      throwOnError: thrown => !isDefinedError(thrown),
    }),
  )
  const code = classId === null ? t('classes.outside') : (planned.find(({ id }) => id === classId)?.code ?? '')
  return (
    <>
      <div className={classes.bar}>
        <Button
          variant="subtle"
          leftSection={<Icon of={IconArrowLeft} />}
          renderRoot={props => <Link to="/tes/$designId" params={{ designId }} search={{}} {...props} />}
        >
          {t('classes.back')}
        </Button>
        <h2>{code}</h2>
        {takers && <span role="status">{t('takers.count', { count: takers.length })}</span>}
        <span className={classes.room} />
        {takers && takers.length > 0 && <TakersFile design={design} code={code} takers={takers} />}
      </div>
      {error && (
        <EmptyState icon={IconUsers} title={t('takers.gone')}>
          {t('takers.goneText')}
        </EmptyState>
      )}
      {takers?.length === 0 && <EmptyState icon={IconUsers} title={t('takers.none')} />}
      {takers && takers.length > 0 && <TakersTable design={design} takers={takers} />}
    </>
  )
}

function TakersTable({ design, takers }: { design: DesignDetail; takers: TestTaker[] }) {
  const { t } = useTranslation('assessment')
  const shownName = useShownName()
  const [openedId, setOpened] = useState<string | null>(null)
  const isCrossed = design.kind === 'crossed'
  const opened = takers.find(taker => keyOf(taker) === openedId)
  const nameOf = ({ participantId, name }: TestTaker) => (participantId === null ? t('takers.me') : shownName(name))
  return (
    <>
      <RowsTable
        label={t('takers.label')}
        columns={[
          { key: 'name', header: t('takers.name'), render: taker => <b>{nameOf(taker)}</b> },
          ...(isCrossed
            ? [
                {
                  key: 'first',
                  header: t('takers.first'),
                  width: 150,
                  render: ({ firstForm }: TestTaker) => t('form', { form: firstForm }),
                },
                {
                  key: 'pre',
                  header: t('occasion.pre'),
                  width: 200,
                  render: ({ pre }: TestTaker) => <Score result={pre} passMark={null} />,
                },
              ]
            : []),
          {
            key: 'post',
            header: t('occasion.post'),
            width: 240,
            render: ({ post }) => <Score result={post} passMark={design.passMark} />,
          },
        ]}
        rows={takers}
        keyOf={keyOf}
        onOpen={taker => setOpened(keyOf(taker))}
      />
      {opened && <TakerDialog design={design} taker={opened} name={nameOf(opened)} onClose={() => setOpened(null)} />}
    </>
  )
}

const keyOf = ({ participantId }: TestTaker): string => participantId ?? 'me'

function TakersFile({ design, code, takers }: { design: DesignDetail; code: string; takers: TestTaker[] }) {
  const { t } = useTranslation('assessment')
  const shownName = useShownName()
  const isCrossed = design.kind === 'crossed'
  const score = (result: PersonResult | null) => (result ? Math.round(result.percent * 10) / 10 : '')
  const make = (format: 'xlsx' | 'csv') =>
    client.provinces.tableFile({
      format,
      name: `${design.name} ${code}`,
      columns: [t('takers.name'), ...(isCrossed ? [t('takers.first'), t('occasion.pre')] : []), t('occasion.post')],
      rows: takers
        .slice(0, 1000)
        .map(({ participantId, name, firstForm, pre, post }) => [
          participantId === null ? t('takers.me') : shownName(name),
          ...(isCrossed ? [firstForm, score(pre)] : []),
          score(post),
        ]),
    })
  return <FileMenu label={t('export')} make={make} saved={name => t('exported', { name })} />
}
