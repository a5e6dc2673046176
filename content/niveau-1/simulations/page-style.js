// Give the page the rules of an experiment. The site's policy refuses a <style> element, and older phones (Safari before
// 16.4) cannot make a sheet: there, the rules go in one block at the end of a sheet that the page already has.

export function adopt(css) {
  if (document.adoptedStyleSheets) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return;
  }
  const sheet = [...document.styleSheets].find(({ href, media }) => href && !media.length);
  sheet.insertRule(`@media all {${css}}`, sheet.cssRules.length);
}
