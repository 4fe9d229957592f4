import { Button, Group, Modal, Stack, Table } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFileExport } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanPacketState } from '#contract/plan-exchange'
import { api, client, follow, useRegionNames } from '../../api.ts'
import { Icon } from '../../components/icon.tsx'
import { Note } from '../../components/note.tsx'
import { ProgressLine } from '../../components/progress-line.tsx'
import { saveFile } from '../../components/save-file.ts'
import { showDone } from '../../components/toast.tsx'
import { useFormat } from '../../components/use-format.ts'
import classes from './plan-packets.module.css'

/** The centre writes the plan of one province, or of all in one ZIP. */
export function PlanSaving() {
  const { t } = useTranslation('plans')
  const [isOpen, { open, close }] = useDisclosure(false)
  const { data: provinces } = useQuery(api.planExchange.provinces.queryOptions({ enabled: isOpen }))
  return (
    <>
      <Button variant="default" leftSection={<Icon of={IconFileExport} />} onClick={open}>
        {t('saving.button')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        size="lg"
        title={t('saving.title')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {provinces && <Provinces provinces={provinces} />}
      </Modal>
    </>
  )
}

function Provinces({ provinces }: { provinces: PlanPacketState[] }) {
  const { t } = useTranslation('plans')
  const { provinceName } = useRegionNames()
  const { number, instant } = useFormat()
  const { made, error, save, stop } = usePlanSaving()
  const all = provinces.map(({ provinceCode }) => provinceCode)
  return (
    <Stack gap={12}>
      <p>{t('saving.text')}</p>
      {error && <Note kind="bad">{t('saving.failed', { reason: error })}</Note>}
      {made ? (
        <ProgressLine label={t('saving.making')} share={made.made / made.of} detail={t('saving.madeOf', made)}>
          <Button size="xs" variant="default" onClick={stop}>
            {t('cancel')}
          </Button>
        </ProgressLine>
      ) : (
        <Group justify="flex-end">
          <Button onClick={() => void save(all)}>{t('saving.all', { count: all.length })}</Button>
        </Group>
      )}
      <Table className={classes.provinces}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('saving.province')}</Table.Th>
            <Table.Th ta="right">{t('saving.people')}</Table.Th>
            <Table.Th ta="right">{t('saving.classes')}</Table.Th>
            <Table.Th>{t('saving.last')}</Table.Th>
            <Table.Th aria-label={t('saving.one')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {provinces.map(({ provinceCode, people, classes: count, last }) => (
            <Table.Tr key={provinceCode}>
              <Table.Td>{provinceName(provinceCode)}</Table.Td>
              <Table.Td className="num" ta="right">
                {number(people)}
              </Table.Td>
              <Table.Td className="num" ta="right">
                {number(count)}
              </Table.Td>
              <Table.Td>{last ? instant(last.madeAt) : t('saving.never')}</Table.Td>
              <Table.Td>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  disabled={made !== null}
                  aria-label={t('saving.oneLabel', { province: provinceName(provinceCode) })}
                  onClick={() => void save([provinceCode])}
                >
                  {t('saving.one')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  )
}

type Made = { made: number; of: number }

/** Writing goes on while the dialog is open; giving it up keeps the packets that are written. */
function usePlanSaving() {
  const { t } = useTranslation('plans')
  const queryClient = useQueryClient()
  const [made, setMade] = useState<Made | null>(null)
  const [error, setError] = useState<string | null>(null)
  const abort = useRef<AbortController>(null)

  const save = async (provinceCodes: string[]) => {
    const giveUp = new AbortController()
    abort.current = giveUp
    setMade({ made: 0, of: provinceCodes.length })
    setError(null)
    try {
      const { fileName } = await follow(
        await client.planExchange.make({ provinceCodes }, { signal: giveUp.signal }),
        setMade,
      )
      saveFile(await client.planExchange.madeFile())
      showDone(t('saving.done', { file: fileName }))
    } catch (reason) {
      if (!giveUp.signal.aborted) setError(reason instanceof Error ? reason.message : String(reason))
    } finally {
      setMade(null)
      void queryClient.invalidateQueries({ queryKey: api.planExchange.provinces.key() })
      void queryClient.invalidateQueries({ queryKey: api.history.key() })
    }
  }
  return { made, error, save, stop: () => abort.current?.abort() }
}
