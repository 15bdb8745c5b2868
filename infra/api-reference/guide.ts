import { marked } from 'marked';

const style = `body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; color: #222 }
pre { overflow-x: auto; padding: 1rem; background: #f5f5f5 } code { font-size: .9em }
table { border-collapse: collapse } th, td { padding: .3rem .6rem; border: 1px solid #ccc; text-align: left; vertical-align: top }`;

/** The guide for developers of clients as a page, from its Markdown; every address in it is relative, and nothing is loaded but the sign. */
export const guidePage = (markdown: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>招商 API · guide</title>
    <link rel="icon" href="../favicon.ico" />
    <style>${style}</style>
  </head>
  <body>
    <nav><a href="../docs">API 文档 · All routes</a></nav>
    <main>
${marked.parse(markdown, { async: false })}
    </main>
  </body>
</html>
`;
