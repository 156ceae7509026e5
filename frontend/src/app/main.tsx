import '@/components/tokens.css'
import '@/components/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startI18n } from '@/i18n'
import { Application } from './application'

async function start() {
  if (import.meta.env.MODE === 'mock') await (await import('@/testing/browser')).startMocks()
  startI18n()
  const root = document.getElementById('root')
  if (!root) return
  createRoot(root).render(
    <StrictMode>
      <Application />
    </StrictMode>,
  )
}

void start()
