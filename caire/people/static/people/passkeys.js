// Passkeys. A form marked `data-passkey="create"` or `"get"` asks the server for options, lets the browser make or show
// a key, and sends the answer. Its section stays hidden where the browser knows no passkeys.

const supported = typeof window.PublicKeyCredential === "function";

if (supported) {
  for (const section of document.querySelectorAll("[data-passkey-section]")) section.hidden = false;
  for (const note of document.querySelectorAll("[data-passkey-missing]")) note.hidden = true;
}

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form[data-passkey]");
  if (!form || !supported) return;
  event.preventDefault();
  const button = form.querySelector("button");
  button.disabled = true;
  say(form, "");
  try {
    const { publicKey } = await send(form.dataset.options, new FormData(form));
    const body = new FormData(form);
    body.set("credential", JSON.stringify(await ceremony(form.dataset.passkey, publicKey)));
    location.assign((await send(form.action, body)).to);
  } catch (error) {
    say(form, error.shown ?? form.dataset.failed);
    button.disabled = false;
  }
});

async function send(address, body) {
  const response = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw Object.assign(new Error(response.statusText), { shown: answer.error });
  return answer;
}

async function ceremony(kind, publicKey) {
  publicKey.challenge = bytes(publicKey.challenge);
  if (publicKey.user) publicKey.user.id = bytes(publicKey.user.id);
  for (const known of publicKey.excludeCredentials ?? []) known.id = bytes(known.id);
  for (const known of publicKey.allowCredentials ?? []) known.id = bytes(known.id);
  const credential = await navigator.credentials[kind]({ publicKey });
  const { id, type, rawId, response } = credential;
  return {
    id,
    type,
    rawId: text(rawId),
    clientExtensionResults: credential.getClientExtensionResults(),
    response: Object.fromEntries(
      ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]
        .filter((part) => response[part])
        .map((part) => [part, text(response[part])]),
    ),
  };
}

function say(form, sentence) {
  form.querySelector("[role=status]").textContent = sentence;
}

// WebAuthn speaks base64url in JSON and bytes in the browser.
function bytes(value) {
  const padded = value.replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(padded), (sign) => sign.charCodeAt(0));
}

function text(buffer) {
  const signs = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(signs).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
