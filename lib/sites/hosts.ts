/** The only hosts the extension is installed with. evidence.md, Hex facts: app, eu, hc and company hosts. */
export const HEX_HOSTS = ['https://*.hex.tech/*'];
