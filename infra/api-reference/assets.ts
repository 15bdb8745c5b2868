/** The files of swagger-ui-dist that the page needs, with the type each is served as. */
export const apiReferenceAssets = [
  { name: 'swagger-ui.css', contentType: 'text/css; charset=utf-8' },
  { name: 'swagger-ui-bundle.js', contentType: 'text/javascript; charset=utf-8' },
  { name: 'swagger-ui-standalone-preset.js', contentType: 'text/javascript; charset=utf-8' },
] as const;

/** The guide for developers of clients, written from Markdown when the functions are bundled. */
export const guideAsset = { name: 'guide', contentType: 'text/html; charset=utf-8' } as const;
