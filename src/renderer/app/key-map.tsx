import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../components/key-hint.tsx'
import classes from './key-map.module.css'
import { pages } from './pages.ts'

const otherKeys = [
  { name: 'keys.search', keys: ['/'] },
  { name: 'keys.nextClass', keys: ['J'] },
  { name: 'keys.previousClass', keys: ['K'] },
  { name: 'keys.moveInList', keys: ['↑', '↓', 'Home', 'End', 'PgUp', 'PgDn'] },
  { name: 'keys.close', keys: ['Esc'] },
  { name: 'keys.title', keys: ['?'] },
] as const

/** Every key that does something. */
export function KeyMap({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('app')
  return (
    <Modal opened={opened} onClose={onClose} title={t('keys.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <dl className={classes.keys}>
        {pages
          .filter(page => page.key !== null)
          .map(page => (
            <div key={page.to}>
              <dt>{t('keys.goTo', { page: t(`page.${page.name}`) })}</dt>
              <dd>
                <KeyHint keys={['G', page.key!]} />
              </dd>
            </div>
          ))}
        {otherKeys.map(({ name, keys }) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>
              <KeyHint keys={[...keys]} />
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
