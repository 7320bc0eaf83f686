// Enhances pages that work without it.
import { initAll } from './govuk-frontend.min.js'
import './review.js'
import './record.js'

document.body.classList.add('govuk-frontend-supported', 'js-enabled')
initAll()

// Drop files anywhere on the upload form.
const drop = document.querySelector('[data-drop]')
const input = drop?.querySelector('input[type=file]')
if (drop && input) {
  for (const type of ['dragenter', 'dragover']) {
    drop.addEventListener(type, event => { event.preventDefault(); drop.classList.add('tl-drop--over') })
  }
  for (const type of ['dragleave', 'drop']) {
    drop.addEventListener(type, () => drop.classList.remove('tl-drop--over'))
  }
  drop.addEventListener('drop', event => {
    event.preventDefault()
    input.files = event.dataTransfer.files
  })
}

// While a reading goes on, ask every second how far it has come; the page says it in words.
const progress = document.querySelector('[data-progress]')
if (progress) {
  const ask = async () => {
    const response = await fetch(progress.dataset.progress, { headers: { accept: 'application/json' } })
    if (response.ok) {
      const state = await response.json()
      progress.querySelector('[data-words]').textContent = state.words
      const bar = progress.querySelector('progress')
      if (bar && state.pagesInAll > 0) { bar.max = state.pagesInAll; bar.value = state.pagesRead }
      if (state.finished) { location.reload(); return }
    }
    setTimeout(ask, 1000)
  }
  setTimeout(ask, 600)
}

// In a review, n goes to the next uncertain row: not while typing, and not for those who turn it off (a key alone gets in the
// way of speech input, WCAG 2.1.4).
const next = document.querySelector('[data-next-uncertain]')
const key = document.querySelector('[data-key]')
if (next && key) {
  const isOn = () => localStorage.getItem('n-key') !== 'off'
  const toggle = document.createElement('button')
  toggle.type = 'button'
  toggle.className = 'tl-link'
  const say = () => { toggle.textContent = isOn() ? 'Turn the n key off' : 'Turn the n key on' }
  toggle.addEventListener('click', () => { localStorage.setItem('n-key', isOn() ? 'off' : 'on'); say() })
  say()
  key.append(' or press n. ', toggle)
  document.addEventListener('keydown', event => {
    const typing = event.target.closest('input, textarea, select, [contenteditable]')
    if (event.key === 'n' && isOn() && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      next.click()
    }
  })
}
