// The ways out of « L’atelier de règles »: copy, a text file made here in the browser, print. Nothing is sent.

/** Copy a text; false where the browser does not allow it. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Offer a text as a file to keep, under a name. */
export function downloadText(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/** What holds a node, up to the top of the page. */
export function holders(node, top) {
  const found = [];
  for (let one = node.parentElement; one && one !== top; one = one.parentElement) found.push(one);
  return found;
}

/** Everything on the page that neither holds a node nor lies in it. */
export function others(node, top) {
  const line = [node, ...holders(node, top)];
  return line.flatMap((one) => [...one.parentElement.children].filter((kin) => kin !== one));
}

/** Print one part of the page, without the rest. */
export function printOnly(node) {
  const top = document.documentElement;
  const [kept, aside] = [holders(node, top), others(node, top)];
  const mark = (on) => {
    kept.forEach((one) => one.toggleAttribute("data-regles-kept", on));
    aside.forEach((one) => one.toggleAttribute("data-regles-aside", on));
  };
  addEventListener("afterprint", () => mark(false), { once: true });
  mark(true);
  print();
}
