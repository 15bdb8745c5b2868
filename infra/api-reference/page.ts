import { serviceNames } from '../../shared/service-names.ts';

/** What each document is called in the page's list. */
const titles: { readonly [S in (typeof serviceNames)[number]]: string } = {
  leads: '招商引资 leads',
  approvals: '协同审批与交办 approvals',
  notifications: '通知督办 notifications',
};

/** The page; every address in it is relative, so that it works below any domain. */
export const page = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>招商 API</title>
    <link rel="icon" href="favicon.ico" />
    <link rel="stylesheet" href="docs/swagger-ui.css" />
  </head>
  <body>
    <p style="margin: 0; padding: 0.5rem 1.25rem; font-family: sans-serif"><a href="docs/guide">接入指南 · Guide for client developers</a></p>
    <div id="reference"></div>
    <script src="docs/swagger-ui-bundle.js"></script>
    <script src="docs/swagger-ui-standalone-preset.js"></script>
    <script src="docs/start.js"></script>
  </body>
</html>
`;

const documents = serviceNames.map((service) => ({
  name: titles[service],
  url: `v1/${service}/openapi.json`,
}));

/** Starts the page over the services' documents; no validator elsewhere is asked. */
export const startScript = `SwaggerUIBundle({
  urls: ${JSON.stringify(documents)},
  dom_id: '#reference',
  deepLinking: true,
  validatorUrl: null,
  persistAuthorization: false,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
});
`;

/** The sign of the pages: 招 on red. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="#b3261e"/><text x="32" y="45" font-size="38" text-anchor="middle" fill="#fff" font-family="serif">招</text></svg>
`;
