/** The only hosts the extension is installed with. Hex names app, eu, hc and hosts of single companies. */
export const HEX_HOSTS = ['https://*.hex.tech/*'];
