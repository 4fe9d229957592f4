import { UnstyledButton } from '@mantine/core'
import { IconChevronRight, IconLock } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedWorkspace } from '#contract/workspace'
import { Icon } from '../../components/icon.tsx'
import { Note } from '../../components/note.tsx'
import { useFormat } from '../../components/use-format.ts'
import { requestStart, useStartRequest } from '../../start-request.ts'
import { OpenModal } from './open-modal.tsx'
import { refusalOf, refusalWords } from './refusal-words.ts'
import { useOpening } from './use-opening.ts'
import classes from './workspace-list.module.css'

/** The trainings on this computer. One that the computer's own key store opens needs no passphrase. */
export function WorkspaceList({ workspaces }: { workspaces: ListedWorkspace[] }) {
  const { t } = useTranslation('workspace')
  const [asking, setAsking] = useState<ListedWorkspace | null>(null)
  const opening = useOpening()
  const isSecretMissing = refusalOf(opening.error) === 'SECRET_NEEDED'

  const open = (workspace: ListedWorkspace) => {
    if (!workspace.opensWithoutPassphrase) return setAsking(workspace)
    opening.mutate(
      { path: workspace.path },
      { onError: error => refusalOf(error) === 'SECRET_NEEDED' && setAsking(workspace) },
    )
  }

  useRequestedOpening(path => open(listedOf(path, workspaces)))

  return (
    <section className={classes.section}>
      {workspaces.length > 0 && <h2 className={classes.title}>{t('list.title')}</h2>}
      {opening.error && !isSecretMissing && <Note kind="bad">{refusalWords(t, opening.error)}</Note>}
      <ul className={classes.list}>
        {workspaces.map(workspace => (
          <li key={workspace.path}>
            <WorkspaceRow workspace={workspace} disabled={opening.isPending} onOpen={() => open(workspace)} />
          </li>
        ))}
      </ul>
      <OpenModal workspace={asking} onClose={() => setAsking(null)} />
    </section>
  )
}

/** A workspace that somebody opened by its file; it need not be in the list. */
function listedOf(path: string, workspaces: ListedWorkspace[]): ListedWorkspace {
  const name = path.split(/[\\/]/).findLast(Boolean) ?? path
  const known = workspaces.find(workspace => workspace.path === path)
  return known ?? { path, name, lastOpenedAt: null, isExample: false, opensWithoutPassphrase: false }
}

/** Opens what was asked for from outside of the page, once. */
function useRequestedOpening(open: (path: string) => void) {
  const request = useStartRequest(state => state.request)
  const take = useEffectEvent((path: string) => {
    requestStart(null)
    open(path)
  })
  useEffect(() => {
    if (request?.kind === 'open') take(request.path)
  }, [request])
}

type WorkspaceRowProps = { workspace: ListedWorkspace; disabled: boolean; onOpen: () => void }

function WorkspaceRow({ workspace, disabled, onOpen }: WorkspaceRowProps) {
  const { t } = useTranslation('workspace')
  const { instant } = useFormat()
  return (
    <UnstyledButton className={classes.row} disabled={disabled} onClick={onOpen}>
      <span className={classes.words}>
        <span className={classes.name}>
          {workspace.name}
          {!workspace.opensWithoutPassphrase && <Icon of={IconLock} size={13} />}
        </span>
        <span className={classes.detail}>{workspace.isExample ? t('list.example') : workspace.path}</span>
      </span>
      <span className={classes.detail}>
        {workspace.lastOpenedAt ? t('list.openedAt', { at: instant(workspace.lastOpenedAt) }) : t('list.neverOpened')}
      </span>
      <Icon of={IconChevronRight} />
    </UnstyledButton>
  )
}
