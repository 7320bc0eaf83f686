// In a meeting: lines are kept in this browser until the server has them, so that a lost connection or a restart loses nothing.
// Each line bears an id that is made here: sending it twice keeps it once. Without this script the same forms post as they are.
const form = document.querySelector('[data-record]')
if (form) {
  const { record: meeting, person, page } = form.dataset
  const key = `record:${meeting}:${person}`
  const field = form.querySelector('#line')
  const parse = form.querySelector('[data-parse]')
  const saved = form.querySelector('[data-saved]')
  const right = form.querySelector('[data-right]')
  const live = () => document.querySelector('[data-live]')
  const most = 20

  const read = () => JSON.parse(localStorage.getItem(key) ?? '[]')
  const write = lines => localStorage.setItem(key, JSON.stringify(lines))
  const say = words => { if (saved.textContent !== words) { saved.textContent = words } }
  const token = () => form.elements.__RequestVerificationToken.value

  // Clocks are set back; the order of lines never is.
  const moment = () => {
    const last = Number(localStorage.getItem(`${key}:last`) ?? 0)
    const now = Math.max(Date.now(), last + 1)
    localStorage.setItem(`${key}:last`, String(now))
    return new Date(now).toISOString()
  }

  const add = (line, putsRight) => {
    write([...read(), { id: crypto.randomUUID?.() ?? fallbackId(), line, at: moment(), putsRight: putsRight || null }])
    show()
    send()
  }

  // An address without https has no randomUUID.
  const fallbackId = () => {
    const b = crypto.getRandomValues(new Uint8Array(16))
    b[6] = (b[6] & 15) | 64
    b[8] = (b[8] & 63) | 128
    const hex = [...b].map(x => x.toString(16).padStart(2, '0')).join('')
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  }

  // Lines that wait stand at the end of the record, and say that they wait.
  const show = () => {
    const log = document.querySelector('[data-log]')
    for (const old of log.querySelectorAll('[data-waits]')) { old.remove() }
    for (const line of read()) {
      if (log.querySelector(`[data-id="${line.id}"]`)) { continue }
      const li = document.createElement('li')
      li.dataset.waits = line.id
      li.className = 'waits'
      const time = document.createElement('time')
      time.textContent = new Date(line.at).toLocaleTimeString('en-GB', { hour: 'numeric', minute: '2-digit', timeZone: 'Europe/London' })
      const words = document.createElement('div')
      words.textContent = line.line
      const meta = document.createElement('span')
      meta.className = line.why ? 'mk__asks' : 'meta'
      meta.textContent = line.why ? ` Not kept on the server: ${line.why} ` : ' waits on this computer'
      words.append(' ', meta)
      if (line.why) {
        const away = document.createElement('button')
        away.type = 'button'
        away.className = 'mk__link'
        away.textContent = 'Take it away'
        away.addEventListener('click', () => { write(read().filter(l => l.id !== line.id)); show() })
        words.append(away)
      }
      li.append(time, words)
      log.append(li)
    }
  }

  const post = (handler, values) => {
    const body = new FormData()
    for (const [name, value] of Object.entries({ ...values, __RequestVerificationToken: token() })) { body.set(name, value) }
    return fetch(`${page}?handler=${handler}`, { method: 'POST', body, redirect: 'manual', headers: { accept: 'application/json' } })
  }

  // The page as it stands now: what follows from a line is worked out by the server alone.
  const refresh = async () => {
    const response = await fetch(page, { headers: { accept: 'text/html' } })
    if (!response.ok) { return false }
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html')
    const theirs = fresh.querySelector('[data-record]')
    if (theirs?.dataset.person !== person) { return false }
    form.elements.__RequestVerificationToken.value = theirs.elements.__RequestVerificationToken.value
    const chosen = [...live().querySelectorAll('input[type=radio]:checked')].map(r => [r.name, r.value])
    const open = [...live().querySelectorAll('details')].map(d => d.open)
    live().replaceChildren(...fresh.querySelector('[data-live]').childNodes)
    live().querySelectorAll('details').forEach((d, i) => { d.open = open[i] ?? false })
    for (const [name, value] of chosen) {
      const radio = live().querySelector(`input[type=radio][name="${name}"][value="${value}"]`)
      if (radio) { radio.checked = true }
    }
    show()
    document.querySelector('[data-log]')?.lastElementChild?.scrollIntoView({ block: 'nearest' })
    return true
  }

  let sending = false
  const send = async () => {
    const waiting = read().filter(l => !l.why)
    if (sending || waiting.length === 0) { return }
    sending = true
    try {
      const batch = waiting.slice(0, most)
      const lines = JSON.stringify(batch.map(({ id, line, at, putsRight }) => ({ id, line, at, putsRight })))
      const response = await post('Lines', { person, lines })
      if (response.ok) {
        const { lines: results } = await response.json()
        const byId = new Map(results.map(r => [r.id, r]))
        write(read().filter(l => byId.get(l.id)?.why !== null).map(l => byId.get(l.id)?.why ? { ...l, why: byId.get(l.id).why } : l))
        await refresh()
        const left = read().filter(l => l.why).length
        say(left > 0 ? `${left} not kept: see why at the end of the record` : `Kept at ${new Date().toLocaleTimeString('en-GB', { timeZone: 'Europe/London' })}, here and on the server`)
      } else if (response.status === 409) {
        say((await response.json()).problem)
      } else if (response.type === 'opaqueredirect' || response.status === 400 || response.status === 401 || response.status === 403) {
        // Signed out, or the form is older than the session: a page of the same person has a new one.
        const same = await refresh()
        say(same ? `${waiting.length} waiting, sent again` : `You are signed out. ${waiting.length} kept on this computer: sign in again in another window, and they are sent`)
      } else {
        say(`${waiting.length} kept on this computer. The server does not answer; they are sent when it does`)
      }
    } catch {
      say(`${waiting.length} kept on this computer. No connection; they are sent when it is back`)
    } finally {
      sending = false
    }
  }

  form.addEventListener('submit', event => {
    event.preventDefault()
    const line = field.value.trim()
    if (line.length === 0) { return }
    const wrong = right.value
    field.value = ''
    parse.textContent = ''
    right.value = ''
    add(line, wrong)
  })

  document.addEventListener('submit', event => {
    const of = event.target
    if (of.matches('[data-line]')) {
      event.preventDefault()
      add(of.elements.line.value, of.elements.putsRight?.value)
    } else if (of.matches('[data-vote]')) {
      event.preventDefault()
      const chosen = [...of.querySelectorAll('input[data-name]:checked')]
      const said = ['for', 'against', 'abstains']
        .map(c => [c, chosen.filter(r => r.value === c).map(r => r.dataset.name).join(', ')])
        .filter(([, names]) => names.length > 0)
        .map(([c, names]) => `${c} ${names}`)
      const casting = of.querySelector('input[name=casting]:checked')?.value
      if (said.length > 0) {
        of.reset()
        add(`v ${said.join(' ')}${casting ? ` casting ${casting}` : ''}`)
      }
    }
    field.focus()
  })

  document.addEventListener('click', event => {
    const link = event.target.closest?.('[data-put-right]')
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault()
      right.value = link.closest('[data-id]').dataset.id
      field.value = link.dataset.putRight
      field.focus()
      parse.textContent = 'Puts that line right. The old words stay in the record, struck through.'
    }
  })

  // What would be understood, a moment after the last key.
  let later
  let asked = 0
  field.addEventListener('input', () => {
    clearTimeout(later)
    const line = field.value.trim()
    if (line.length < 3) { parse.textContent = ''; return }
    later = setTimeout(async () => {
      const mine = ++asked
      try {
        const response = await post('Understand', { line })
        if (response.ok && mine === asked && field.value.trim() === line) {
          const { kind, words, asks } = await response.json()
          parse.textContent = [`${kind}: ${words}`, ...asks].join(' · ')
        }
      } catch {
        parse.textContent = 'No connection: the line is understood when it is sent.'
      }
    }, 250)
  })

  show()
  send()
  setInterval(send, 2000)
  addEventListener('online', send)
}

// The room's screen looks every three seconds for what is said now.
const screen = document.querySelector('[data-screen]')
if (screen) {
  setInterval(async () => {
    try {
      const response = await fetch(location.pathname)
      const fresh = response.ok && new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('[data-screen]')
      if (fresh && fresh.innerHTML !== screen.innerHTML) { screen.replaceChildren(...fresh.childNodes) }
    } catch {
      // It shows what it showed, and looks again.
    }
  }, 3000)
}
