import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Palette } from '../../components/palette/Palette';
import palette from '../../components/palette/palette.css?inline';
import { offerPalettePart } from '../../lib/coach/palette-part';
import { speak } from '../../lib/coach/speak';

/** The palette, which a page gets when it is first asked for; it draws into the surface that is there. */
export default defineUnlistedScript(() => {
  speak();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(palette);
  offerPalettePart((root, facts) => {
    const { adoptedStyleSheets } = root.getRootNode() as ShadowRoot;
    if (facts && !adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
    render(facts ? <Palette {...facts} /> : null, root);
  });
});
