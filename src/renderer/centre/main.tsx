import '@mantine/core/styles.css'
import '@mantine/dropzone/styles.css'
import '@mantine/notifications/styles.css'
import '../app/tokens.css'
import '../app/base.css'
import { createRoot } from 'react-dom/client'
import { startLanguage } from '../app/language.ts'
import { keyOfAddress, signIn } from './sign-in.ts'

// The router reads the address as soon as it is loaded, so the key must be out of it by then.
const key = keyOfAddress()
const [refused] = await Promise.all([key === null ? null : signIn(key), startLanguage()])
// Its words are added to a language that is there.
const { CentreApp } = await import('./centre-app.tsx')

createRoot(document.getElementById('root')!).render(<CentreApp refused={refused} />)
