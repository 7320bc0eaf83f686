// Source and rows of a review go together: what is chosen or scrolled to on one side comes into view and lights up on the other.
// Without this script the same links load the page with the row chosen.
const source = document.querySelector('[data-source]')
const box = source?.querySelector('.tl-source__scroll')

const intoView = (mark, room = 80) => {
  const a = mark.getBoundingClientRect()
  const b = box.getBoundingClientRect()
  if (a.top < b.top || a.bottom > b.bottom) { box.scrollTop += a.top - b.top - Math.min(room, b.height / 4) }
}

const start = source?.querySelector('.tl-lit')
document.querySelector('.tl-row--chosen')?.scrollIntoView({ block: 'nearest' })
if (start) { intoView(start) }

const cards = [...document.querySelectorAll('[data-row]')]
const pairs = new Map()
for (const link of source?.querySelectorAll('a[href*="row="]') ?? []) {
  const row = new URL(link.href.baseVal ?? link.href, location.href).searchParams.get('row')
  const card = cards.find(c => c.dataset.row === row)
  if (card) { pairs.set(card, { link, mark: link.querySelector('.tl-area') ?? link.closest('tr') ?? link }) }
}

if (pairs.size > 0) {
  const only = (name, mark, cardName, card) => {
    for (const old of source.querySelectorAll('.' + name)) { old.classList.remove(name) }
    for (const old of cards) { old.classList.remove(cardName) }
    mark.classList.add(name)
    card.classList.add(cardName)
  }
  const choose = (card, href) => {
    const { mark } = pairs.get(card)
    only('tl-lit', mark, 'tl-row--chosen', card)
    for (const old of cards) { old.removeAttribute('aria-current') }
    card.setAttribute('aria-current', 'true')
    history.replaceState(null, '', href)
    return mark
  }

  for (const [card, { link }] of pairs) {
    const href = link.href.baseVal ?? link.href
    link.addEventListener('click', event => {
      event.preventDefault()
      choose(card, href)
      card.tabIndex = -1
      card.focus({ preventScroll: true })
      card.scrollIntoView({ block: 'nearest' })
    })
    card.querySelector('[data-show]')?.addEventListener('click', event => {
      event.preventDefault()
      const mark = choose(card, href)
      // Where the source stands above the rows instead of beside them, it is gone to.
      source.scrollIntoView({ block: 'nearest' })
      intoView(mark)
    })
  }

  // Only the side that a person is moving leads, so that the two do not chase each other.
  let leads = 'rows'
  for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown', 'focusin']) {
    document.addEventListener(type, event => { leads = box.contains(event.target) ? 'source' : 'rows' }, { passive: true })
  }
  const beside = matchMedia('(min-width: 64em)')
  let waiting = false
  const follow = side => {
    if (leads !== side || waiting || !beside.matches) { return }
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      if (side === 'rows') {
        const card = cards.find(c => pairs.has(c) && c.getBoundingClientRect().bottom > innerHeight / 4)
        if (card) { const { mark } = pairs.get(card); only('tl-near', mark, 'tl-row--near', card); intoView(mark) }
      } else {
        const top = box.getBoundingClientRect().top
        const found = [...pairs].find(([, p]) => p.mark.getBoundingClientRect().bottom > top + 20)
        if (found) { const [card, { mark }] = found; only('tl-near', mark, 'tl-row--near', card); card.scrollIntoView({ block: 'nearest' }) }
      }
    })
  }
  addEventListener('scroll', () => follow('rows'), { passive: true })
  box.addEventListener('scroll', () => follow('source'), { passive: true })
}
