import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.js'
import { loadOthers, pageAt } from './pages.js'
import './styles/index.css'

function draw(): void {
  const place = document.querySelector('#app')
  if (place === null) return
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
  loadOthers()
}

// The page before the room: what would wait for it is drawn once. Where it cannot be loaded, the room says so. Not awaited here: pages are
// made of what stands in this file, and would wait for its end.
const loading = pageAt(window.location.pathname)?.load() ?? Promise.resolve()
void loading.catch(() => undefined).then(draw)
