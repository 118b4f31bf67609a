/**
 * True for a colour lighter than middle grey. Takes what getComputedStyle gives: rgb() in 0-255, color() in 0-1, and the
 * lab and lch families, whose first number is the lightness (0-1 or 0-100).
 */
export const isLight = (colour: string): boolean => {
  const [first = 0, second = 0, third = 0] = (colour.match(/(?<=[ (,])[\d.]+/g) ?? []).map(Number);
  const luma = first * 0.3 + second * 0.59 + third * 0.11;
  if (colour.startsWith('rgb')) return luma > 140;
  if (colour.startsWith('color(')) return luma > 0.55;
  return (colour.startsWith('ok') ? first : first / 100) > 0.6;
};
