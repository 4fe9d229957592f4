import '@mantine/core/styles.css'
import '@mantine/dropzone/styles.css'
import '@mantine/notifications/styles.css'
import './app/tokens.css'
import './app/base.css'
import { createRoot } from 'react-dom/client'
import { startLanguage } from './app/language.ts'
import { refuseStrayDrops } from './app/refuse-stray-drops.ts'
import { isWebHost, startWebSession } from './connection/web-link.ts'

refuseStrayDrops()
// The router reads the address as soon as it is loaded, so the key must be out of it by then.
const session = isWebHost() ? startWebSession() : Promise.resolve()
const [{ App }] = await Promise.all([import('./app/app.tsx'), session, startLanguage()])

createRoot(document.getElementById('root')!).render(<App />)
