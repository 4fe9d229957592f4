import '@mantine/core/styles.css'
import '@mantine/dropzone/styles.css'
import '@mantine/notifications/styles.css'
import './app/tokens.css'
import './app/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { startLanguage } from './app/language.ts'
import { endSession } from './connection/session.ts'
import { isWebHost, startWebSession } from './connection/web-link.ts'

await startLanguage()
if (isWebHost() && !(await startWebSession())) endSession()

createRoot(document.getElementById('root')!).render(<App />)
