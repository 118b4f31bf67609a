/** "@acme.com", "anna@acme.com", a link, a host: none of these is data that somebody mentions. */
const ADDRESSES =
  /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\d.+_-])[\p{L}\d.+_-]*@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|org|net|io|edu|gov|co|de|fr|es|uk|eu|nl|it|pt|br|ch|at)(?![\p{L}\d_.-]*[\p{L}\d_])|(?<![\p{L}\d_.@-])[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:com|org|edu|gov|html?|php|aspx?)(?![\p{L}\d_])\S*/giu;

/** A text with the addresses of mail and web taken out, each character by a space. */
export const withoutAddresses = (text: string): string =>
  text.replace(ADDRESSES, (address) => ' '.repeat(address.length));
