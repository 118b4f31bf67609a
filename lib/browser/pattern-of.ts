/**
 * The match pattern of an origin, for permissions and content scripts. A port stands in it but for Firefox, whose patterns know
 * none: one without means all ports of a host, as its question to the user does.
 */
export const patternOf = (origin: string, isFirefox = import.meta.env.FIREFOX): string => {
  const { protocol, host, hostname } = new URL(origin);
  return `${protocol}//${isFirefox ? hostname : host}/*`;
};
