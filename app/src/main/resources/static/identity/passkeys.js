// Passkeys, by the endpoints of Spring Security. Options come and answers go as JSON, bytes in base64url.

const NEW = "/webauthn/register/options";

function bytes(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

function text(buffer) {
  const plain = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("");
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

async function post(path, body) {
  const csrf = document.querySelector('meta[name="csrf"]');
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", [csrf.dataset.header]: csrf.content },
    body: body && JSON.stringify(body),
  });
  if (answer.status === 403 && path === NEW) {
    // The sign-in is too old for this: the page, asked for again, says what to do.
    location.reload();
  }
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status}`);
  }
  return answer.json();
}

const known = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

async function signIn() {
  const options = await post("/webauthn/authenticate/options");
  const found = await navigator.credentials.get({
    publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: known(options.allowCredentials) },
  });
  const { response } = found;
  const answer = await post("/login/webauthn", {
    id: found.id,
    rawId: text(found.rawId),
    response: {
      authenticatorData: text(response.authenticatorData),
      clientDataJSON: text(response.clientDataJSON),
      signature: text(response.signature),
      userHandle: response.userHandle ? text(response.userHandle) : undefined,
    },
    credType: found.type,
    clientExtensionResults: found.getClientExtensionResults(),
    authenticatorAttachment: found.authenticatorAttachment,
  });
  if (!answer.authenticated) {
    throw new Error("not authenticated");
  }
  return answer.redirectUrl;
}

async function make(label) {
  const options = await post(NEW);
  const made = await navigator.credentials.create({
    publicKey: {
      ...options,
      user: { ...options.user, id: bytes(options.user.id) },
      challenge: bytes(options.challenge),
      excludeCredentials: known(options.excludeCredentials),
    },
  });
  const { response } = made;
  const answer = await post("/webauthn/register", {
    publicKey: {
      credential: {
        id: made.id,
        rawId: text(made.rawId),
        response: {
          attestationObject: text(response.attestationObject),
          clientDataJSON: text(response.clientDataJSON),
          transports: response.getTransports?.() ?? [],
        },
        type: made.type,
        clientExtensionResults: made.getClientExtensionResults(),
        authenticatorAttachment: made.authenticatorAttachment,
      },
      label,
    },
  });
  if (!answer.success) {
    throw new Error("not registered");
  }
}

/** Only paths of this server: never where a crafted link would lead. */
function safe(path) {
  return /^\/(?![/\\])/.test(path ?? "") ? path : "/";
}

/** What was typed before the session ended goes along to a page that shows it again; nothing is sent for good. */
function carry(form) {
  form.querySelectorAll("[name=mail], [name=password]").forEach((field) => { field.disabled = true; });
  form.action = "/form-again";
  form.submit();
}

function offer(box, ceremony) {
  const button = box.querySelector("[data-passkey-button]");
  const failed = box.querySelector("[data-passkey-failed]");
  button.addEventListener("click", async () => {
    button.disabled = true;
    failed.hidden = true;
    try {
      const next = await ceremony();
      if (box.dataset.carry) {
        carry(document.getElementById(box.dataset.carry));
      } else {
        location.assign(safe(box.dataset.next || next));
      }
    } catch {
      failed.hidden = false;
      button.disabled = false;
      button.focus();
    }
  });
}

if (globalThis.PublicKeyCredential) {
  for (const box of document.querySelectorAll("[data-passkey-in]")) {
    box.hidden = false;
    offer(box, signIn);
  }
  for (const box of document.querySelectorAll("[data-passkey-new]")) {
    offer(box, () => make(box.querySelector("input").value.trim() || document.title));
  }
}
