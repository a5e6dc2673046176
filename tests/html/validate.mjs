// Reads one page a line (JSON string) and answers its problems (JSON list of strings).

import { createInterface } from "node:readline";
import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // Prettier's and Django's void elements differ: both forms are valid HTML.
    "void-style": "off",
    "no-trailing-whitespace": "off",
    "attr-quotes": "off",
    "doctype-style": "off",
    "long-title": "off",
    "require-sri": "off",
    // A button in a form submits it: that is HTML's own default and what our forms want.
    "no-implicit-button-type": "off",
    "no-inline-style": "error",
  },
});

for await (const line of createInterface({ input: process.stdin })) {
  const report = await validator.validateString(JSON.parse(line), "page.html");
  const problems = report.results.flatMap((result) =>
    result.messages.map((found) => `${found.line}:${found.column} ${found.ruleId}: ${found.message}`),
  );
  console.log(JSON.stringify(problems));
}
