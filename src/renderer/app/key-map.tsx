import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { commandKey, isApple } from '../components/command-key.ts'
import { KeyHint } from '../components/key-hint.tsx'
import { hideKeyMap, useKeyMapShown } from './key-map-shown.ts'
import classes from './key-map.module.css'
import { usePages } from './use-pages.ts'

/** Lines of keys pressed together, one after the other, or (several lists) one or the other. */
const groups = [
  {
    name: 'everywhere',
    lines: [
      { name: 'palette', keys: [commandKey, 'K'] },
      { name: 'undo', keys: [commandKey, 'Z'] },
      { name: 'redo', keys: [commandKey, 'Y'] },
      { name: 'back', keys: isApple ? ['⌘', '['] : ['Alt', '←'] },
      { name: 'search', keys: ['/'] },
      { name: 'close', keys: ['Esc'] },
      { name: 'title', keys: ['?'] },
    ],
  },
  {
    name: 'table',
    lines: [
      { name: 'moveInList', keys: ['↑', '↓', 'Home', 'End', 'PgUp', 'PgDn'] },
      { name: 'select', keys: ['Space'] },
      { name: 'extend', keys: ['Shift', '↑', '↓'] },
      { name: 'selectAll', keys: [commandKey, 'A'] },
      { name: 'copy', keys: [commandKey, 'C'] },
      { name: 'open', keys: ['Enter'] },
      { name: 'edit', keys: ['F2'] },
    ],
  },
  {
    name: 'classes',
    lines: [
      { name: 'nextClass', keys: ['J'] },
      { name: 'previousClass', keys: ['K'] },
      { name: 'move', keys: ['M'] },
      { name: 'instructor', keys: ['I'] },
    ],
  },
  {
    name: 'attendance',
    lines: [
      { name: 'chooseCandidate', keys: ['1', '9'] },
      { name: 'nobody', keys: ['N'] },
      { name: 'nextDoubt', keys: ['J'] },
      { name: 'previousDoubt', keys: ['K'] },
    ],
  },
  {
    name: 'result',
    lines: [
      { name: 'nextDifference', keys: ['F6'] },
      { name: 'replayStep', keys: ['←', '→'] },
      { name: 'replayPlay', keys: ['Space'] },
    ],
  },
  { name: 'map', lines: [{ name: 'moveOnMap', keys: ['↑', '↓', '←', '→'] }] },
] as const

/** Every key that does something, by where it does. */
export function KeyMap() {
  const { t } = useTranslation('app')
  const isShown = useKeyMapShown(state => state.isShown)
  return (
    <Modal
      opened={isShown}
      onClose={hideKeyMap}
      size={760}
      title={t('keys.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={classes.columns}>
        <Group title={t('keys.group.pages')}>
          {usePages().map(page => (
            <Line key={page.to} name={t(`page.${page.name}`)} keys={['G', page.key]} />
          ))}
        </Group>
        {groups.map(group => (
          <Group key={group.name} title={t(`keys.group.${group.name}`)}>
            {group.lines.map(line => (
              <Line key={line.name} name={t(`keys.${line.name}`)} keys={[...line.keys]} />
            ))}
          </Group>
        ))}
      </div>
      <p className={classes.note}>{t('keys.note')}</p>
    </Modal>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.group}>
      <h3 className={classes.title}>{title}</h3>
      <dl className={classes.keys}>{children}</dl>
    </section>
  )
}

function Line({ name, keys }: { name: string; keys: string[] }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <KeyHint keys={keys} />
      </dd>
    </div>
  )
}
