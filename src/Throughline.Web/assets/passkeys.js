// Passkeys need script: the browser talks to the key. Forms for them are hidden until this runs; pages say what else there is.
const canDo = window.PublicKeyCredential?.parseRequestOptionsFromJSON && window.PublicKeyCredential?.parseCreationOptionsFromJSON
const isNumber = /^[\d.]+$|^\[/.test(location.hostname)

for (const form of document.querySelectorAll('form[data-passkey]')) {
  const without = document.querySelector('[data-without-passkey]')
  const say = form.querySelector('[data-say]')
  if (!canDo) {
    if (without) without.textContent = 'This browser does not know passkeys. Use another way, or a newer browser.'
    continue
  }
  if (isNumber) {
    if (without) without.textContent = 'Passkeys belong to a name, not a number. Open this page by its name, such as http://localhost, to use one.'
    continue
  }
  if (without) without.hidden = true
  form.hidden = false
  form.addEventListener('submit', async event => {
    event.preventDefault()
    say.textContent = ''
    try {
      const response = await fetch(form.dataset.options, { method: 'POST', body: new FormData(form) })
      if (response.redirected) return location.assign(response.url)
      if (!response.ok) throw new Error('refused')
      const publicKey = await response.json()
      const credential = form.dataset.passkey === 'new'
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(publicKey) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(publicKey) })
      form.elements.credential.value = JSON.stringify(credential.toJSON())
      form.submit()
    } catch (problem) {
      say.textContent = problem.name === 'InvalidStateError'
        ? 'This device has a passkey for you already.'
        : 'The passkey was not used. Try again, or choose another way.'
    }
  })
}
