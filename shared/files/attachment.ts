const escaped = (letter: string): string => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;

/**
 * The header under which a browser saves a file by its name and never opens it in place (RFC 6266): the name in ASCII for
 * old clients, and as it is, encoded after RFC 8187.
 */
export const attachmentNamed = (fileName: string): string => {
  const plain = fileName.replaceAll(/[^\w.() -]/g, '_');
  const encoded = encodeURIComponent(fileName).replaceAll(/['()*]/g, escaped);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};
